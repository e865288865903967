//! A connection whose client may still be sending when the server ends it.
//!
//! A refusal does not wait for the body that it refuses. A system that closes a connection with bytes that nobody has
//! read resets it, and a client that writes all before it reads then finds an error in place of the answer. So the
//! server ends only its own half, and takes and drops what still comes, within limits.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Bytes that are taken and dropped, at most; who sends more is cut off.
const MOST: usize = 64 << 20;

/// How long nothing may come. A client that has read the answer ends the connection, one that still writes goes on.
const SILENCE: Duration = Duration::from_secs(2);

/// How long bytes may come in all.
const LONGEST: Duration = Duration::from_secs(10);

/// A connection; to shut it down is to wait, within limits, until the client ends its own half.
pub(crate) struct Lingering {
    stream: Option<TokioIo<TcpStream>>,
    end: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl Lingering {
    pub(crate) fn new(stream: TcpStream) -> Self {
        Self { stream: Some(TokioIo::new(stream)), end: None }
    }

    /// The stream; none when it is being ended.
    fn stream(self: Pin<&mut Self>) -> Option<Pin<&mut TokioIo<TcpStream>>> {
        self.get_mut().stream.as_mut().map(Pin::new)
    }
}

async fn linger(mut stream: TcpStream) {
    if stream.shutdown().await.is_ok() {
        let _ = tokio::time::timeout(LONGEST, drain(&mut stream)).await;
    }
}

async fn drain(stream: &mut TcpStream) {
    let (mut waste, mut left) = (vec![0; 16 * 1024], MOST);
    while let Ok(Ok(read @ 1..)) = tokio::time::timeout(SILENCE, stream.read(&mut waste)).await {
        let Some(rest) = left.checked_sub(read) else { return };
        left = rest;
    }
}

/// hyper reads, writes and flushes on while it waits for the end: then there is nothing to read, write or flush.
impl Read for Lingering {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        to: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        self.stream().map_or(Poll::Pending, |stream| stream.poll_read(context, to))
    }
}

impl Write for Lingering {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.stream().map_or(Poll::Ready(Ok(0)), |stream| stream.poll_write(context, bytes))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.stream().map_or(Poll::Ready(Ok(0)), |stream| stream.poll_write_vectored(context, parts))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream().map_or(Poll::Ready(Ok(())), |stream| stream.poll_flush(context))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Self { stream, end } = self.get_mut();
        if let Some(stream) = stream.take() {
            *end = Some(Box::pin(linger(stream.into_inner())));
        }
        end.as_mut().map_or(Poll::Ready(()), |end| end.as_mut().poll(context)).map(Ok)
    }
}
