//! The server: any body to every address, any bytes as a request.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use petik_serve::trial::Trial;
use petik_serve::{Options, Server};
use serde_json::{Value, json};

use crate::choices::{Choices, is_rare};

/// Stands in every text, and must never come back as a tag.
const TAG: &str = "<petik-fuzz>";

/// What may be asked, and a few things that may not.
const ADDRESSES: [&str; 10] = [
    "/api/segment",
    "/api/stem",
    "/api/keywords",
    "/api/summarize",
    "/api/detect",
    "/",
    "/../Cargo.toml",
    "/api/%2e%2e/%2e%2e/etc/passwd",
    "/api",
    "//",
];

/// Statuses that a client is told when a request is not as it should be; none of them says that the server failed.
const STATUSES: [usize; 11] = [200, 400, 403, 404, 405, 408, 413, 414, 415, 422, 431];

/// The service without a port, which answers several times as many requests.
static TRIAL: LazyLock<Trial> = LazyLock::new(|| Trial::new(&options()).expect("threads can be started"));

/// A server, for bytes that may be anything.
static ADDRESS: LazyLock<SocketAddr> = LazyLock::new(|| {
    let server = Server::bind(options()).expect("a port is free");
    let address = server.address();
    thread::spawn(move || server.run().expect("threads can be started"));
    address
});

fn options() -> Options {
    Options::new().address((Ipv4Addr::LOCALHOST, 0)).most_bytes(4096)
}

/// The first bytes choose the address and what the body is, the others are in it.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let (address, kind) = (*choices.one_of(&ADDRESSES), choices.byte());
    if kind == 255 {
        return check_raw(choices.rest(), is_rare(input));
    }
    let (content_type, body) = body(kind, choices);
    let goes_on = kind & 4 > 0;
    let head = format!(
        "POST {address} HTTP/1.1\r\nHost: localhost\r\n{}Content-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        if goes_on { "" } else { "Connection: close\r\n" },
        body.len()
    );
    let next = if goes_on { NEXT } else { b"" };
    let mut told = TRIAL.answer(&[head.as_bytes(), &body, next].concat());
    assert_sound(address, &Answer::of(&mut told).expect("every request is answered"));
    if goes_on {
        let answer = Answer::of(&mut told).expect("so is the next on the connection");
        assert_eq!(answer.status, 404);
    }
    assert!(told.is_empty(), "nothing comes unasked");
}

/// The last request of a connection.
const NEXT: &[u8] = b"GET /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

/// A body of text in JSON or a form, or of any bytes.
fn body(kind: u8, mut choices: Choices<'_>) -> (&'static str, Vec<u8>) {
    let (number, explain) = (choices.byte(), choices.flag());
    match kind % 4 {
        0 => ("application/json", choices.rest().to_vec()),
        1 => {
            let words: Vec<String> = choices.text().split(' ').map(str::to_owned).collect();
            ("application/json", json!({ "words": words }).to_string().into_bytes())
        }
        2 => {
            let text = format!("{TAG} {}", choices.text());
            let body = json!({ "text": text, "title": text, "number": number, "explain": explain });
            ("application/json", body.to_string().into_bytes())
        }
        _ => ("application/x-www-form-urlencoded", form(&format!("{TAG} {}", choices.text()))),
    }
}

/// The form of the page, every byte of the text encoded.
fn form(text: &str) -> Vec<u8> {
    let mut form = String::from("text=");
    for byte in text.bytes() {
        let _ = write!(form, "%{byte:02x}");
    }
    form.into_bytes()
}

/// Any bytes as a request, sometimes to a server with a port: they are answered or not, and the next request is.
fn check_raw(bytes: &[u8], has_port: bool) {
    let (told, next) = if has_port {
        (told(bytes).unwrap_or_default(), next().expect("the server is still there"))
    } else {
        (TRIAL.answer_cut_off(bytes), TRIAL.answer(NEXT))
    };
    assert!(told.is_empty() || told.starts_with(b"HTTP/1."), "an answer is one of HTTP");
    assert!(!told.starts_with(b"HTTP/1.1 5"), "{}", String::from_utf8_lossy(&told));
    assert_eq!(Answer::of(&mut { next }).map(|it| it.status), Some(404));
}

/// What the server says to a client that sends these bytes and no more.
fn told(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut connection = connect()?;
    let _ = connection.write_all(bytes).and_then(|()| connection.shutdown(Shutdown::Write));
    let mut told = Vec::new();
    let _ = connection.read_to_end(&mut told);
    Ok(told)
}

/// What it says to one more request.
fn next() -> io::Result<Vec<u8>> {
    let mut connection = connect()?;
    connection.write_all(NEXT)?;
    let mut told = Vec::new();
    connection.read_to_end(&mut told)?;
    Ok(told)
}

fn connect() -> io::Result<TcpStream> {
    let connection = TcpStream::connect(*ADDRESS)?;
    connection.set_read_timeout(Some(Duration::from_secs(15)))?;
    Ok(connection)
}

struct Answer {
    status: usize,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    /// Takes the first answer off what came back; nothing where it is shorter than it says.
    fn of(told: &mut Vec<u8>) -> Option<Self> {
        let end = told.windows(4).position(|it| it == b"\r\n\r\n")? + 4;
        let head = String::from_utf8_lossy(&told[..end]).to_ascii_lowercase();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"))?;
        let length: usize = length.trim().parse().ok()?;
        let body = told.get(end..end + length)?.to_vec();
        told.drain(..end + length);
        Some(Self { status, head, body })
    }
}

fn assert_sound(address: &str, answer: &Answer) {
    let told = String::from_utf8_lossy(&answer.body);
    assert!(STATUSES.contains(&answer.status), "{} {told}", answer.head);
    for header in ["x-content-type-options: nosniff", "content-security-policy: ", "cache-control: no-store"]
    {
        assert!(answer.head.contains(header), "every answer says {header}: {}", answer.head);
    }
    if answer.head.contains("content-type: application/json") {
        let value: Value = serde_json::from_slice(&answer.body).expect("an answer in JSON is JSON");
        assert!(answer.status == 200 || value["error"].is_string(), "a refusal says why: {value}");
    } else {
        assert!(answer.head.contains("content-type: text/html"), "{}", answer.head);
        assert!(!told.contains(TAG), "no text becomes a tag at {address}");
    }
}
