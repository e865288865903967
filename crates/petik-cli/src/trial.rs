//! The readers of documents on their own, for tests that try any bytes.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use clap::{Parser, ValueEnum};

use crate::cli::{Cli, Command, DocumentArgs, InputForm};
use crate::input::Reading;
use crate::input::block::{Blocks, Step};
use crate::input::source::{Content, SourceReader};
use crate::input::walk::Files;

/// Bytes in a document, at most.
pub const LONGEST: u64 = 200;

/// The forms of input, as `--input` calls them.
pub const FORMS: [&str; 4] = ["text", "lines", "jsonl", "csv"];

static READERS: LazyLock<Vec<(DocumentArgs, SourceReader)>> = LazyLock::new(|| {
    let readers = FORMS.iter().filter_map(|form| arguments(form));
    readers
        .map(|arguments| {
            let reader = SourceReader::new(&arguments);
            (arguments, reader)
        })
        .collect()
});

/// What a run reads from `file` behind the first `done` steps: the documents, or why there is none, in each step.
///
/// `form` is one of [`FORMS`], by its place. There is nothing where no run can go on behind so many steps.
///
/// # Examples
///
/// ```
/// use petik_cli::trial::{FORMS, read};
///
/// let lines = FORMS.iter().position(|&form| form == "lines").expect("a form");
/// assert!(read("tidak ada.txt".as_ref(), lines, 0)[0][0].is_err());
/// ```
pub fn read(file: &Path, form: usize, done: usize) -> Vec<Vec<Result<String, String>>> {
    let Some((arguments, reader)) = READERS.get(form) else { return Vec::new() };
    let blocks = || {
        let reading = Reading { longest: LONGEST, ..Reading::silent() };
        let files = Files::new(&[PathBuf::from(file)], arguments.input.endings());
        Blocks::new(files, arguments.input, arguments.fields(), reading)
    };
    let Some(last) = done.checked_sub(1) else {
        return blocks().map(|step| documents(reader, step)).collect();
    };
    let Some(Step { after, .. }) = blocks().nth(last) else { return Vec::new() };
    let rest = blocks().skip_to(after);
    rest.map_or_else(|_| Vec::new(), |rest| rest.map(|step| documents(reader, step)).collect())
}

fn arguments(form: &str) -> Option<DocumentArgs> {
    InputForm::from_str(form, false).ok()?;
    match Cli::try_parse_from(["petik", "detect", "--input", form, "--max-document", &LONGEST.to_string()])
        .ok()?
        .command
    {
        Command::Detect(arguments) => Some(arguments.documents),
        _ => None,
    }
}

fn documents(reader: &SourceReader, step: Step) -> Vec<Result<String, String>> {
    let pieces = match step.block {
        Ok(block) => block.pieces(),
        Err(failure) => return vec![Err(failure.to_string())],
    };
    let read = pieces.into_iter().map(|piece| reader.read(piece));
    let told = read.filter_map(|it| match it {
        Ok(source) => source.map(|source| {
            Ok(match source.content {
                Content::Text(text) => format!("{}: {text}", source.id),
                Content::Paragraphs(paragraphs) => format!("{}: {paragraphs:?}", source.id),
            })
        }),
        Err(failure) => Some(Err(failure.to_string())),
    });
    told.collect()
}
