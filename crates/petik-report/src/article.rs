//! What a report is about.

use petik::Document;

/// A document with the name by which people know it.
///
/// # Examples
///
/// ```
/// use petik::Document;
/// use petik_report::Article;
///
/// let article = Article::new("berita.txt", Document::new("Air surut."));
/// ```
#[derive(Clone, Debug)]
pub struct Article {
    pub(crate) name: String,
    pub(crate) document: Document,
}

impl Article {
    /// An article by its name, such as the name of a file or the number of a line.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_report::{Article, Report};
    ///
    /// let document = Document::new("Air surut.").titled("Banjir Surut");
    /// assert!(Report::new().page([Article::new("7", document)]).contains("Banjir Surut"));
    /// ```
    pub fn new(name: impl Into<String>, document: Document) -> Self {
        Self { name: name.into(), document }
    }
}
