//! CoNLL-U, the format of the Universal Dependencies treebanks.

use std::fmt;

/// A gold sentence: its text and its surface tokens.
#[derive(Debug, Default)]
pub(crate) struct Sentence {
    /// The `# text` of the sentence.
    pub(crate) text: String,
    /// The surface tokens; a multiword token is one of them.
    pub(crate) tokens: Vec<Token>,
    /// Whether a paragraph or document starts here.
    pub(crate) opens_paragraph: bool,
}

/// A surface token and the syntactic words that it stands for.
#[derive(Debug)]
pub(crate) struct Token {
    /// The token as written.
    pub(crate) form: String,
    /// One word, or the words of a multiword token: `rumahnya` is `rumah` + `nya`.
    pub(crate) words: Vec<Word>,
}

/// A syntactic word.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// The word as written, or as the annotators spelled it out.
    pub(crate) form: String,
    /// Its dictionary form.
    pub(crate) lemma: String,
    /// Its universal part of speech, such as `VERB`.
    pub(crate) class: String,
}

/// A line that is not CoNLL-U.
#[derive(Debug)]
pub(crate) struct ConlluError {
    /// The number of the line, from 1.
    pub(crate) line: usize,
    reason: &'static str,
}

impl fmt::Display for ConlluError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.reason)
    }
}

/// Reads the sentences of a treebank. Empty nodes (ids such as `8.1`) are skipped.
///
/// # Errors
///
/// When a line has not ten columns or a malformed id, or when the tokens of a sentence do not
/// spell its text.
pub(crate) fn sentences(source: &str) -> Result<Vec<Sentence>, ConlluError> {
    let mut sentences = Vec::new();
    let mut reader = Reader::default();
    let mut last = 0;
    for (number, line) in (1..).zip(source.lines()) {
        let located = |reason| ConlluError { line: number, reason };
        if line.is_empty() {
            sentences.extend(reader.finish().map_err(located)?);
        } else if let Some(comment) = line.strip_prefix('#') {
            reader.comment(comment);
        } else {
            reader.word(line).map_err(located)?;
        }
        last = number;
    }
    let end = reader.finish().map_err(|reason| ConlluError { line: last, reason })?;
    sentences.extend(end);
    Ok(sentences)
}

/// The running text of a treebank: the sentences joined by `joint`, paragraphs by an empty line.
pub(crate) fn running_text(sentences: &[Sentence], joint: &str) -> String {
    let mut text = String::new();
    for (index, sentence) in sentences.iter().enumerate() {
        if index > 0 {
            text.push_str(if sentence.opens_paragraph { "\n\n" } else { joint });
        }
        text.push_str(&sentence.text);
    }
    text.push('\n');
    text
}

/// The sentence that is being read.
#[derive(Default)]
struct Reader {
    sentence: Sentence,
    /// The id of the last word that belongs to the multiword token read last.
    multiword_end: usize,
}

impl Reader {
    fn comment(&mut self, comment: &str) {
        let comment = comment.trim_start();
        let (key, rest) = comment.split_once([' ', '\t', '=']).unwrap_or((comment, ""));
        match key {
            "text" => {
                let value = rest.trim_start();
                let value = value.strip_prefix('=').unwrap_or(value);
                value.trim().clone_into(&mut self.sentence.text);
            }
            "newpar" | "newdoc" => self.sentence.opens_paragraph = true,
            _ => {}
        }
    }

