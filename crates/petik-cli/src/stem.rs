//! `petik stem`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use petik::{Analysis, Lexicon, Morph, Sastrawi, Stem, Stemmer};
use petik_record::StemRecord;

use crate::cli::{OutputForm, Profile, StemArgs};
use crate::error::Error;
use crate::failure::{Failure, Place, Scope};
use crate::input::piece::{Piece, Raw};
use crate::input::source::decode;
use crate::input::{Input, Reading};
use crate::messages::reason::Reason;
use crate::output::record;
use crate::output::sink::Sink;
use crate::output::table::{Column, TableRow, Value};
use crate::print::Print;

/// Prints the stem of each word.
pub(crate) struct WordStemmer(Way);

/// The stemmer of a profile.
enum Way {
    Petik(Stemmer),
    Sastrawi(Sastrawi),
}

impl WordStemmer {
    pub(crate) fn new(args: &StemArgs) -> Result<Self, Error> {
        if args.informal && args.profile == Profile::Sastrawi {
            return Err(Error::formal_only());
        }
        let lexicon = lexicon(args)?;
        Ok(Self(match args.profile {
            Profile::Root => Way::Petik(petik_stemmer(lexicon, petik::Profile::Root, args)),
            Profile::Lemma => Way::Petik(petik_stemmer(lexicon, petik::Profile::Lemma, args)),
            Profile::Sastrawi => Way::Sastrawi(Sastrawi::with_lexicon(lexicon)),
        }))
    }
}

/// The word in a piece.
pub(crate) fn read_word(piece: Piece, lossy: bool, longest: u64) -> Result<Option<String>, Failure> {
    let Raw::Bytes(bytes) = piece.raw else { return Ok(None) };
    if bytes.len() as u64 > longest {
        return Err(Failure::of_document(piece.place, Reason::TooLong { limit: longest }));
    }
    let line = decode(bytes, lossy, &piece.place)?;
    Ok(Some(trim(&line).to_owned()))
}

impl Print<String> for WordStemmer {
    fn text(&self, word: String, sink: &mut Sink<'_>) -> io::Result<()> {
        writeln!(sink, "{}", self.0.stemmer().stem(&word))
    }

    fn jsonl(&self, word: String, sink: &mut Sink<'_>) -> io::Result<()> {
        let stem = self.0.stemmer().stem(&word);
        let analyses = self.0.analyses(&word);
        record::write(sink, &StemRecord::new(&word, &stem, &analyses))
    }

    fn columns(&self) -> &'static [Column] {
        const COLUMNS: &[Column] =
            &[Column::text("word"), Column::text("stem"), Column::text("morphs"), Column::text("evidence")];
        COLUMNS
    }

    fn rows(&self, word: String) -> Vec<TableRow> {
        let stem = self.0.stemmer().stem(&word).into_owned();
        let best = self.0.analyses(&word).into_iter().next();
        let (morphs, evidence) = best.map_or((Value::Nothing, Value::Nothing), |best| {
            let morphs: Vec<_> = best.morphs().iter().map(Morph::form).collect();
            (Value::text(morphs.join(" ")), Value::text(best.evidence().name()))
        });
        vec![vec![Value::Text(word), Value::Text(stem), morphs, evidence]]
    }

    /// A word without a stem keeps its line.
    fn failed(&self, failure: Failure, form: OutputForm, sink: &mut Sink<'_>) -> io::Result<()> {
        let has_line = form == OutputForm::Text && failure.scope() == Scope::Document;
        sink.failure(failure)?;
        if has_line { writeln!(sink) } else { Ok(()) }
    }
}

impl Way {
    fn stemmer(&self) -> &dyn Stem {
        match self {
            Self::Petik(stemmer) => stemmer,
            Self::Sastrawi(stemmer) => stemmer,
        }
    }

    fn analyses(&self, word: &str) -> Vec<Analysis> {
        match self {
            Self::Petik(stemmer) => stemmer.analyses(word),
            Self::Sastrawi(_) => Vec::new(),
        }
    }
}

/// White space around a word, and a byte order mark before the first, are no part of it.
fn trim(line: &str) -> &str {
    line.trim_start_matches('\u{feff}').trim()
}

fn petik_stemmer(lexicon: Lexicon, profile: petik::Profile, args: &StemArgs) -> Stemmer {
    Stemmer::with_lexicon(lexicon).profile(profile).informal(args.informal)
}

fn lexicon(args: &StemArgs) -> Result<Lexicon, Failure> {
    let mut lexicon = match &args.lexicon {
        Some(file) => words(file)?.iter().fold(Lexicon::empty(), |lexicon, root| lexicon.add(root)),
        None => Lexicon::builtin(),
    };
    for root in all_words(&args.add)? {
        lexicon = lexicon.add(&root);
    }
    for word in all_words(&args.keep)? {
        lexicon = lexicon.keep(&word);
    }
    Ok(lexicon)
}

fn all_words(files: &[PathBuf]) -> Result<Vec<String>, Failure> {
    let lists: Result<Vec<_>, _> = files.iter().map(|file| words(file)).collect();
    Ok(lists?.concat())
}

/// The words in a list: one a line, blank lines skipped.
fn words(file: &Path) -> Result<Vec<String>, Failure> {
    let mut input = Input::open(file, &Reading::silent())?;
    let bytes = input.whole()?;
    let list = decode(bytes, false, &Place { file: input.name, line: None })?;
    Ok(list.lines().map(trim).filter(|word| !word.is_empty()).map(str::to_owned).collect())
}
