//! What the API is asked.

use std::num::NonZeroUsize;
use std::sync::LazyLock;

use axum::http::StatusCode;
use petik::{Analyzer, Budget, Document, Language, Profile, Stemmer, Summarizer};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::refusal::Refusal;

/// Keyphrases where nobody says how many.
const KEYPHRASES: usize = 10;

/// Sentences in a summary whose length nobody says.
const SENTENCES: usize = 3;

/// Words in a request to stem, at most: the analyses of a word take a hundred times its bytes.
const MOST_WORDS: usize = 10_000;

/// A text, how it is to be read, and what of it is wanted. One body serves all that is asked about a text: what a
/// question has no use for is left alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextRequest {
    pub(super) text: String,
    title: Option<String>,
    #[serde(default, deserialize_with = "id")]
    pub(super) id: Option<Box<RawValue>>,
    #[serde(default, deserialize_with = "language")]
    language: Option<Language>,
    number: Option<NonZeroUsize>,
    sentences: Option<NonZeroUsize>,
    words: Option<NonZeroUsize>,
    characters: Option<NonZeroUsize>,
    ratio: Option<f64>,
    query: Option<String>,
    #[serde(default)]
    pub(super) explain: bool,
}

/// Words, and how they are to be taken apart.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StemRequest {
    pub(super) words: Vec<String>,
    #[serde(default)]
    profile: ProfileName,
    #[serde(default)]
    informal: bool,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ProfileName {
    #[default]
    Root,
    Lemma,
}

/// Reads a request, or says what is wrong with it.
pub(super) fn parse<R: DeserializeOwned>(bytes: &[u8]) -> Result<R, Refusal> {
    serde_json::from_slice(bytes).map_err(|error| {
        let what = if error.is_data() { "not what is expected here" } else { "not valid JSON" };
        bad_request(format!("the body is {what}: {error}; correct it"))
    })
}

impl TextRequest {
    pub(super) fn document(&self, analyzer: &Analyzer) -> Document {
        let analyzer = self.language.map_or_else(|| analyzer.clone(), |it| analyzer.clone().language(it));
        let document = analyzer.document(self.text.as_str());
        match &self.title {
            Some(title) => document.titled(title),
            None => document,
        }
    }

    /// The id as it was given; where none was, that of the first line of a file.
    pub(super) fn id(&self) -> &RawValue {
        static FIRST: LazyLock<Box<RawValue>> =
            LazyLock::new(|| RawValue::from_string("1".to_owned()).unwrap_or_default());
        self.id.as_deref().unwrap_or(&FIRST)
    }

    pub(super) fn number(&self) -> usize {
        self.number.map_or(KEYPHRASES, NonZeroUsize::get)
    }

    pub(super) fn summarizer(&self) -> Result<Summarizer, Refusal> {
        let builder = Summarizer::builder().budget(self.budget()?);
        let builder = match &self.query {
            Some(query) => builder.query(query),
            None => builder,
        };
        builder.build().map_err(|error| bad_request(format!("{error}; correct it")))
    }

    fn budget(&self) -> Result<Budget, Refusal> {
        let said = [
            self.sentences.map(|it| Budget::Sentences(it.get())),
            self.words.map(|it| Budget::Words(it.get())),
            self.characters.map(|it| Budget::Characters(it.get())),
            self.ratio.map(Budget::Ratio),
        ];
        let mut said = said.into_iter().flatten();
        match (said.next(), said.next()) {
            (None, _) => Ok(Budget::Sentences(SENTENCES)),
            (Some(budget), None) => Ok(budget),
            (Some(_), Some(_)) => Err(bad_request(
                "`sentences`, `words`, `characters` and `ratio` exclude each other; give one",
            )),
        }
    }
}

impl StemRequest {
    pub(super) fn stemmer(&self) -> Result<Stemmer, Refusal> {
        if self.words.len() > MOST_WORDS {
            let error = format!("more than {MOST_WORDS} words; send them in several requests");
            return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, error));
        }
        let profile = match self.profile {
            ProfileName::Root => Profile::Root,
            ProfileName::Lemma => Profile::Lemma,
        };
        Ok(Stemmer::new().profile(profile).informal(self.informal))
    }
}

fn bad_request(error: impl Into<String>) -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, error)
}

/// A string or a number, to be returned as it was given.
fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Box<RawValue>>, D::Error> {
    let raw = Option::<Box<RawValue>>::deserialize(deserializer)?;
    match raw.as_ref().and_then(|raw| raw.get().as_bytes().first()) {
        None | Some(b'"' | b'-' | b'0'..=b'9') => Ok(raw),
        Some(_) => Err(D::Error::custom("`id` is neither a string nor a number")),
    }
}

fn language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Language>, D::Error> {
    let Some(code) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let unknown = || D::Error::custom("`language` is no ISO 639 code, such as `id`, `jv` or `en`");
    Language::from_code(&code).map(Some).ok_or_else(unknown)
}
