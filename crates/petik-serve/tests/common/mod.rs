//! A server that runs during a test, and a client that may send anything, also what no HTTP library would.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use petik_serve::{Options, Server, Stopper};

/// How long anything may take before a test calls it stuck: long enough for a machine that is busy with other things.
pub(crate) const STUCK: Duration = Duration::from_secs(60);

/// A server on a free port; it is told to stop when this is dropped.
pub(crate) struct Running {
    port: u16,
    stopper: Stopper,
    ended: Receiver<bool>,
}

impl Running {
    pub(crate) fn new(options: Options) -> Self {
        let server = Server::bind(options.address((Ipv4Addr::LOCALHOST, 0))).expect("a free port");
        let (port, stopper) = (server.address().port(), server.stopper());
        let (end, ended) = channel();
        thread::spawn(move || end.send(server.run().is_ok()));
        Self { port, stopper, ended }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("a connection");
        stream.set_read_timeout(Some(STUCK)).expect("a timeout");
        stream.set_write_timeout(Some(STUCK)).expect("a timeout");
        stream
    }

    /// Sends bytes as they are, and reads the answer.
    pub(crate) fn send(&self, bytes: impl AsRef<[u8]>) -> Answer {
        let mut stream = self.connect();
        stream.write_all(bytes.as_ref()).expect("bytes to be taken");
        Answer::read(stream)
    }

    pub(crate) fn fetch(&self, target: &str) -> Answer {
        self.send(format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
    }

    pub(crate) fn post(&self, path: &str, content_type: &str, body: &str) -> Answer {
        self.send(format!("{}{body}", post_head(path, content_type, body.len())))
    }

    pub(crate) fn stop(&self) {
        self.stopper.stop();
    }

    /// Whether it has ended well; fails the test where it does not end.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended.recv_timeout(STUCK).expect("the server to end")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The head of a request whose body is said to have so many bytes.
pub(crate) fn post_head(path: &str, content_type: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {content_type}\r\n\
         Content-Length: {length}\r\n\r\n"
    )
}

/// What came back until the connection was closed.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn read(mut stream: TcpStream) -> Self {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer, and then the end of the connection");
        let text = String::from_utf8(bytes).expect("UTF-8");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
        Self { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    /// The value of a header, in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find_map(|(it, value)| (it == name).then_some(value))
    }
}
