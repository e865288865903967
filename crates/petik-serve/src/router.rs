//! What may be asked, and who answers.

use std::sync::Arc;

use axum::Router;
use axum::http::{Method, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use petik::Analyzer;
use petik_report::Tongue;

use crate::body::Limits;
use crate::budget::Budget;
use crate::refusal::Refusal;
use crate::work::Workplaces;
use crate::{Options, answer, api, guard, page};

/// What all requests share.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    pub(crate) analyzer: Analyzer,
    pub(crate) budget: Budget,
    pub(crate) workplaces: Workplaces,
    pub(crate) limits: Limits,
    pub(crate) hosts: Arc<[String]>,
    pub(crate) tongue: Tongue,
}

impl Shared {
    fn new(options: &Options) -> Self {
        let limits =
            Limits { body: options.most_bytes, text: options.most_bytes, patience: options.patience };
        Self {
            analyzer: Analyzer::new(),
            budget: Budget::new(),
            workplaces: Workplaces::new(),
            limits,
            hosts: options.hosts.clone().into(),
            tongue: options.tongue,
        }
    }
}

/// The whole service.
pub(crate) fn router(options: &Options) -> Router {
    let shared = Shared::new(options);
    Router::new()
        .route("/", get(page::show).post(page::submit))
        .route("/api/segment", post(api::segment))
        .route("/api/stem", post(api::stem))
        .route("/api/keywords", post(api::keywords))
        .route("/api/summarize", post(api::summarize))
        .route("/api/detect", post(api::detect))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_that_way)
        .layer(from_fn_with_state(shared.clone(), guard::guard))
        .layer(from_fn(answer::with_safe_headers))
        .with_state(shared)
}

async fn nothing_here() -> Refusal {
    let error = "nothing is here; the page is at /, and the API at /api/segment, /api/stem, /api/keywords, \
                 /api/summarize and /api/detect";
    Refusal::new(StatusCode::NOT_FOUND, error)
}

async fn not_that_way(method: Method) -> Refusal {
    let error = format!("{method} is not possible here; use POST, or GET for the page");
    Refusal::new(StatusCode::METHOD_NOT_ALLOWED, error)
}
