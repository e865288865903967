//! Memory that all requests share.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::Full;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What all bodies together may take, in KiB: 256 MiB.
const ALL: u32 = 256 * 1024;

/// A store of bytes, counted in KiB.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    left: Arc<Semaphore>,
}

/// Bytes that are held until this is dropped.
pub(crate) type Held = OwnedSemaphorePermit;

impl Budget {
    pub(crate) fn new() -> Self {
        Self { left: Arc::new(Semaphore::new(ALL as usize)) }
    }

    /// Holds so many bytes more, as soon as there are as many.
    pub(crate) async fn hold(&self, bytes: usize, held: &mut Option<Held>) {
        if let Ok(more) = Arc::clone(&self.left).acquire_many_owned(kib(bytes)).await {
            match held {
                Some(held) => held.merge(more),
                None => *held = Some(more),
            }
        }
    }

    /// Holds the bytes of an answer until it is sent; none where there are too many.
    pub(crate) fn held(&self, bytes: Bytes) -> Option<HeldBody> {
        let held = Arc::clone(&self.left).try_acquire_many_owned(kib(bytes.len())).ok()?;
        Some(HeldBody { body: Full::new(bytes), _held: held })
    }
}

fn kib(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(ALL).min(ALL)
}

/// The body of an answer.
pub(crate) struct HeldBody {
    body: Full<Bytes>,
    _held: Held,
}

impl Body for HeldBody {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
