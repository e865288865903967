//! Answers, and the headers that all of them carry.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::assets::policy;
use crate::budget::Budget;
use crate::refusal::Refusal;

/// An answer in JSON.
pub(crate) fn json(value: &impl Serialize) -> Vec<u8> {
    // Records have no maps whose keys are no strings, which is all that could fail.
    serde_json::to_vec(value).unwrap_or_default()
}

/// An answer whose bytes count until they are sent.
pub(crate) fn answer(content_type: &'static str, bytes: Vec<u8>, budget: &Budget) -> Response {
    match budget.held(Bytes::from(bytes)) {
        Some(body) => {
            let headers = [(header::CONTENT_TYPE, content_type)];
            (StatusCode::OK, headers, Body::new(body)).into_response()
        }
        None => Refusal::busy().into_response(),
    }
}

/// What a browser is told with every answer, whatever it says.
pub(crate) async fn with_safe_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in SAFE {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(policy()) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// With `no-referrer` a browser would hide the origin of the page's own form.
const SAFE: [(&str, &str); 6] = [
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];
