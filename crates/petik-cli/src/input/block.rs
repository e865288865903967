//! Inputs cut into pieces, passed on in blocks, each with the position behind it.

use std::path::Path;
use std::sync::Arc;

use crate::cli::InputForm;
use crate::error::Error;
use crate::failure::{Failure, Place, Scope};
use crate::input::csv_rows::CsvRows;
use crate::input::cutter::{Content, Cutter};
use crate::input::lines::Lines;
use crate::input::piece::{Piece, Raw, without_ending};
use crate::input::position::Position;
use crate::input::source::FieldNames;
use crate::input::walk::Files;
use crate::input::{Input, Reading};

/// Pieces that one thread works on in one go: an input, or a part of one.
///
/// Passing a line on costs more than looking at a short one.
pub(crate) struct Block {
    file: Arc<str>,
    content: Content,
}

impl Block {
    /// Bytes, about.
    pub(crate) fn len(&self) -> usize {
        match &self.content {
            Content::Whole(bytes) | Content::Lines { bytes, .. } => bytes.len(),
            Content::Rows(rows) => rows.iter().map(|(_, row)| row.len()).sum(),
        }
    }

    /// The pieces, in order.
    pub(crate) fn pieces(self) -> Vec<Piece> {
        let Self { file, content } = self;
        let piece = |line, raw| Piece { place: Place { file: Arc::clone(&file), line }, raw };
        match content {
            Content::Whole(bytes) => vec![piece(None, Raw::Bytes(bytes))],
            Content::Rows(rows) => {
                rows.into_iter().map(|(line, row)| piece(Some(line), Raw::Row(row))).collect()
            }
            Content::Lines { first, bytes } => {
                let lines = bytes.split_inclusive(|&byte| byte == b'\n').map(without_ending);
                (first..)
                    .zip(lines)
                    .map(|(line, bytes)| piece(Some(line), Raw::Bytes(bytes.to_vec())))
                    .collect()
            }
        }
    }
}

/// A block, or what failed in its place, and the position behind it.
pub(crate) struct Step {
    pub(crate) block: Result<Block, Failure>,
    pub(crate) after: Position,
}

/// The blocks of all inputs in order.
///
/// An input that cannot be opened, or breaks on the way, is a failure in its place; then comes the
/// next input.
pub(crate) struct Blocks {
    files: Files,
    form: InputForm,
    fields: FieldNames,
    reading: Reading,
    open: Option<(Arc<str>, Box<dyn Cutter>)>,
    at: Position,
}

impl Blocks {
    /// Cuts the `files` as their `form` asks for.
    pub(crate) fn new(files: Files, form: InputForm, fields: FieldNames, reading: Reading) -> Self {
        Self { files, form, fields, reading, open: None, at: Position::default() }
    }

    /// Goes to a position that another run has reached.
    pub(crate) fn skip_to(mut self, position: Position) -> Result<Self, Error> {
        while self.at.inputs < position.inputs {
            let Some(file) = self.files.next() else { return Err(Error::inputs_changed()) };
            self.at = self.begun(&file).next_input();
        }
        if position.units > 0 {
            let Some(file) = self.files.next() else { return Err(Error::inputs_changed()) };
            self.at = self.begun(&file);
            if let Ok(mut open) = file.and_then(|path| self.open(&path)) {
                open.1.skip(position.units).map_err(|_| Error::inputs_changed())?;
                self.open = Some(open);
                self.at = self.at.after(position.units);
            }
        }
        if self.at == position { Ok(self) } else { Err(Error::inputs_changed()) }
    }

    fn begun(&self, file: &Result<std::path::PathBuf, Failure>) -> Position {
        file.as_ref().map_or(self.at, |path| self.at.begun(path))
    }

