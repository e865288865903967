//! `petik stem`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use petik::{Analysis, Lexicon, Sastrawi, Stem, Stemmer};
use petik_record::StemRecord;

use crate::cli::{OutputForm, Profile, StemArgs};
use crate::failure::{Failure, Place};
use crate::input::Input;
use crate::input::piece::Piece;
use crate::input::source::decode;
use crate::output::record;
use crate::output::sink::Sink;
use crate::progress::Progress;

/// Prints the stem of each word.
pub(crate) struct WordStemmer {
    way: Way,
    form: OutputForm,
    lossy: bool,
}

/// The stemmer of a profile.
enum Way {
    Petik(Stemmer),
    Sastrawi(Sastrawi),
}

impl WordStemmer {
    pub(crate) fn new(args: &StemArgs) -> Result<Self, Failure> {
        let lexicon = lexicon(args)?;
        let way = match args.profile {
            Profile::Root => Way::Petik(petik_stemmer(lexicon, petik::Profile::Root, args)),
            Profile::Lemma => Way::Petik(petik_stemmer(lexicon, petik::Profile::Lemma, args)),
            Profile::Sastrawi => Way::Sastrawi(Sastrawi::with_lexicon(lexicon)),
        };
        Ok(Self { way, form: args.common.output, lossy: args.common.lossy })
    }

    /// Prints the stem of the word in a piece, in text output also where there is none.
    pub(crate) fn print(&self, piece: Piece, sink: &mut Sink<'_>) -> io::Result<()> {
        match decode(piece.bytes, self.lossy, &piece.place) {
            Ok(word) => self.print_word(trim(&word), sink),
            Err(failure) => {
                sink.failure(failure)?;
                if self.form == OutputForm::Text { writeln!(sink) } else { Ok(()) }
            }
        }
    }

    fn print_word(&self, word: &str, sink: &mut Sink<'_>) -> io::Result<()> {
        let stem = self.way.stemmer().stem(word);
        match self.form {
            OutputForm::Text => writeln!(sink, "{stem}"),
            OutputForm::Jsonl => {
                let analyses = self.way.analyses(word);
                record::write(sink, &StemRecord::new(word, &stem, &analyses))
            }
        }
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
    let mut input = Input::open(file, &Progress::hidden())?;
    let bytes = input.rest()?;
    let list = decode(bytes, false, &Place { file: input.name, line: None })?;
    Ok(list.lines().map(trim).filter(|word| !word.is_empty()).map(str::to_owned).collect())
}
