//! Reads the body of a request, within its limits.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;

use crate::budget::{Budget, Held};
use crate::refusal::Refusal;

/// The bytes of a body, and their part of the memory that all share.
pub(crate) struct Received {
    pub(crate) bytes: Vec<u8>,
    _held: Option<Held>,
}

/// What a body may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Of the body, in bytes.
    pub(crate) body: usize,
    /// Of the text in it, to be told.
    pub(crate) text: usize,
    pub(crate) patience: Duration,
}

/// Takes memory only for what has arrived, so that who sends slowly keeps nobody else from sending.
pub(crate) async fn receive(body: Body, limits: Limits, budget: &Budget) -> Result<Received, Refusal> {
    // What is said to be too long need not be read.
    if http_body::Body::size_hint(&body).lower() > limits.body as u64 {
        return Err(Refusal::too_long(limits.text));
    }
    let receiving = collect(body, limits, budget);
    tokio::time::timeout(limits.patience, receiving).await.unwrap_or_else(|_| Err(Refusal::slow()))
}

async fn collect(mut body: Body, limits: Limits, budget: &Budget) -> Result<Received, Refusal> {
    let (mut bytes, mut held, mut counted) = (Vec::new(), None, 0);
    while let Some(frame) = body.frame().await {
        // The client went away; nobody will read the answer.
        let frame = frame.map_err(|_| Refusal::slow())?;
        let Some(data) = frame.data_ref() else { continue };
        if bytes.len() + data.len() > limits.body {
            return Err(Refusal::too_long(limits.text));
        }
        bytes.extend_from_slice(data);
        if bytes.len() > counted {
            budget.hold(bytes.len() - counted, &mut held).await;
            counted = bytes.len().next_multiple_of(1024);
        }
    }
    Ok(Received { bytes, _held: held })
}
