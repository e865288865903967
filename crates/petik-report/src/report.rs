//! From articles to a page.

use askama::Template;

use crate::labels::Labels;
use crate::view::{ArticleView, CorpusView};
use crate::{Article, Tongue, policy};

/// The style sheet of a page, for those who show a [fragment](Report::fragment) in a page of their own.
///
/// # Examples
///
/// ```
/// assert!(petik_report::STYLE.contains("prefers-color-scheme"));
/// ```
pub const STYLE: &str = include_str!("../assets/page.css");

/// The script of a page. It makes the page pleasant by keyboard; without it nothing is missing.
///
/// # Examples
///
/// ```
/// assert!(!petik_report::SCRIPT.contains("eval("));
/// ```
pub const SCRIPT: &str = include_str!("../assets/page.js");

/// Makes pages.
///
/// # Examples
///
/// ```
/// use petik::Document;
/// use petik_report::{Article, Report, Tongue};
///
/// let report = Report::new().tongue(Tongue::English).title("Floods").sentences(2).keyphrases(5);
/// let texts = ["Banjir rob merendam pesisir.", "Air sungai mulai surut."];
/// let articles = texts.iter().zip(1..).map(|(&text, line)| Article::new(line.to_string(), Document::new(text)));
/// assert!(report.page(articles).contains("<title>Floods</title>"));
/// ```
#[derive(Clone, Debug)]
pub struct Report {
    pub(crate) tongue: Tongue,
    pub(crate) title: Option<String>,
    pub(crate) sentences: usize,
    pub(crate) keyphrases: usize,
    pub(crate) words: usize,
}

/// As many keyphrases as the style sheet has switches for.
pub(crate) const MOST_KEYPHRASES: usize = 24;

impl Report {
    /// Three sentences and ten keyphrases an article, labels in Indonesian, 4,000 tokens word by word.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_report::Report::new().page([]).contains("lang=\"id\""));
    /// ```
    pub fn new() -> Self {
        Self { tongue: Tongue::default(), title: None, sentences: 3, keyphrases: 10, words: 4000 }
    }

    /// In which language the page speaks to its reader.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_report::{Report, Tongue};
    ///
    /// assert!(Report::new().tongue(Tongue::English).fragment([]).contains("No text"));
    /// ```
    #[must_use]
    pub fn tongue(self, tongue: Tongue) -> Self {
        Self { tongue, ..self }
    }

    /// What the page is called; if not said, as its only article is, or by their number.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_report::Report;
    ///
    /// assert!(Report::new().title("Banjir & rob").page([]).contains("Banjir &#38; rob"));
    /// ```
    #[must_use]
    pub fn title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// How many sentences are picked in each article; at least one.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_report::{Article, Report};
    ///
    /// let article = Article::new("a", Document::new("Air surut. Warga pulang."));
    /// let page = Report::new().sentences(1).page([article]);
    /// assert_eq!(page.matches("<mark ").count(), 1);
    /// ```
    #[must_use]
    pub fn sentences(self, sentences: usize) -> Self {
        Self { sentences: sentences.max(1), ..self }
    }

    /// How many keyphrases each article shows; 24 at most.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_report::{Article, Report};
    ///
    /// let article = Article::new("a", Document::new("Banjir rob merendam pesisir Semarang."));
    /// let page = Report::new().keyphrases(1).page([article]);
    /// assert_eq!(page.matches("type=\"checkbox\"").count(), 1);
    /// ```
    #[must_use]
    pub fn keyphrases(self, keyphrases: usize) -> Self {
        Self { keyphrases: keyphrases.min(MOST_KEYPHRASES), ..self }
    }

    /// How many tokens of a page are shown word by word, from its start.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_report::{Article, Report};
    ///
    /// let article = Article::new("a", Document::new("Rumahnya roboh."));
    /// assert!(!Report::new().words(0).page([article]).contains("<table"));
    /// ```
    #[must_use]
    pub fn words(self, words: usize) -> Self {
        Self { words, ..self }
    }

    /// A whole page, which needs no other file.
    ///
    /// Articles are taken one by one and let go when they are rendered. Several get an index.
    ///
    /// # Complexity
    ///
    /// Time and size linear in the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_report::{Article, Report};
    ///
    /// let page = Report::new().page([Article::new("a.txt", Document::new("Air surut."))]);
    /// assert!(page.contains("http-equiv=\"Content-Security-Policy\""));
    /// ```
    pub fn page(&self, articles: impl IntoIterator<Item = Article>) -> String {
        let body = self.body(articles);
        let page = PageTemplate {
            tongue: self.tongue,
            labels: Labels::of(self.tongue),
            title: &body.title,
            policy: policy::policy(),
            style: STYLE,
            script: SCRIPT,
            body: &body.html,
        };
        rendered(&page)
    }

    /// What stands in the `<main>` of a [`page`](Self::page), for a page of one's own with [`STYLE`] and
    /// [`SCRIPT`].
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_report::{Article, Report};
    ///
    /// let html = Report::new().fragment([Article::new("a.txt", Document::new("Air surut."))]);
    /// assert!(html.trim_start().starts_with("<article"));
    /// ```
    pub fn fragment(&self, articles: impl IntoIterator<Item = Article>) -> String {
        self.body(articles).html
    }

    fn body(&self, articles: impl IntoIterator<Item = Article>) -> Body {
        let labels = Labels::of(self.tongue);
        let mut corpus = CorpusView::new(self);
        let mut html = String::new();
        let mut articles = articles.into_iter().peekable();
        while let Some(article) = articles.next() {
            let is_only = corpus.entries.is_empty() && articles.peek().is_none();
            let view = ArticleView::new(&article, self, &mut corpus, is_only);
            html.push_str(&rendered(&ArticleTemplate { labels, view: &view, is_only }));
        }
        if let [only] = corpus.entries.as_slice() {
            return Body { title: only.headline.clone(), html };
        }
        corpus.finish();
        let index = rendered(&CorpusTemplate { labels, corpus: &corpus });
        Body { title: corpus.title, html: index + &html }
    }
}

impl Default for Report {
    fn default() -> Self {
        Self::new()
    }
}

struct Body {
    title: String,
    html: String,
}

/// Writing into a string does not fail, and no template does by itself.
fn rendered(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "page.html")]
struct PageTemplate<'a> {
    tongue: Tongue,
    labels: &'a Labels,
    title: &'a str,
    policy: &'a str,
    style: &'a str,
    script: &'a str,
    body: &'a str,
}

#[derive(Template)]
#[template(path = "article.html")]
struct ArticleTemplate<'a> {
    labels: &'a Labels,
    view: &'a ArticleView,
    is_only: bool,
}

#[derive(Template)]
#[template(path = "corpus.html")]
struct CorpusTemplate<'a> {
    labels: &'a Labels,
    corpus: &'a CorpusView,
}