    fn open(&self, path: &Path) -> Result<(Arc<str>, Box<dyn Cutter>), Failure> {
        let input = Input::open(path, &self.reading)?;
        let name = Arc::clone(&input.name);
        let longest = self.reading.longest;
        let cutter: Box<dyn Cutter> = match self.form {
            InputForm::Text => Box::new(Whole(Some(input))),
            InputForm::Lines | InputForm::Jsonl => Box::new(Lines::new(input, longest)),
            InputForm::Csv => Box::new(CsvRows::new(input, &self.fields, longest)?),
            #[cfg(feature = "parquet")]
            InputForm::Parquet => {
                Box::new(super::parquet_rows::ParquetRows::new(input, &self.fields, &self.reading.progress)?)
            }
        };
        Ok((name, cutter))
    }

    fn step(&self, block: Result<Block, Failure>) -> Step {
        Step { block, after: self.at }
    }

    /// The input that is begun is lost, or its rest is.
    fn lost(&mut self, failure: Failure) -> Step {
        self.at = self.at.next_input();
        self.step(Err(failure))
    }
}

impl Iterator for Blocks {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        loop {
            let Some((name, mut cutter)) = self.open.take() else {
                let file = self.files.next()?;
                self.at = self.begun(&file);
                match file.and_then(|path| self.open(&path)) {
                    Ok(open) => self.open = Some(open),
                    Err(failure) => return Some(self.lost(failure)),
                }
                continue;
            };
            let block = match cutter.next() {
                Ok(None) => {
                    self.at = self.at.next_input();
                    continue;
                }
                Ok(Some(content)) => {
                    self.at = self.at.after(content.units());
                    Ok(Block { file: Arc::clone(&name), content })
                }
                Err(failure) if failure.scope() == Scope::Input => return Some(self.lost(failure)),
                Err(failure) => {
                    self.at = self.at.after(1);
                    Err(failure)
                }
            };
            self.open = Some((name, cutter));
            return Some(self.step(block));
        }
    }
}

/// An input that is one document.
struct Whole(Option<Input>);

impl Cutter for Whole {
    fn skip(&mut self, _: u64) -> Result<(), Failure> {
        self.0 = None;
        Ok(())
    }

    fn next(&mut self) -> Result<Option<Content>, Failure> {
        let Some(mut input) = self.0.take() else { return Ok(None) };
        input.whole().map(|bytes| Some(Content::Whole(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn blocks(files: &[PathBuf], form: InputForm) -> Blocks {
        Blocks::new(Files::new(files, &["txt"]), form, FieldNames::default(), Reading::silent())
    }

    fn lines_in(blocks: Blocks) -> Vec<Option<u64>> {
        blocks.flat_map(|step| step.block.unwrap().pieces()).map(|piece| piece.place.line).collect()
    }

    fn two_files(folder: &Path) -> [PathBuf; 2] {
        let files = ["a", "b"].map(|name| folder.join(name));
        std::fs::write(&files[0], "satu\n\ntiga").unwrap();
        std::fs::write(&files[1], "empat\n").unwrap();
        files
    }

    #[test]
    fn lines_are_numbered_from_one_in_each_file() {
        let folder = tempfile::tempdir().unwrap();
        let files = two_files(folder.path());
        assert_eq!(lines_in(blocks(&files, InputForm::Lines)), [Some(1), Some(2), Some(3), Some(1)]);
        assert_eq!(lines_in(blocks(&files, InputForm::Text)), [None, None]);
    }

    #[test]
    fn from_every_position_the_rest_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let files = two_files(folder.path());
        for form in [InputForm::Lines, InputForm::Text] {
            let steps: Vec<_> = blocks(&files, form).map(|step| (step.after, step.block.unwrap())).collect();
            for (place, (after, _)) in steps.iter().enumerate() {
                let rest: Vec<_> =
                    blocks(&files, form).skip_to(*after).unwrap().map(|step| step.after).collect();
                let expected: Vec<_> = steps[place + 1..].iter().map(|(after, _)| *after).collect();
                assert_eq!(rest, expected);
            }
        }
    }

    #[test]
    fn other_inputs_are_not_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let files = two_files(folder.path());
        let position = blocks(&files, InputForm::Lines).last().unwrap().after;
        std::fs::write(&files[0], "satu\n").unwrap();
        assert!(blocks(&files, InputForm::Lines).skip_to(position).is_err());
        assert!(blocks(&files[..1], InputForm::Lines).skip_to(position).is_err());
    }
}
