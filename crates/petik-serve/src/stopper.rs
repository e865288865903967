//! How a server is told to stop.

use std::sync::Arc;

use tokio::sync::watch;

/// Stops a [`Server`](crate::Server) from another thread.
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
#[derive(Clone, Debug)]
pub struct Stopper {
    stop: Arc<watch::Sender<bool>>,
}

impl Stopper {
    pub(crate) fn new() -> Self {
        Self { stop: Arc::new(watch::Sender::new(false)) }
    }

    /// Lets the server finish what it has begun, and then end.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
    /// let stop = server.stopper();
    /// let running = std::thread::spawn(move || server.run());
    /// stop.stop();
    /// running.join().expect("no panic")?;
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Waits until someone says so.
    pub(crate) async fn stopped(&self) {
        // An error would say that nobody is left to stop it, but `self` is.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }
}
