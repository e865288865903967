//! The flags, and the help that teaches them.

use std::fmt;
#[cfg(feature = "serve")]
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use petik::Language;

use crate::input::source::FieldNames;
use crate::manners::long_version;
use crate::messages::Tongue;
use crate::messages::value::Wanted;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  petik summarize berita.txt
  petik keywords -n 5 berita.txt
  echo memperjuangkannya | petik stem
  petik segment --input jsonl --output jsonl corpus/ -o sentences.jsonl --errors failed.jsonl

Offsets:
  All offsets are half-open ranges of UTF-8 bytes into the document as given: the file after
  decompression (a leading BOM counts), the line of `--input lines`, the decoded text field of
  `--input jsonl`.

Exit status:
  0    all done (also when the reader of the output went away)
  1    some documents failed; each is named on standard error, the rest is done
  2    wrong usage, an input that cannot be used (the others are done), or output that cannot be written
  130  stopped by Ctrl-C, after what had begun was done; a second Ctrl-C stops at once";

/// Pick what matters from Indonesian text: sentences, stems, keyphrases, summaries.
///
/// Every command reads FILEs, or standard input, plain or compressed with gzip or zstd (told by
/// content, not by name), and writes to standard output: for people, or as JSON Lines.
#[derive(Parser)]
#[command(name = "petik", version, long_version = long_version(), about, after_help = EXAMPLES, styles = STYLES, max_term_width = 100)]
pub(crate) struct Cli {
    /// Language of messages and help [default: as the environment says, else en]
    #[arg(long, global = true, value_enum, value_name = "LANG", help_heading = "Messages")]
    pub(crate) lang: Option<Tongue>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    Segment(SegmentArgs),
    Stem(StemArgs),
    Keywords(KeywordsArgs),
    Summarize(SummarizeArgs),
    Detect(DetectArgs),
    #[cfg(feature = "report")]
    Report(ReportArgs),
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

const SEGMENT_HELP: &str = "\
Examples:
  petik segment berita.txt
  petik segment --output jsonl berita.txt | jq -r .text
  petik segment --input lines --jobs 4 --output jsonl tweets.txt.zst

Text output: one sentence a line, its tokens separated by one space.

JSON Lines, a record a sentence:
  {\"start\",\"end\",\"text\",\"kind\",\"tokens\":[[start,end,kind],...],\"words\":[[start,end],...]}
  `kind` is `sentence` or `heading`; captions and *Baca juga* lines count as headings. `words` are the
  tokens with their clitics split off: `rumahnya` is one token and two words. Where there may be
  several documents, each record has the \"id\" of its document. For `paragraphs` a record has the
  \"index\" of the given sentence in place of \"start\" and \"end\", and the offsets of its tokens and
  words are offsets into \"text\".";

/// Split text into sentences and tokens
#[derive(Args, Debug)]
#[command(after_help = SEGMENT_HELP)]
pub(crate) struct SegmentArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

const STEM_HELP: &str = "\
Examples:
  echo mempermainkan | petik stem
  petik stem --output jsonl words.txt | jq -c '.analyses[0].morphs'
  petik stem --add place-names.txt words.txt
  petik stem --informal --profile lemma tweets.txt

Input: one word a line. White space around a word is no part of it; a line with several words is
looked up as it stands, as one word.

Text output: one stem a line, always as many lines as came in. An empty line gives an empty line,
and so does a line that is not valid UTF-8 (which is reported as well).

JSON Lines, a record a word, best analysis first, offsets in bytes of the word:
  {\"word\",\"stem\",\"analyses\":[{\"root\",\"morphs\":[{\"kind\",\"form\",\"start\",\"end\"}],\"evidence\"}]}
  The profile `sastrawi` gives a stem and no analyses: its algorithm takes letters off until a listed
  word is left, and does not say which of them were which affix.

Word lists (--lexicon, --add, --keep): one word a line, blank lines skipped, no comments.";

/// Reduce words to their stems, one word a line
#[derive(Args, Debug)]
#[command(after_help = STEM_HELP)]
pub(crate) struct StemArgs {
    #[command(flatten)]
    pub(crate) common: CommonArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    /// How far words are taken apart
    #[arg(long, value_enum, value_name = "PROFILE", default_value_t)]
    pub(crate) profile: Profile,
    /// Expect informal language too: nggak, ngopi, bilangin, bangeeet (not with sastrawi)
    #[arg(long)]
    pub(crate) informal: bool,
    /// Replace the built-in lexicon by the roots in FILE
    #[arg(long, value_name = "FILE", help_heading = "Lexicon")]
    pub(crate) lexicon: Option<PathBuf>,
    /// Add the roots in FILE
    #[arg(long, value_name = "FILE", help_heading = "Lexicon")]
    pub(crate) add: Vec<PathBuf>,
    /// Leave the words in FILE as they are
    #[arg(long, value_name = "FILE", help_heading = "Lexicon")]
    pub(crate) keep: Vec<PathBuf>,
}

/// What a stem is.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Profile {
    /// The root (kata dasar): all affixes and clitics taken off
    #[default]
    Root,
    /// The dictionary form: lexicalized words such as tersebut, terjadi and kedua stay whole
    Lemma,
    /// The root as Sastrawi finds it, by the published Confix Stripping algorithm, for comparisons
    Sastrawi,
}

const KEYWORDS_HELP: &str = "\
Examples:
  petik keywords berita.txt
  petik keywords -n 3 --input jsonl --output jsonl articles.jsonl
  petik keywords -n 1 --explain berita.txt

Text output: rank, keyphrase, score; best first. With --explain, under each the five features that move
its score most: what each adds, its name, its value.

JSON Lines, a record a document:
  {\"id\",\"keywords\":[{\"text\",\"score\",\"spans\":[[start,end],...]}]}
  A \"title\" in the input counts; what only the title has comes without spans. With --explain each
  keyphrase also has \"explanation\":[{\"feature\",\"value\",\"amount\"}].
  For `paragraphs` the spans are offsets into the sentences joined by a space and the paragraphs
  joined by a blank line.";

/// Rank the keyphrases of a text
#[derive(Args, Debug)]
#[command(after_help = KEYWORDS_HELP)]
pub(crate) struct KeywordsArgs {
    /// How many keyphrases a document
    #[arg(short = 'n', long = "number", value_name = "N", default_value = "10", allow_negative_numbers = true, value_parser = one_or_more)]
    pub(crate) number: NonZeroUsize,
    /// Say why: what each feature adds to the score of a keyphrase
    #[arg(long)]
    pub(crate) explain: bool,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

const SUMMARIZE_HELP: &str = "\
Examples:
  petik summarize berita.txt
  petik summarize --words 60 berita.txt
  petik summarize --query 'korban banjir' --explain berita.txt
  petik summarize --ratio 0.2 --input jsonl --output jsonl articles.jsonl.gz
  petik summarize --input jsonl --output jsonl corpus/ -o summaries.jsonl --errors failed.jsonl --resume

Text output: the picked sentences in the order of the document, one a line.

JSON Lines, a record a document:
  {\"id\",\"sentences\":[{\"index\",\"start\",\"end\",\"text\",\"score\"}]}
  `index` counts the sentences of the document from 0, headings too. For `paragraphs` it counts the
  given sentences across paragraphs, and \"start\" and \"end\" are left out. A \"title\" in the input
  counts when sentences are compared. With --explain each sentence also has
  \"explanation\":[{\"feature\",\"value\",\"amount\"}], whose amounts add up to \"score\".";

/// Pick the sentences that tell what a text says
#[derive(Args, Debug)]
#[command(after_help = SUMMARIZE_HELP)]
pub(crate) struct SummarizeArgs {
    #[command(flatten)]
    pub(crate) length: LengthArgs,
    /// What you want to know: sentences that share words with TEXT come first
    #[arg(long, value_name = "TEXT")]
    pub(crate) query: Option<String>,
    /// Say why each sentence was picked: what each of its features adds to the score
    #[arg(long)]
    pub(crate) explain: bool,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

/// How long a summary is: one way of four.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub(crate) struct LengthArgs {
    /// Sentences in the summary [default: 3]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more, help_heading = "Length")]
    pub(crate) sentences: Option<NonZeroUsize>,
    /// Words in the summary, at most
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more, help_heading = "Length")]
    pub(crate) words: Option<NonZeroUsize>,
    /// Characters in the summary, at most
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more, help_heading = "Length")]
    pub(crate) characters: Option<NonZeroUsize>,
    /// Share of the document's sentences, above 0 and up to 1
    #[arg(long, value_name = "R", allow_negative_numbers = true, value_parser = ratio, help_heading = "Length")]
    pub(crate) ratio: Option<f64>,
}

const DETECT_HELP: &str = "\
Examples:
  petik detect berita.txt
  petik detect --input lines tweets.txt | grep -v ': id '

Text output: the language (two letters where it has such a code) and the confidence from 0 to 1;
where there may be several documents, behind the document's id.

JSON Lines, a record a document:
  {\"id\",\"language\",\"confidence\"}";

/// Guess the language of a text
#[derive(Args, Debug)]
#[command(after_help = DETECT_HELP)]
pub(crate) struct DetectArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
}

#[cfg(feature = "report")]
const REPORT_HELP: &str = "\
Examples:
  petik report berita.txt > berita.html
  petik report --title 'Berita hari ini' -n 15 *.txt > berita.html
  petik report --input jsonl articles.jsonl.gz > corpus.html

Output: one HTML page that needs no other file, no network and no script: the text with its picked
sentences marked, keyphrases that mark where they stand, the scores and what they are made of, and
the text word by word. Several documents get an index.";

/// Make a page to look at: text, summary, keyphrases, scores
#[cfg(feature = "report")]
#[derive(Args, Debug)]
#[command(after_help = REPORT_HELP)]
pub(crate) struct ReportArgs {
    /// What the page is called [default: as its only document, or by the number of documents]
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Sentences that are picked in each document [default: 3]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more)]
    pub(crate) sentences: Option<NonZeroUsize>,
    /// How many keyphrases a document, up to 24
    #[arg(short = 'n', long = "number", value_name = "N", default_value = "10", allow_negative_numbers = true, value_parser = one_or_more)]
    pub(crate) number: NonZeroUsize,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

