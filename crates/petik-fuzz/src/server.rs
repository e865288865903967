//! The server: any body to every address, any bytes as a request.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use petik_serve::{Options, Server};
use serde_json::{Value, json};

use crate::choices::Choices;

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

static ADDRESS: LazyLock<SocketAddr> = LazyLock::new(|| {
    let server = Server::bind(Options::new().address((Ipv4Addr::LOCALHOST, 0)).most_bytes(4096));
    let server = server.expect("a port is free");
    let address = server.address();
    thread::spawn(move || server.run().expect("threads can be started"));
    address
});

thread_local! {
    /// Kept from one request to the next, as browsers do.
    static CONNECTION: RefCell<Option<TcpStream>> = const { RefCell::new(None) };
}

/// The first bytes choose the address and what the body is, the others are in it.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let (address, kind) = (*choices.one_of(&ADDRESSES), choices.byte());
    if kind == 255 {
        return check_raw(choices.rest());
    }
    let (content_type, body) = body(kind, choices);
    let mut request = format!("POST {address} HTTP/1.1\r\nHost: localhost\r\n").into_bytes();
    let head = format!("Content-Type: {content_type}\r\nContent-Length: {}\r\n\r\n", body.len());
    request.extend([head.as_bytes(), &body].concat());
    let answer = ask(&request).expect("every request is answered");
    assert_sound(address, &answer);
}

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

/// Any bytes, on a connection of their own: they are answered or not, and the next request is.
fn check_raw(bytes: &[u8]) {
    let Ok(mut connection) = connect() else { return };
    let _ = connection.write_all(bytes).and_then(|()| connection.shutdown(std::net::Shutdown::Write));
    let mut answer = Vec::new();
    let _ = connection.read_to_end(&mut answer);
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1."), "an answer is one of HTTP");
    assert!(!answer.starts_with(b"HTTP/1.1 5"), "{}", String::from_utf8_lossy(&answer));
    let answer = ask(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("the next request is answered");
    assert_eq!(answer.status, 200);
}

struct Answer {
    status: usize,
    head: String,
    body: Vec<u8>,
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

/// Sends a request on the connection that is open, or anew where that was closed meanwhile.
fn ask(request: &[u8]) -> io::Result<Answer> {
    CONNECTION.with_borrow_mut(|open| {
        if let Some(connection) = open
            && let Ok(answer) = exchange(connection, request)
        {
            return Ok(answer);
        }
        exchange(open.insert(connect()?), request)
    })
}

fn connect() -> io::Result<TcpStream> {
    let connection = TcpStream::connect(*ADDRESS)?;
    connection.set_read_timeout(Some(Duration::from_secs(15)))?;
    connection.set_nodelay(true)?;
    Ok(connection)
}

fn exchange(connection: &mut TcpStream, request: &[u8]) -> io::Result<Answer> {
    connection.write_all(request)?;
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|it| it == b"\r\n\r\n") {
            break at + 4;
        }
        more(connection, &mut bytes)?;
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let number = |text: Option<&str>| text.and_then(|it| it.trim().parse::<usize>().ok()).unwrap_or(0);
    let status = number(head.split(' ').nth(1));
    let length = end + number(head.lines().find_map(|line| line.strip_prefix("content-length:")));
    while bytes.len() < length {
        more(connection, &mut bytes)?;
    }
    Ok(Answer { status, head, body: bytes.split_off(end) })
}

fn more(connection: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut buffer = [0; 16 * 1024];
    let count = connection.read(&mut buffer)?;
    bytes.extend_from_slice(&buffer[..count]);
    if count == 0 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
}
