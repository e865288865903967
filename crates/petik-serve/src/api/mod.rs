//! The JSON API: the records of the command, a document a request.

mod requests;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use petik::{Document, Summarizer};
use petik_record::{DetectRecord, KeywordsRecord, SegmentRecord, StemRecord, SummaryRecord};
use serde::de::DeserializeOwned;

use crate::answer::{answer, json};
use crate::body::receive;
use crate::refusal::Refusal;
use crate::router::Shared;
use requests::{StemRequest, TextRequest};

pub(crate) async fn segment(State(shared): State<Shared>, headers: HeaderMap, body: Body) -> Response {
    respond(shared, headers, body, |shared, request: TextRequest| {
        let document = request.document(&shared.analyzer);
        let sentences = 0..document.sentences().len();
        let records = sentences.map(|index| {
            let record = SegmentRecord::new(&document, index);
            match &request.id {
                Some(id) => record.of(id),
                None => record,
            }
        });
        Ok(json(&records.collect::<Vec<_>>()))
    })
    .await
}

pub(crate) async fn stem(State(shared): State<Shared>, headers: HeaderMap, body: Body) -> Response {
    respond(shared, headers, body, |_, request: StemRequest| {
        let stemmer = request.stemmer()?;
        let found: Vec<_> =
            request.words.iter().map(|word| (word, stemmer.stem(word), stemmer.analyses(word))).collect();
        let records = found.iter().map(|(word, stem, analyses)| StemRecord::new(word, stem, analyses));
        Ok(json(&records.collect::<Vec<_>>()))
    })
    .await
}

pub(crate) async fn keywords(State(shared): State<Shared>, headers: HeaderMap, body: Body) -> Response {
    respond(shared, headers, body, |shared, request: TextRequest| {
        let document = request.document(&shared.analyzer);
        let keyphrases = document.keyphrases(request.number());
        let record = if request.explain { KeywordsRecord::explained } else { KeywordsRecord::new };
        Ok(json(&record(request.id(), &keyphrases)))
    })
    .await
}

pub(crate) async fn summarize(State(shared): State<Shared>, headers: HeaderMap, body: Body) -> Response {
    respond(shared, headers, body, |shared, request: TextRequest| {
        let summarizer = request.summarizer()?;
        let document = request.document(&shared.analyzer);
        let (summary, reasons) = explained(&summarizer, &document, request.explain);
        Ok(json(&SummaryRecord::new(request.id(), &summary, &reasons)))
    })
    .await
}

fn explained(
    summarizer: &Summarizer,
    document: &Document,
    explains: bool,
) -> (petik::Summary, Vec<Vec<petik::Contribution>>) {
    if explains { summarizer.explained(document) } else { (summarizer.summarize(document), Vec::new()) }
}

pub(crate) async fn detect(State(shared): State<Shared>, headers: HeaderMap, body: Body) -> Response {
    respond(shared, headers, body, |_, request: TextRequest| {
        Ok(json(&DetectRecord::new(request.id(), petik::detect(&request.text))))
    })
    .await
}

/// Reads a request, works on it, and answers.
async fn respond<R: DeserializeOwned + 'static>(
    shared: Shared,
    headers: HeaderMap,
    body: Body,
    work: impl FnOnce(&Shared, R) -> Result<Vec<u8>, Refusal> + Send + 'static,
) -> Response {
    match try_respond(&shared, &headers, body, work).await {
        Ok(bytes) => answer("application/json", bytes, &shared.budget),
        Err(refusal) => refusal.into_response(),
    }
}

async fn try_respond<R: DeserializeOwned + 'static>(
    shared: &Shared,
    headers: &HeaderMap,
    body: Body,
    work: impl FnOnce(&Shared, R) -> Result<Vec<u8>, Refusal> + Send + 'static,
) -> Result<Vec<u8>, Refusal> {
    expect_json(headers)?;
    let received = receive(body, shared.limits, &shared.budget).await?;
    let worker = shared.clone();
    shared.workplaces.work(move || work(&worker, requests::parse(&received.bytes)?)).await?
}

/// A browser may send JSON to another origin only where that allows it, which this server never does.
fn expect_json(headers: &HeaderMap) -> Result<(), Refusal> {
    let told = headers.get(header::CONTENT_TYPE).and_then(|told| told.to_str().ok()).unwrap_or_default();
    let told = told.split(';').next().unwrap_or_default().trim();
    if told.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    let error = "the body must be JSON; send it with `Content-Type: application/json`";
    Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, error))
}
