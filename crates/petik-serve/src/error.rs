//! Why a server does not run.

use std::fmt;
use std::io;
use std::net::SocketAddr;

/// What keeps a [`Server`](crate::Server) from running.
///
/// # Examples
///
/// ```
/// use petik_serve::{Options, Server};
///
/// let first = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
/// let error = Server::bind(Options::new().address(first.address())).unwrap_err();
/// assert!(error.is_address_in_use());
/// # Ok::<(), petik_serve::ServeError>(())
/// ```
#[derive(Debug)]
pub struct ServeError(Kind);

#[derive(Debug)]
enum Kind {
    Bind(SocketAddr, io::Error),
    Run(io::Error),
}

impl ServeError {
    pub(crate) fn bind(address: SocketAddr, error: io::Error) -> Self {
        Self(Kind::Bind(address, error))
    }

    /// Whether another program listens there already.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// // An address of the documentation's network, which no machine has.
    /// let error = Server::bind(Options::new().address(([192, 0, 2, 1], 0))).unwrap_err();
    /// assert!(!error.is_address_in_use());
    /// ```
    pub fn is_address_in_use(&self) -> bool {
        matches!(&self.0, Kind::Bind(_, error) if error.kind() == io::ErrorKind::AddrInUse)
    }
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> Self {
        Self(Kind::Run(error))
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Bind(address, error) => write!(f, "cannot listen on {address}: {error}"),
            Kind::Run(error) => write!(f, "cannot serve: {error}"),
        }
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Bind(_, error) | Kind::Run(error) => Some(error),
        }
    }
}
