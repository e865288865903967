//! The page: a form, and below it the report on what was put in.

use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use petik::Analyzer;
use petik_report::{Article, Report, SCRIPT, STYLE, Tongue};

use crate::answer::answer;
use crate::assets::{FORM_SCRIPT, FORM_STYLE};
use crate::body::{Limits, receive};
use crate::refusal::Refusal;
use crate::router::Shared;

const HTML: &str = "text/html; charset=utf-8";

/// Sentences and keyphrases where nobody says how many, and at most.
const SENTENCES: (usize, usize) = (3, 50);
const KEYPHRASES: (usize, usize) = (10, 24);

/// A form encodes what is no letter or digit in three bytes each.
const ENCODED: usize = 3;

/// A text to try the page with.
const EXAMPLE: &str = include_str!("../assets/example.txt");

/// The page, empty or with an example.
pub(crate) async fn show(State(shared): State<Shared>, uri: Uri) -> Response {
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let mut form = Form::new(query, shared.tongue);
    // A text is posted; in an address it would stay in histories.
    form.text = if form.wants_example { EXAMPLE.to_owned() } else { String::new() };
    shown(&shared, &form).await
}

/// The page with a report.
pub(crate) async fn submit(State(shared): State<Shared>, headers: HeaderMap, body: Body) -> Response {
    match read(&shared, &headers, body).await {
        Ok(form) if form.text.len() > shared.limits.text => {
            let refusal = Refusal::too_long(shared.limits.text);
            respond(&shared, &Form { text: String::new(), ..form }, Some(&refusal), "")
        }
        Ok(form) => shown(&shared, &form).await,
        Err(refusal) => respond(&shared, &Form::empty(shared.tongue), Some(&refusal), ""),
    }
}

async fn shown(shared: &Shared, form: &Form) -> Response {
    let (analyzer, asked) = (shared.analyzer.clone(), form.clone());
    match shared.workplaces.work(move || asked.report(&analyzer)).await {
        Ok(report) => respond(shared, form, None, &report),
        Err(refusal) => respond(shared, form, Some(&refusal), ""),
    }
}

async fn read(shared: &Shared, headers: &HeaderMap, body: Body) -> Result<Form, Refusal> {
    let told = headers.get(header::CONTENT_TYPE).and_then(|told| told.to_str().ok()).unwrap_or_default();
    let told = told.split(';').next().unwrap_or_default().trim();
    if !told.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        let error = "this address takes the form of its page; programs post JSON to /api/summarize and its neighbours";
        let indonesian = "alamat ini menerima formulir halamannya; program mengirim JSON ke /api/summarize dan tetangganya";
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, error).or(indonesian));
    }
    // The other fields of the form are short.
    let limits =
        Limits { body: shared.limits.body.saturating_mul(ENCODED).saturating_add(4096), ..shared.limits };
    let received = receive(body, limits, &shared.budget).await?;
    Ok(Form::new(form_urlencoded::parse(&received.bytes), shared.tongue))
}

fn respond(shared: &Shared, form: &Form, refusal: Option<&Refusal>, report: &str) -> Response {
    let page = PageTemplate {
        labels: Labels::of(form.tongue),
        form,
        most_bytes: shared.limits.text,
        error: refusal.map_or("", |refusal| refusal.told(form.tongue)),
        report,
        styles: [STYLE, FORM_STYLE],
        scripts: [SCRIPT, FORM_SCRIPT],
    };
    // Writing into a string does not fail, and no template does by itself.
    let html = page.render().unwrap_or_default();
    let mut response = answer(HTML, html.into_bytes(), &shared.budget);
    if let (Some(refusal), true) = (refusal, response.status().is_success()) {
        *response.status_mut() = refusal.status;
        refusal.advise(&mut response);
    }
    response
}

/// What a person put in.
#[derive(Clone, Debug)]
struct Form {
    text: String,
    sentences: usize,
    keyphrases: usize,
    tongue: Tongue,
    wants_example: bool,
}

impl Form {
    fn empty(tongue: Tongue) -> Self {
        Self {
            text: String::new(),
            sentences: SENTENCES.0,
            keyphrases: KEYPHRASES.0,
            tongue,
            wants_example: false,
        }
    }

    /// The fields that are known; what a field says that it cannot mean is as if it had not been said.
    fn new(fields: form_urlencoded::Parse<'_>, tongue: Tongue) -> Self {
        let mut form = Self::empty(tongue);
        for (name, value) in fields {
            let number =
                |(usual, most): (usize, usize)| value.parse().map_or(usual, |it: usize| it.clamp(1, most));
            match name.as_ref() {
                "text" => form.text = value.into_owned(),
                "sentences" => form.sentences = number(SENTENCES),
                "keyphrases" => form.keyphrases = number(KEYPHRASES),
                "example" => form.wants_example = true,
                "lang" => form.tongue = Tongue::from_tag(&value).unwrap_or(tongue),
                _ => {}
            }
        }
        form
    }

    fn report(&self, analyzer: &Analyzer) -> String {
        if self.text.trim().is_empty() {
            return String::new();
        }
        let report = Report::new()
            .tongue(self.tongue)
            .title(Labels::of(self.tongue).untitled)
            .sentences(self.sentences)
            .keyphrases(self.keyphrases);
        report.fragment([Article::new(String::new(), analyzer.document(self.text.as_str()))])
    }
}

/// What the form says.
struct Labels {
    tongue: Tongue,
    title: &'static str,
    tagline: &'static str,
    text: &'static str,
    hint: &'static str,
    sentences: &'static str,
    keyphrases: &'static str,
    language: &'static str,
    submit: &'static str,
    example: &'static str,
    too_large: &'static str,
    gone: &'static str,
    untitled: &'static str,
    result: &'static str,
}

impl Labels {
    fn of(tongue: Tongue) -> &'static Self {
        match tongue {
            Tongue::English => &ENGLISH,
            _ => &INDONESIAN,
        }
    }
}

const INDONESIAN: Labels = Labels {
    tongue: Tongue::Indonesian,
    title: "petik: ringkasan dan frasa kunci",
    tagline: "Petik yang penting dari naskah bahasa Indonesia. Naskah tidak meninggalkan komputer ini.",
    text: "Naskah",
    hint: "Tempelkan naskah di sini, atau jatuhkan berkas teks.",
    sentences: "Kalimat",
    keyphrases: "Frasa kunci",
    language: "Bahasa laman",
    submit: "Petik",
    example: "Coba dengan contoh",
    too_large: "Berkas itu terlalu besar.",
    gone: "Server tidak menjawab; apakah `petik serve` masih berjalan?",
    untitled: "Naskah Anda",
    result: "Hasil",
};

const ENGLISH: Labels = Labels {
    tongue: Tongue::English,
    title: "petik: summary and keyphrases",
    tagline: "Pick what matters from Indonesian text. The text does not leave this computer.",
    text: "Text",
    hint: "Paste a text here, or drop a text file.",
    sentences: "Sentences",
    keyphrases: "Keyphrases",
    language: "Language of the page",
    submit: "Pick",
    example: "Try an example",
    too_large: "That file is too large.",
    gone: "The server does not answer; is `petik serve` still running?",
    untitled: "Your text",
    result: "Result",
};

#[derive(Template)]
#[template(path = "page.html")]
struct PageTemplate<'a> {
    labels: &'a Labels,
    form: &'a Form,
    most_bytes: usize,
    error: &'a str,
    report: &'a str,
    styles: [&'a str; 2],
    scripts: [&'a str; 2],
}
