//! A whole index in tantivy: what is found, and what is marked in it.

use petik_tantivy::indonesian;
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, Searcher, TantivyDocument, doc};

const ARTICLE: &str = include_str!("../../../seeds/articles/nato-ukraina.txt");

/// An index in memory with one document for each text.
struct Library {
    index: Index,
    content: Field,
}

impl Library {
    fn new<'t>(texts: impl IntoIterator<Item = &'t str>) -> tantivy::Result<Self> {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("id")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let mut schema = Schema::builder();
        let content =
            schema.add_text_field("content", TextOptions::from(STORED).set_indexing_options(indexing));
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("id", indonesian());

        let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
        for text in texts {
            writer.add_document(doc!(content => text))?;
        }
        writer.commit()?;
        Ok(Self { index, content })
    }

    /// The texts that a query finds, best first, with what is marked in them.
    fn find(&self, query: &str) -> tantivy::Result<Vec<String>> {
        let searcher = self.index.reader()?.searcher();
        let query = QueryParser::for_index(&self.index, vec![self.content]).parse_query(query)?;
        let mut snippets = SnippetGenerator::create(&searcher, &*query, self.content)?;
        snippets.set_max_num_chars(10_000);
        let found = searcher.search(&query, &TopDocs::with_limit(100).order_by_score())?;
        found.into_iter().map(|(_, address)| self.marked(&searcher, &snippets, address)).collect()
    }

    fn marked(
        &self,
        searcher: &Searcher,
        snippets: &SnippetGenerator,
        address: tantivy::DocAddress,
    ) -> tantivy::Result<String> {
        let document: TantivyDocument = searcher.doc(address)?;
        let text = document.get_first(self.content).and_then(|value| value.as_str()).unwrap_or_default();
        let mut snippet = snippets.snippet(text);
        snippet.set_snippet_prefix_postfix("[", "]");
        Ok(snippet.to_html())
    }

    fn count(&self, query: &str) -> tantivy::Result<usize> {
        let query = QueryParser::for_index(&self.index, vec![self.content]).parse_query(query)?;
        Ok(self.index.reader()?.searcher().search(&query, &DocSetCollector)?.len())
    }
}

#[test]
fn a_verb_finds_the_noun_in_the_seed_article_and_marks_it() -> tantivy::Result<()> {
    let sentences: Vec<&str> =
        petik_sentence::sentences(ARTICLE).map(petik_sentence::Sentence::text).collect();
    let library = Library::new(sentences.iter().copied())?;

    let found = library.find("mendukung")?;
    assert!(found.iter().any(|sentence| sentence.contains("perlunya [dukungan] militer yang lebih kuat")));
    assert!(found.contains(&"Upaya NATO dalam [Mendukung] Ukraina".to_owned()));
    assert!(found.contains(&"Perlunya [Dukungan] Militer untuk Ukraina".to_owned()));

    // No more and no less than the sentences that have a form of the word.
    let with_word = sentences.iter().filter(|sentence| sentence.to_lowercase().contains("dukung")).count();
    assert_eq!(found.len(), with_word);
    Ok(())
}

#[test]
fn whole_words_are_marked_whatever_they_are_made_of() -> tantivy::Result<()> {
    let library = Library::new([
        "“Buku‑bukunya” di kafé Jum’at pagi",
        "Perundingan Rusia-Ukraina gagal 😩 total",
        "Ia memperjuangkannya terus-menerus",
        "Banjir! #banjir",
    ])?;

    assert_eq!(library.find("buku")?, ["“[Buku‑bukunya]” di kafé Jum’at pagi"]);
    assert_eq!(library.find("JUM’AT kafe\u{301}")?, ["“Buku‑bukunya” di [kafé] [Jum’at] pagi"]);
    assert_eq!(library.find("ukraina")?, ["Perundingan Rusia-[Ukraina] gagal 😩 total"]);
    assert_eq!(library.find("perjuangan")?, ["Ia [memperjuangkannya] terus-menerus"]);
    assert_eq!(library.find("banjir")?, ["[Banjir]! #[banjir]"]);
    Ok(())
}

#[test]
fn a_phrase_may_have_function_words_inside() -> tantivy::Result<()> {
    let library = Library::new(["Warga kembali ke rumah.", "Rumah warga roboh."])?;
    assert_eq!(library.count("\"warga ke rumahnya\"")?, 0); // *kembali* stands in between
    assert_eq!(library.count("\"warga kembali ke rumahnya\"")?, 1);
    assert_eq!(library.count("\"rumah warga\"")?, 1);
    Ok(())
}

#[test]
fn names_are_found_in_small_letters() -> tantivy::Result<()> {
    let library = Library::new(["Banjir di Bekasi", "Bekas pabrik", "Wisata Bali"])?;
    for (query, count) in [("bekasi", 1), ("BEKASI", 1), ("bekas", 1), ("bali", 1)] {
        assert_eq!(library.count(query)?, count, "{query}");
    }
    Ok(())
}

#[test]
fn any_text_can_be_indexed() -> tantivy::Result<()> {
    let long = "perlombaan".repeat(100_000);
    let library = Library::new(["", "\0", "- - -", "yang", "\u{301}", &long, "----a----"])?;
    assert_eq!(library.count("a")?, 1);
    Ok(())
}
