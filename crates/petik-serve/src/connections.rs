//! Takes connections, within limits of number and time.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::TokioTimer;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::Stopper;
use crate::lingering::Lingering;

/// Connections at once; more wait in the queue of the system.
const MOST_CONNECTIONS: u32 = 4096;

/// A connection that lasts longer is closed, between requests if it can be: who reads slowly, or not at all, holds
/// an answer in memory only so long.
const LIFETIME: Duration = Duration::from_secs(120);

/// What a connection has left to end its request when its time is up, or the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// How long to wait when the system has no more files to give.
const BREATH: Duration = Duration::from_millis(50);

/// A request line and headers longer than this are refused.
const HEAD: usize = 32 * 1024;

/// How connections are served.
pub(crate) struct Connections {
    service: TowerToHyperService<Router>,
    http: http1::Builder,
}

impl Connections {
    pub(crate) fn new(router: Router, patience: Duration) -> Self {
        let mut http = http1::Builder::new();
        // The time also runs while a connection that was used stays idle.
        http.timer(TokioTimer::new()).header_read_timeout(patience).max_buf_size(HEAD).max_headers(64);
        Self { service: TowerToHyperService::new(router), http }
    }

    /// Serves until it is told to stop, and then until the connections that are open have ended.
    pub(crate) async fn serve(&self, listener: TcpListener, stopper: &Stopper) {
        let room = Arc::new(Semaphore::new(MOST_CONNECTIONS as usize));
        tokio::select! {
            () = self.accept(&listener, &room, stopper) => {}
            () = stopper.stopped() => {}
        }
        drop(listener);
        // All places are free again when nobody is left.
        let _ = room.acquire_many(MOST_CONNECTIONS).await;
    }

    /// Serves one connection that is no connection of the system.
    #[cfg(feature = "trial")]
    pub(crate) async fn serve_in_memory(&self, stream: tokio::io::DuplexStream) {
        let _ = self.http.serve_connection(hyper_util::rt::TokioIo::new(stream), self.service.clone()).await;
    }

    async fn accept(&self, listener: &TcpListener, room: &Arc<Semaphore>, stopper: &Stopper) {
        // The semaphore is never closed.
        while let Ok(place) = Arc::clone(room).acquire_owned().await {
            match listener.accept().await {
                Ok((stream, _)) => {
                    let served = self.serve_one(stream, stopper.clone());
                    tokio::spawn(async move {
                        served.await;
                        drop(place);
                    });
                }
                Err(_) => tokio::time::sleep(BREATH).await,
            }
        }
    }

    fn serve_one(&self, stream: TcpStream, stopper: Stopper) -> impl Future<Output = ()> + Send + use<> {
        let connection = self.http.serve_connection(Lingering::new(stream), self.service.clone());
        async move {
            let mut connection = pin!(connection);
            // How a connection ends concerns nobody but its client.
            tokio::select! {
                _ = connection.as_mut() => return,
                () = stopper.stopped() => {}
                () = tokio::time::sleep(LIFETIME) => {}
            }
            connection.as_mut().graceful_shutdown();
            let _ = tokio::time::timeout(GRACE, connection).await;
        }
    }
}
