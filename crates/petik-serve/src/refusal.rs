//! What a client is told when it does not get what it asked for.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use petik_report::Tongue;
use serde::Serialize;

/// A status, and a sentence that says what is wrong and what to do.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    /// For programs, and for people who read English.
    error: String,
    /// For people who read Indonesian, where the page may have to tell it.
    indonesian: Option<String>,
}

#[derive(Serialize)]
struct Record<'a> {
    error: &'a str,
    status: u16,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, error: impl Into<String>) -> Self {
        Self { status, error: error.into(), indonesian: None }
    }

    /// With what the page says of it in Indonesian.
    pub(crate) fn or(self, indonesian: impl Into<String>) -> Self {
        Self { indonesian: Some(indonesian.into()), ..self }
    }

    pub(crate) fn busy() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too many requests at once; try again in a few seconds")
            .or("terlalu banyak permintaan sekaligus; coba lagi beberapa detik lagi")
    }

    pub(crate) fn slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "the body did not arrive in time; send it again, faster")
            .or("naskahnya tidak tiba pada waktunya; kirim lagi, lebih cepat")
    }

    pub(crate) fn too_long(most: usize) -> Self {
        let error = format!(
            "the text is longer than {most} bytes; send less of it, or let the one who runs this server raise the limit"
        );
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, error).or(format!(
            "naskahnya lebih panjang dari {most} bita; kirim sebagian saja, atau minta yang menjalankan server ini \
             menaikkan batasnya"
        ))
    }

    pub(crate) fn defect() -> Self {
        let error = "petik stumbled over this text, which is a defect of petik; please report it";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, error)
            .or("petik tersandung pada naskah ini, dan itu cacat petik; mohon laporkan")
    }

    /// In the language of a reader, where it is known in it.
    pub(crate) fn told(&self, tongue: Tongue) -> &str {
        match (tongue, &self.indonesian) {
            (Tongue::Indonesian, Some(indonesian)) => indonesian,
            _ => &self.error,
        }
    }

    /// Tells when to come again, where that helps, and to come anew where a body was left unread.
    pub(crate) fn advise(&self, response: &mut Response) {
        let headers = response.headers_mut();
        match self.status {
            StatusCode::TOO_MANY_REQUESTS => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            }
            StatusCode::PAYLOAD_TOO_LARGE | StatusCode::REQUEST_TIMEOUT => {
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            _ => {}
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let record = Record { error: &self.error, status: self.status.as_u16() };
        let json = serde_json::to_string(&record).unwrap_or_default();
        let mut response = (self.status, [(header::CONTENT_TYPE, "application/json")], json).into_response();
        self.advise(&mut response);
        response
    }
}