    fn word(&mut self, line: &str) -> Result<(), &'static str> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, form, lemma, class, _, _, _, _, _, _] = columns.as_slice() else {
            return Err("a word has ten columns");
        };
        if id.contains('.') {
            return Ok(());
        }
        if let Some((_, end)) = id.split_once('-') {
            self.multiword_end = end.parse().map_err(|_| "the id is not a range")?;
            self.sentence.tokens.push(Token { form: form.to_owned(), words: Vec::new() });
            return Ok(());
        }
        let id: usize = id.parse().map_err(|_| "the id is not a number")?;
        let word = Word { form: form.to_owned(), lemma: lemma.to_owned(), class: class.to_owned() };
        match self.sentence.tokens.last_mut() {
            Some(token) if id <= self.multiword_end => token.words.push(word),
            _ => self.sentence.tokens.push(Token { form: form.to_owned(), words: vec![word] }),
        }
        Ok(())
    }

    /// Hands out the sentence, if there is one, and starts the next.
    fn finish(&mut self) -> Result<Option<Sentence>, &'static str> {
        let Self { sentence, .. } = std::mem::take(self);
        if sentence.tokens.is_empty() {
            return Ok(None);
        }
        let forms = sentence.tokens.iter().flat_map(|token| token.form.chars());
        let spelled = forms.filter(|&c| !is_space(c));
        if sentence.text.chars().filter(|&c| !is_space(c)).eq(spelled) {
            Ok(Some(sentence))
        } else {
            Err("the tokens do not spell the text of the sentence")
        }
    }
}

/// White space as the scorers of the `CoNLL` shared tasks drop it: Unicode's, and the four
/// information separators, which Python counts as space as well.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Three sentences in two paragraphs, with a multiword token and tokens that touch.
    pub(crate) const SAMPLE: &str = "\
# newdoc
# sent_id = a
# text = Bukunya hilang.
1-2\tBukunya\t_\t_\t_\t_\t_\t_\t_\t_
1\tBuku\tbuku\tNOUN\t_\t_\t0\t_\t_\t_
2\tnya\tnya\tPRON\t_\t_\t1\t_\t_\t_
3\thilang\thilang\tADJ\t_\t_\t1\t_\t_\tSpaceAfter=No
3.1\tsudah\tsudah\tADV\t_\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t_\t_\t1\t_\t_\t_

# sent_id = b
# text = “Ya!”
# text_en = “Yes!”
1\t“\t“\tPUNCT\t_\t_\t2\t_\t_\tSpaceAfter=No
2\tYa\tya\tINTJ\t_\t_\t0\t_\t_\tSpaceAfter=No
3\t!\t!\tPUNCT\t_\t_\t2\t_\t_\tSpaceAfter=No
4\t”\t”\tPUNCT\t_\t_\t2\t_\t_\t_

# newpar id = p2
# sent_id = c
# text = Rp50.000
1\tRp50.000\tRp50.000\tNUM\t_\t_\t0\t_\t_\t_
";

    pub(crate) fn sample() -> Vec<Sentence> {
        sentences(SAMPLE).expect("the sample is CoNLL-U")
    }

    #[test]
    fn paragraphs_are_parted_by_an_empty_line() {
        let sentences = sample();
        assert_eq!(running_text(&sentences, " "), "Bukunya hilang. “Ya!”\n\nRp50.000\n");
        assert_eq!(running_text(&sentences, "\n"), "Bukunya hilang.\n“Ya!”\n\nRp50.000\n");
    }

    #[test]
    fn a_multiword_token_holds_its_words_and_no_empty_node() {
        let sentences = sample();
        let forms: Vec<(&str, Vec<&str>)> = sentences[0]
            .tokens
            .iter()
            .map(|token| {
                let words = token.words.iter().map(|word| word.form.as_str());
                (token.form.as_str(), words.collect())
            })
            .collect();
        let expected = [("Bukunya", vec!["Buku", "nya"]), ("hilang", vec!["hilang"]), (".", vec!["."])];
        assert_eq!(forms, expected);
    }

    #[test]
    fn what_is_not_conllu_is_named_by_its_line() {
        let error = sentences("# text = Ya\n1\tYa\n").expect_err("two columns");
        assert_eq!((error.line, error.to_string().as_str()), (2, "a word has ten columns"));
        let other = SAMPLE.replace("Bukunya hilang.", "Bukunya ada.");
        assert_eq!(sentences(&other).expect_err("another text").line, 10);
    }
}
