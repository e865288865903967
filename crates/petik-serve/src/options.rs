//! Where and how much.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use petik_report::Tongue;

/// Options of a [`Server`](crate::Server).
///
/// # Examples
///
/// ```
/// use petik_serve::{Options, Server};
///
/// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
/// assert!(server.url().starts_with("http://127.0.0.1:"));
/// # Ok::<(), petik_serve::ServeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    pub(crate) address: SocketAddr,
    pub(crate) hosts: Vec<String>,
    pub(crate) most_bytes: usize,
    pub(crate) patience: Duration,
    pub(crate) tongue: Tongue,
}

impl Options {
    /// Port 7450 of this machine alone, 1 MiB a text, Indonesian.
    ///
    /// # Examples
    ///
    /// ```
    /// let options = petik_serve::Options::new();
    /// assert!(format!("{options:?}").contains("127.0.0.1:7450"));
    /// ```
    pub fn new() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 7450).into(),
            hosts: Vec::new(),
            most_bytes: 1 << 20,
            patience: Duration::from_secs(10),
            tongue: Tongue::default(),
        }
    }

    /// Where to listen; port 0 is one that is free.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_serve::{Options, Server};
    ///
    /// let server = Server::bind(Options::new().address(([127, 0, 0, 1], 0)))?;
    /// assert_ne!(server.address().port(), 0);
    /// # Ok::<(), petik_serve::ServeError>(())
    /// ```
    #[must_use]
    pub fn address(self, address: impl Into<SocketAddr>) -> Self {
        Self { address: address.into(), ..self }
    }

    /// A name by which requests may call this machine, besides `localhost` and addresses in numbers.
    ///
    /// # Examples
    ///
    /// ```
    /// let options = petik_serve::Options::new().address(([0, 0, 0, 0], 80)).host("petik.example");
    /// ```
    #[must_use]
    pub fn host(mut self, name: impl Into<String>) -> Self {
        self.hosts.push(name.into());
        self
    }

    /// How long a text may be, in bytes of UTF-8.
    ///
    /// # Examples
    ///
    /// ```
    /// let options = petik_serve::Options::new().most_bytes(64 * 1024);
    /// ```
    #[must_use]
    pub fn most_bytes(self, bytes: usize) -> Self {
        Self { most_bytes: bytes, ..self }
    }

    /// How long a client may take to send the head of a request, and then its body.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// let options = petik_serve::Options::new().patience(Duration::from_secs(2));
    /// ```
    #[must_use]
    pub fn patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// In which language the page speaks, unless it is asked to speak another.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_report::Tongue;
    ///
    /// let options = petik_serve::Options::new().tongue(Tongue::English);
    /// ```
    #[must_use]
    pub fn tongue(self, tongue: Tongue) -> Self {
        Self { tongue, ..self }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}
