//! The end of a connection whose client may still be sending.
//!
//! A refusal does not wait for the body that it refuses. A system that closes a connection with bytes that nobody has
//! read resets it, and a client that writes all before it reads then finds an error in place of the answer. So the
//! server ends only its own half, and takes and drops what still comes, within limits.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Bytes that are taken and dropped, at most; who sends more is cut off.
const MOST: usize = 64 << 20;

/// How long nothing may come: on the way from a client that still writes, seldom that long.
const SILENCE: Duration = Duration::from_secs(2);

/// How long bytes may come in all.
const LONGEST: Duration = Duration::from_secs(10);

/// Ends the server's half of a connection, and waits, within limits, until the client ends its own.
pub(crate) async fn linger(mut stream: TcpStream) {
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
