//! The service on connections in memory, for tests that try any bytes.

use std::fmt;

use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio::runtime::{Builder, Runtime};

use crate::connections::Connections;
use crate::router::router;
use crate::{Options, ServeError};

/// Bytes on their way in one direction, at most.
const ON_THE_WAY: usize = 64 * 1024;

/// The service without a port: several times as fast to ask as over one.
///
/// # Examples
///
/// ```
/// use petik_serve::{Options, trial::Trial};
///
/// let trial = Trial::new(&Options::new())?;
/// let answer = trial.answer(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
/// assert!(answer.starts_with(b"HTTP/1.1 200 OK\r\n"));
/// # Ok::<(), petik_serve::ServeError>(())
/// ```
pub struct Trial {
    runtime: Runtime,
    connections: Connections,
}

impl Trial {
    /// The service as these options want it, but for the address.
    ///
    /// # Errors
    ///
    /// If the system does not give what a runtime asks for.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, trial::Trial};
    ///
    /// assert!(Trial::new(&Options::new()).is_ok());
    /// ```
    pub fn new(options: &Options) -> Result<Self, ServeError> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        Ok(Self { runtime, connections: Connections::new(router(options), options.patience) })
    }

    /// All that comes back until the service ends the connection on which a client sends these bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, trial::Trial};
    ///
    /// let answer = Trial::new(&Options::new())?.answer(b"ini bukan HTTP\r\n\r\n");
    /// assert!(answer.starts_with(b"HTTP/1.1 400 Bad Request\r\n"));
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn answer(&self, bytes: &[u8]) -> Vec<u8> {
        self.exchange(bytes, false)
    }

    /// All that comes back to a client that ends its half of the connection behind these bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, trial::Trial};
    ///
    /// assert!(Trial::new(&Options::new())?.answer_cut_off(b"GET / HT").is_empty());
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    pub fn answer_cut_off(&self, bytes: &[u8]) -> Vec<u8> {
        self.exchange(bytes, true)
    }

    fn exchange(&self, bytes: &[u8], is_cut_off: bool) -> Vec<u8> {
        let (mut client, server) = duplex(ON_THE_WAY);
        let asked = async move {
            let mut answer = Vec::new();
            // A service that ends the connection early has answered, too.
            let _ = client.write_all(bytes).await;
            if is_cut_off {
                let _ = client.shutdown().await;
            }
            let _ = client.read_to_end(&mut answer).await;
            answer
        };
        self.runtime.block_on(async { tokio::join!(self.connections.serve_in_memory(server), asked).1 })
    }
}

impl fmt::Debug for Trial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trial").finish_non_exhaustive()
    }
}
