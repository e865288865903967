//! From the options to a running server.

use std::io;
use std::net::{SocketAddr, TcpListener};

use crate::connections::Connections;
use crate::router::router;
use crate::{Options, ServeError, Stopper};

/// A server that listens, and serves when it is [run](Self::run).
///
/// # Examples
///
/// ```
/// use petik_serve::{Options, Server};
///
/// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
/// println!("petik listens on {}", server.url());
/// # Ok::<(), petik_serve::ServeError>(())
/// ```
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    options: Options,
    stopper: Stopper,
}

impl Server {
    /// Listens on the address of the options.
    ///
    /// # Errors
    ///
    /// If nobody may listen there, or somebody does.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// assert!(Server::bind(Options::new().address(([127, 0, 0, 1], 0))).is_ok());
    /// ```
    pub fn bind(options: Options) -> Result<Self, ServeError> {
        let bound = |error| ServeError::bind(options.address, error);
        let listener = TcpListener::bind(options.address).map_err(bound)?;
        listener.set_nonblocking(true).map_err(bound)?;
        let address = listener.local_addr().map_err(bound)?;
        Ok(Self { listener, address, options, stopper: Stopper::new() })
    }

    /// The address, with the port that was free where none was named.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
    /// assert!(server.address().ip().is_loopback());
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where a browser on this machine finds the page.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([0, 0, 0, 0], 0)))?;
    /// assert!(server.url().starts_with("http://localhost:"));
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn url(&self) -> String {
        if self.address.ip().is_unspecified() {
            format!("http://localhost:{}/", self.address.port())
        } else {
            format!("http://{}/", self.address)
        }
    }

    /// What stops it.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
    /// let stop = server.stopper();
    /// stop.stop();
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    /// Serves until it is told to stop by its [stopper](Self::stopper).
    ///
    /// Then it takes no more connections, and waits up to ten seconds for the requests that have begun.
    ///
    /// # Errors
    ///
    /// If the threads cannot be started.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
    /// server.stopper().stop();
    /// server.run()?;
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn run(self) -> Result<(), ServeError> {
        self.run_until(async || Ok(()))
    }

    /// Serves until it is told to stop, by its stopper or by the system: by Ctrl-C (SIGINT) or SIGTERM.
    ///
    /// A second signal ends it without waiting for requests.
    ///
    /// # Errors
    ///
    /// If the threads cannot be started, or signals cannot be received.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
    /// server.stopper().stop();
    /// server.run_until_signalled()?;
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn run_until_signalled(self) -> Result<(), ServeError> {
        let stopper = self.stopper();
        self.run_until(async move || {
            let mut signals = Signals::new()?;
            tokio::spawn(async move {
                signals.next().await;
                stopper.stop();
                signals.next().await;
                std::process::exit(130);
            });
            Ok(())
        })
    }

    fn run_until(self, begin: impl AsyncFnOnce() -> io::Result<()>) -> Result<(), ServeError> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let served = runtime.block_on(async {
            begin().await?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let connections = Connections::new(router(&self.options), self.options.patience);
            connections.serve(listener, &self.stopper).await;
            Ok(())
        });
        // A text that is still worked on keeps nobody waiting.
        runtime.shutdown_background();
        served
    }
}

/// The signals that ask a program to end.
struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self {})
    }

    async fn next(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
