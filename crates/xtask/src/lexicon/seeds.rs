//! The seed files: tab-separated rows under a `#` header, validated as they are read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use petik_text::fold;

use super::format::LONGEST;

/// The folder of the seed files, with the keys of the sources that its rows may name.
pub(crate) struct Folder {
    path: PathBuf,
    source_keys: BTreeSet<String>,
}

/// A row of a seed file.
pub(crate) struct Row {
    /// File and line, for messages.
    place: String,
    fields: Vec<String>,
}

impl Folder {
    /// Reads the keys of the sources: the headings of `SOURCES.md` that are one word in backticks.
    pub(crate) fn open(path: &Path) -> Result<Self, String> {
        let sources = read(&path.join("SOURCES.md"))?;
        let source_keys = sources
            .lines()
            .filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'))
            .map(str::to_owned)
            .collect();
        Ok(Self { path: path.to_owned(), source_keys })
    }

    /// The rows of a file with these columns, of which the last names the row's sources.
    pub(crate) fn rows<const COLUMNS: usize>(
        &self,
        file: &str,
        columns: [&str; COLUMNS],
    ) -> Result<Vec<Row>, String> {
        let text = read(&self.path.join(file))?;
        let header = format!("# {}", columns.join("\t"));
        if !text.lines().take_while(|line| line.starts_with('#')).any(|line| line == header) {
            return Err(format!("{file}:1: no header names the columns: add the line `{header}`"));
        }
        let mut rows: Vec<Row> = Vec::new();
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let row = Row {
                place: format!("seeds/lexicon/{file}:{}", index + 1),
                fields: line.split('\t').map(str::to_owned).collect(),
            };
            row.check_shape(COLUMNS)?;
            row.check_sources(&self.source_keys)?;
            if let Some(before) = rows.last() {
                row.check_order(before)?;
            }
            rows.push(row);
        }
        Ok(rows)
    }
}

impl Row {
    /// The first field.
    pub(crate) fn word(&self) -> &str {
        self.field(0)
    }

    /// The first field, which must be folded.
    pub(crate) fn folded_word(&self) -> Result<&str, String> {
        let word = self.word();
        let folded = fold(word);
        if folded == word { Ok(word) } else { Err(self.error(&format!("is not folded: write `{folded}`"))) }
    }

    /// A field, counted from 0; empty where there is none.
    pub(crate) fn field(&self, index: usize) -> &str {
        self.fields.get(index).map_or("", String::as_str)
    }

    /// A message about this row: where, which word, what to do.
    pub(crate) fn error(&self, problem: &str) -> String {
        format!("{}: `{}`: {problem}", self.place, self.word())
    }

    fn check_shape(&self, columns: usize) -> Result<(), String> {
        if self.fields.len() != columns {
            return Err(self.error(&format!("{} columns, not {columns}", self.fields.len())));
        }
        if self.word().is_empty() || self.word().len() > LONGEST {
            return Err(self.error(&format!("a word has 1 to {LONGEST} bytes")));
        }
        if self.fields.iter().any(|field| field.contains(char::is_whitespace)) {
            return Err(self.error("holds white space: remove it"));
        }
        Ok(())
    }

    fn check_sources(&self, known: &BTreeSet<String>) -> Result<(), String> {
        let sources = self.fields.last().map_or("", String::as_str);
        match sources.split(',').find(|key| !known.contains(*key)) {
            Some(key) => Err(self.error(&format!(
                "unknown source `{key}`: name one with a heading in SOURCES.md ({})",
                known.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
            ))),
            None => Ok(()),
        }
    }

    fn check_order(&self, before: &Self) -> Result<(), String> {
        match before.word().cmp(self.word()) {
            std::cmp::Ordering::Less => Ok(()),
            std::cmp::Ordering::Equal => Err(self.error("stands twice: remove one of the rows")),
            std::cmp::Ordering::Greater => Err(self.error(&format!(
                "stands behind `{}`: sort the rows by bytes (`LC_ALL=C sort`)",
                before.word()
            ))),
        }
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads one file of these contents, whose only known source is `hand`.
    fn read_rows(name: &str, contents: &str) -> Result<Vec<Row>, String> {
        let path = std::env::temp_dir().join(format!("petik-seeds-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("SOURCES.md"), "# Sources\n\n## `hand`\n").unwrap();
        fs::write(path.join("words.tsv"), contents).unwrap();
        let rows = Folder::open(&path).and_then(|folder| folder.rows("words.tsv", ["word", "sources"]));
        fs::remove_dir_all(&path).unwrap();
        rows
    }

    #[test]
    fn faults_are_named_with_their_place() {
        for (name, rows, complaint) in [
            ("header", "ikan\thand\n", "no header"),
            ("columns", "# word\tsources\nikan\n", "words.tsv:2: `ikan`: 1 columns, not 2"),
            ("source", "# word\tsources\nikan\tkamus\n", "unknown source `kamus`"),
            ("order", "# word\tsources\nikan\thand\nair\thand\n", "words.tsv:3: `air`: stands behind `ikan`"),
            ("twice", "# word\tsources\nair\thand\nair\thand\n", "stands twice"),
            ("space", "# word\tsources\nair \thand\n", "white space"),
        ] {
            let error = read_rows(name, rows).err().unwrap_or_default();
            assert!(error.contains(complaint), "{name}: {error}");
        }
    }

    #[test]
    fn an_unfolded_word_is_refused() {
        let rows = read_rows("fold", "# word\tsources\nIkan\thand\n").unwrap();
        assert!(rows[0].folded_word().is_err_and(|error| error.contains("write `ikan`")));
    }
}