#[cfg(feature = "serve")]
const SERVE_HELP: &str = "\
Examples:
  petik serve
  petik serve --port 0 --max-bytes 4000000
  curl --json '{\"text\": \"Air surut. Warga pulang.\", \"sentences\": 1}' http://127.0.0.1:7450/api/summarize

Page: paste or drop a text, and see its summary, keyphrases and analyses as in `petik report`.

API, all by POST with Content-Type: application/json; the answers are the records of --output jsonl:
  /api/summarize  {\"text\"}, and \"sentences\", \"words\", \"characters\" or \"ratio\", \"query\", \"explain\"
  /api/keywords   {\"text\"}, and \"number\", \"explain\"
  /api/segment    {\"text\"}: a list of sentences
  /api/detect     {\"text\"}
  /api/stem       {\"words\":[...]}, and \"profile\", \"informal\": a list of words
  A text may have a \"title\", an \"id\" and a \"language\". What is refused is answered by a status and
  {\"error\",\"status\"}, which says what to do.

Ends at Ctrl-C, or SIGTERM: requests that have begun get ten seconds, a second signal cuts them off.";

/// Show the page on this machine, with a JSON API
#[cfg(feature = "serve")]
#[derive(Args, Debug)]
#[command(after_help = SERVE_HELP)]
pub(crate) struct ServeArgs {
    /// Address to listen on; others than this machine are let in by 0.0.0.0 or [::]
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(crate) address: IpAddr,
    /// Port to listen on; 0 is one that is free
    #[arg(long, value_name = "PORT", default_value = "7450")]
    pub(crate) port: u16,
    /// A name by which this machine may be called, besides localhost and addresses in numbers
    #[arg(long, value_name = "NAME")]
    pub(crate) host: Vec<String>,
    /// Bytes in a text, at most
    #[arg(long, value_name = "N", default_value = "1048576", allow_negative_numbers = true, value_parser = one_or_more)]
    pub(crate) max_bytes: NonZeroUsize,
}

const COMPLETIONS_HELP: &str = "\
Examples:
  petik completions bash > ~/.local/share/bash-completion/completions/petik
  petik completions zsh > ~/.zfunc/_petik
  petik completions fish > ~/.config/fish/completions/petik.fish
  petik completions powershell >> $PROFILE";

/// Write the completions for a shell
#[derive(Args, Debug)]
#[command(after_help = COMPLETIONS_HELP)]
pub(crate) struct CompletionsArgs {
    /// Shell to complete in
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

const MAN_HELP: &str = "\
Examples:
  petik man | man -l -
  petik man --folder ~/.local/share/man/man1";

/// Write the manual page
#[derive(Args, Debug)]
#[command(after_help = MAN_HELP)]
pub(crate) struct ManArgs {
    /// Write the pages of petik and of each command into FOLDER
    #[arg(long, value_name = "FOLDER")]
    pub(crate) folder: Option<PathBuf>,
}

/// What every subcommand takes.
#[derive(Args, Debug)]
pub(crate) struct CommonArgs {
    /// What to read, folders with all that is in them; `-`, or none, is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Replace invalid UTF-8 by U+FFFD rather than fail
    ///
    /// Offsets are then offsets into the text with the replacements.
    #[arg(long)]
    pub(crate) lossy: bool,
    /// Bytes in a document, at most; a longer one fails
    #[arg(long, value_name = "SIZE", default_value = "256M", value_parser = size, help_heading = "Limits")]
    pub(crate) max_document: u64,
    /// Write results to FILE rather than to standard output
    #[arg(short = 'o', long, value_name = "FILE", help_heading = "Output")]
    pub(crate) output_file: Option<PathBuf>,
    /// Write what failed to FILE, as JSON Lines, rather than to standard error
    ///
    /// A record a failure: {"file","line","lost","code","reason"}. "lost" is `document` or `input`, "code" is the
    /// same in every language and version, "reason" is for people.
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(crate) errors: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) telling: TellingArgs,
}

/// What is shown beside the results, and changes nothing in them.
#[derive(Args)]
pub(crate) struct TellingArgs {
    /// Whether to show progress on standard error
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    pub(crate) progress: ProgressWhen,
}

/// What every subcommand takes that gives a result for each document or word.
#[derive(Args, Debug)]
pub(crate) struct StreamArgs {
    /// How results are written
    #[arg(long, value_enum, value_name = "FORM", default_value_t, help_heading = "Output")]
    pub(crate) output: OutputForm,
    #[command(flatten)]
    pub(crate) pace: PaceArgs,
}

/// How a run goes, which changes nothing in its results.
#[derive(Args)]
pub(crate) struct PaceArgs {
    /// Threads that work on documents [default: all cores]
    ///
    /// The output has the order of the input whatever N is. At most 4 MiB of text a thread are in
    /// flight, or one longer document.
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = jobs, help_heading = "Limits")]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// Go on with an interrupted run into the same --output-file
    ///
    /// Repeat the command of that run and add --resume. No record is lost and none is doubled. A run that was not
    /// completed has a file FILE.checkpoint beside its output.
    #[arg(long, requires = "output_file", help_heading = "Output")]
    pub(crate) resume: bool,
}

/// A checkpoint compares what is shown here: options that change no result are not.
impl fmt::Debug for TellingArgs {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// A checkpoint compares what is shown here: options that change no result are not.
impl fmt::Debug for PaceArgs {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// What every subcommand on documents takes.
#[derive(Args, Debug)]
pub(crate) struct DocumentArgs {
    #[command(flatten)]
    pub(crate) common: CommonArgs,
    /// What a document is in the input
    #[arg(long, value_enum, value_name = "FORM", default_value_t, help_heading = "Input")]
    pub(crate) input: InputForm,
    /// Field or column of the text
    #[arg(long, value_name = "NAME", default_value = "text", help_heading = "Input")]
    pub(crate) text_field: String,
    /// Field or column of the id, a string or a number; the line number stands in where there is none
    #[arg(long, value_name = "NAME", default_value = "id", help_heading = "Input")]
    pub(crate) id_field: String,
}

impl DocumentArgs {
    pub(crate) fn fields(&self) -> FieldNames {
        FieldNames { text: self.text_field.clone(), id: self.id_field.clone() }
    }
}

/// What every subcommand takes that reads a text as a language.
#[derive(Args, Debug)]
pub(crate) struct LanguageArgs {
    /// Language of the documents, such as `id` or `en` [default: guessed for each]
    #[arg(long, value_name = "CODE", value_parser = language, help_heading = "Input")]
    pub(crate) language: Option<Language>,
}

/// How documents lie in the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputForm {
    /// Each FILE is one document; its id is the file name
    #[default]
    Text,
    /// Each line is one document; its id is the line number, from 1
    Lines,
    /// Each line is one JSON object: a text field, or `paragraphs` (a list of paragraphs, each a list
    /// of sentences, which are then not split again); `id` and `title` if you like. Blank lines are
    /// skipped
    Jsonl,
    /// Each row is one document, the first row names the columns; the sign between fields is told by it
    Csv,
    /// Each row of a Parquet file is one document; a column `paragraphs` of lists of strings counts as for jsonl
    #[cfg(feature = "parquet")]
    Parquet,
}

impl InputForm {
    /// Endings of the files that are read in a folder.
    pub(crate) fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text", "md"],
            Self::Lines => &["txt", "text", "lines"],
            Self::Jsonl => &["jsonl", "ndjson"],
            Self::Csv => &["csv", "tsv"],
            #[cfg(feature = "parquet")]
            Self::Parquet => &["parquet", "pq"],
        }
    }
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputForm {
    /// For people; `==> ID <==` heads each document where there may be several
    #[default]
    Text,
    /// For programs: one JSON object a line, written as soon as it is known, in input order
    Jsonl,
    /// A table with a row a result and a first row of names
    Csv,
    /// The same table as a Parquet file
    #[cfg(feature = "parquet")]
    Parquet,
}

impl OutputForm {
    /// Whether results are rows.
    pub(crate) fn is_table(self) -> bool {
        !matches!(self, Self::Text | Self::Jsonl)
    }

    /// Whether what is written is of no use without its end, so that no other run can go on with it.
    pub(crate) fn is_closed_by_its_end(self) -> bool {
        match self {
            Self::Text | Self::Jsonl | Self::Csv => false,
            #[cfg(feature = "parquet")]
            Self::Parquet => true,
        }
    }
}

/// When progress is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgressWhen {
    /// When standard error is a terminal and the results go elsewhere
    #[default]
    Auto,
    /// Also where standard error is no terminal
    Always,
    /// Not at all
    Never,
}

fn one_or_more(value: &str) -> Result<NonZeroUsize, String> {
    value.parse().map_err(|_| Wanted::OneOrMore.to_string())
}

/// More threads than this are a slip of the finger, and would only cost memory.
const MOST_JOBS: usize = 1024;

fn jobs(value: &str) -> Result<NonZeroUsize, String> {
    match value.parse::<NonZeroUsize>() {
        Ok(jobs) if jobs.get() <= MOST_JOBS => Ok(jobs),
        _ => Err(Wanted::UpTo(MOST_JOBS).to_string()),
    }
}

fn ratio(value: &str) -> Result<f64, String> {
    match value.parse::<f64>() {
        Ok(ratio) if ratio > 0.0 && ratio <= 1.0 => Ok(ratio),
        _ => Err(Wanted::Ratio.to_string()),
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| Wanted::LanguageCode.to_string())
}

/// A number of bytes, also in units of 1024.
fn size(value: &str) -> Result<u64, String> {
    let (number, unit) = match value.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (value.get(..at), 1 << 10),
        Some((at, 'm' | 'M')) => (value.get(..at), 1 << 20),
        Some((at, 'g' | 'G')) => (value.get(..at), 1 << 30),
        _ => (Some(value), 1),
    };
    let bytes =
        number.and_then(|number| number.parse::<u64>().ok()).and_then(|number| number.checked_mul(unit));
    bytes.filter(|&bytes| bytes > 0).ok_or_else(|| Wanted::Size.to_string())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_flags_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn numbers_out_of_range_are_refused() {
        for value in ["0", "-1", "1.5", "", "99999999999999999999999"] {
            assert!(one_or_more(value).is_err(), "{value}");
            assert!(jobs(value).is_err(), "{value}");
        }
        for value in ["0", "-0.5", "1.01", "NaN", "inf", "", "banyak"] {
            assert!(ratio(value).is_err(), "{value}");
        }
        assert!(jobs("1025").is_err());
        for value in ["0", "-1", "K", "", "1T", "1.5G", "20000000000G", "É"] {
            assert!(size(value).is_err(), "{value}");
        }
    }

    #[test]
    fn sizes_have_units() {
        for (value, bytes) in [("7", 7), ("2k", 2048), ("256M", 256 << 20), ("1G", 1 << 30)] {
            assert_eq!(size(value), Ok(bytes));
        }
    }
}
