//! What clients that are slow, greedy, many or hostile get: an answer that says so, or a closed connection.

mod common;

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use petik_serve::Options;
use serde_json::{Value, json};

use common::{Answer, Running, STUCK, post_head};

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Short enough to wait for, long enough for an honest request on a busy machine.
const PATIENCE: Duration = Duration::from_secs(2);

fn patient() -> Running {
    Running::new(Options::new().patience(STUCK))
}

fn impatient() -> Running {
    Running::new(Options::new().patience(PATIENCE))
}

#[test]
fn heads_that_come_byte_by_byte_are_cut_off() {
    let server = impatient();
    let mut stream = server.connect();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").unwrap();
    assert!(is_closed_though_fed(&mut stream));
    assert_eq!(server.fetch("/").status, 200);
}

#[test]
fn connections_that_say_nothing_are_closed() {
    let server = impatient();
    assert_eq!(server.connect().read(&mut [0]).unwrap(), 0);

    let mut used = server.connect();
    used.write_all(b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    assert_eq!(Answer::read(used).status, 404, "and then closed, though it was not asked to be");
}

/// Feeds a byte now and then, and tells whether that is put an end to without an answer.
fn is_closed_though_fed(stream: &mut TcpStream) -> bool {
    stream.set_read_timeout(Some(Duration::from_millis(50))).expect("a timeout");
    let begin = Instant::now();
    while begin.elapsed() < STUCK {
        let fed = stream.write_all(b"a").and_then(|()| stream.read(&mut [0]));
        match fed.map_err(|error| error.kind()) {
            Err(ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Ok(read) => return read == 0,
            Err(kind) => {
                return matches!(
                    kind,
                    ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe
                );
            }
        }
    }
    false
}

#[test]
fn bodies_that_do_not_arrive_are_given_up() {
    let server = impatient();
    for (path, content_type) in [("/api/detect", JSON), ("/", FORM)] {
        let answer = server.send(post_head(path, content_type, 100) + "{");
        assert_eq!(answer.status, 408, "{path}");
        let told = if path == "/" { "tidak tiba pada waktunya" } else { "the body did not arrive in time" };
        assert!(answer.body.contains(told), "{path}");
    }
}

#[test]
fn bodies_that_are_too_long_are_refused_without_being_read() {
    let server = Running::new(Options::new().patience(STUCK).most_bytes(1000));
    for (path, content_type) in [("/api/summarize", JSON), ("/", FORM)] {
        for length in [10_000, usize::MAX / 2] {
            let answer = server.send(post_head(path, content_type, length));
            assert_eq!(answer.status, 413, "{path} {length}");
            let told = if path == "/" { "lebih panjang dari 1000 bita" } else { "longer than 1000 bytes" };
            assert!(answer.body.contains(told), "{path} {length}");
        }
    }
}

#[test]
fn bodies_that_do_not_say_how_long_they_are_are_counted() {
    let server = Running::new(Options::new().patience(STUCK).most_bytes(1000));
    let chunk = "a".repeat(1001);
    let answer = server.send(format!(
        "POST /api/detect HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {JSON}\r\n\
         Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{chunk}",
        chunk.len(),
    ));
    assert_eq!(answer.status, 413);
}

#[test]
fn who_writes_all_before_reading_learns_that_it_was_too_much() {
    let server = Running::new(Options::new().patience(STUCK).most_bytes(1000));
    // More than a connection holds in buffers.
    let body = "a".repeat(16 << 20);
    let chunked = format!(
        "POST /api/detect HTTP/1.1\r\nHost: localhost\r\nContent-Type: {JSON}\r\nTransfer-Encoding: chunked\r\n\r\n\
         {:x}\r\n{body}\r\n0\r\n\r\n",
        body.len(),
    );
    for _ in 0..5 {
        let answers = [
            server.post("/api/summarize", JSON, &body),
            server.post("/", FORM, &body),
            server.send(&chunked),
            server.post("/nothing", JSON, &body),
        ];
        assert_eq!(answers.each_ref().map(|answer| answer.status), [413, 413, 413, 404]);
        assert!(answers[..3].iter().all(|answer| answer.header("connection") == Some("close")));
    }
}

#[test]
fn who_never_stops_sending_is_cut_off() {
    let server = Running::new(Options::new().patience(STUCK).most_bytes(1000));
    let mut stream = server.connect();
    stream.write_all(post_head("/api/detect", JSON, usize::MAX / 2).as_bytes()).unwrap();
    let megabyte = vec![b'a'; 1 << 20];
    let sent = (0..1000).take_while(|_| stream.write_all(&megabyte).is_ok()).count();
    assert!((64..1000).contains(&sent), "{sent} MiB");
    assert_eq!(server.fetch("/").status, 200);
}

#[test]
fn texts_are_measured_after_decoding() {
    let server = Running::new(Options::new().patience(STUCK).most_bytes(1000));
    let form = |letters: usize| format!("text={}", "%61".repeat(letters));
    assert_eq!(server.post("/", FORM, &form(1000)).status, 200);
    assert_eq!(server.post("/", FORM, &form(1001)).status, 413);
}

#[test]
fn heads_that_are_too_long_are_refused() {
    let server = patient();
    let many = "X-Many: 1\r\n".repeat(100);
    let answer = server.send(format!("GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"));
    assert_eq!((answer.status, answer.body.as_str()), (431, ""));
    assert_eq!(server.fetch("/").status, 200);
}

#[test]
fn bodies_of_another_type_are_refused() {
    let server = patient();
    let body = r#"{"text": "Air surut."}"#;
    for path in ["segment", "stem", "keywords", "summarize", "detect"] {
        for content_type in ["", "text/plain", FORM, "multipart/form-data", "application/json5"] {
            let answer = server.post(&format!("/api/{path}"), content_type, body);
            assert_eq!(answer.status, 415, "{path} {content_type}");
        }
    }
    for content_type in ["", "text/plain", JSON, "multipart/form-data"] {
        assert_eq!(server.post("/", content_type, "text=Air+surut.").status, 415, "{content_type}");
    }
}

#[test]
fn nothing_but_the_page_and_the_api_is_found() {
    let server = patient();
    let nothing = server.fetch("/nothing");
    assert_eq!(nothing.status, 404);
    let targets = [
        "/../etc/passwd",
        "/../../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/%252e%252e/etc/passwd",
        "/..\\..\\etc\\passwd",
        "/api/../../Cargo.toml",
        "/api/summarize/../../Cargo.toml",
        "/Cargo.toml",
        "/assets/form.js",
        "/templates/page.html",
        "/src/lib.rs",
        "/./",
        "//",
        "//etc/passwd",
        "///",
        "/etc/passwd%00.html",
        "/%00",
        "http://localhost/../Cargo.toml",
        "file:///etc/passwd",
    ];
    for target in targets {
        let answer = server.fetch(target);
        let is_as_any_other = answer.status == 404 && answer.body == nothing.body;
        let is_no_request = answer.status == 400 && answer.body.is_empty();
        assert!(is_as_any_other || is_no_request, "{target}: {} {}", answer.status, answer.body);
    }
}

#[test]
fn what_is_no_http_is_refused_without_a_word() {
    let server = patient();
    let requests = ["GET /\0 HTTP/1.1", "GET etc/passwd HTTP/1.1", "\0\0\0\0", "GET / petik", "GET /"];
    for request in requests {
        let answer = server.send(format!("{request}\r\nHost: localhost\r\n\r\n"));
        assert_eq!((answer.status, answer.body.as_str()), (400, ""), "{request:?}");
    }
    assert_eq!(server.fetch("/").status, 200);
}

#[test]
fn a_thousand_connections_at_once_are_all_answered() {
    let server = patient();
    let mut streams: Vec<_> = (0..possible_connections(1000)).map(|_| server.connect()).collect();
    let (begin, end) = ("GET / HTTP/1.1\r\nHost: localhost\r\n", "Connection: close\r\n\r\n");
    for part in [begin, end] {
        for stream in &mut streams {
            stream.write_all(part.as_bytes()).unwrap();
        }
    }
    for stream in streams {
        let answer = Answer::read(stream);
        assert!(matches!(answer.status, 200 | 429), "{} {}", answer.status, answer.body);
    }
    assert_eq!(server.fetch("/").status, 200);
}

/// As many as are wanted, or as the system allows, where that is less: each has two ends in this process.
fn possible_connections(wanted: u64) -> u64 {
    const OTHER_FILES: u64 = 200;
    let files = rlimit::increase_nofile_limit(2 * wanted + OTHER_FILES).expect("a limit");
    let possible = wanted.min(files.saturating_sub(OTHER_FILES) / 2);
    assert!(possible > 0, "{files} open files are too few for this test");
    if possible < wanted {
        // Past what holds back the output of tests that pass.
        let _ = writeln!(
            std::io::stderr(),
            "only {possible} connections instead of {wanted}: the system allows {files} open files"
        );
    }
    possible
}

#[test]
fn those_who_wait_keep_nobody_from_being_answered() {
    let server = patient();
    let waiting: Vec<_> = (0..50)
        .map(|_| {
            let mut stream = server.connect();
            stream.write_all((post_head("/api/detect", JSON, 100) + "{").as_bytes()).unwrap();
            stream
        })
        .collect();
    assert_eq!(server.post("/api/detect", JSON, r#"{"text": "Air surut."}"#).status, 200);
    drop(waiting);
    assert_eq!(server.fetch("/").status, 200);
}

const HOSTILE: [&str; 4] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</textarea></style></title><svg onload=alert(1)>",
    "'\"&lt;<!-- ]]> {{ 7*7 }}",
];

#[test]
fn pages_take_no_markup_from_a_request() {
    let server = patient();
    let plain = tags(&server.post("/", FORM, "text=Air+surut+di+sungai.").body);
    for hostile in HOSTILE {
        let text = format!("Air surut {hostile} di sungai.");
        for field in ["sentences", "keyphrases", "lang", "example", "unknown"] {
            let form = form([("text", text.as_str()), (field, hostile)]);
            let posted = server.post("/", FORM, &form);
            assert_eq!(posted.status, 200);
            assert!(!posted.body.contains(hostile), "{field} {hostile}");
            assert_eq!(tags(&posted.body), plain, "{field} {hostile}");
            assert!(!server.fetch(&format!("/?{form}")).body.contains(hostile), "{field} {hostile}");
        }
    }
}

fn form<const N: usize>(fields: [(&str, &str); N]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// How many of those elements there are that could do harm.
fn tags(page: &str) -> [usize; 5] {
    ["<script", "<img", "<svg onload", "</textarea", "<!--"].map(|tag| page.matches(tag).count())
}

#[test]
fn records_return_hostile_text_as_data() {
    let server = patient();
    for hostile in HOSTILE {
        let request =
            json!({"id": hostile, "title": hostile, "text": format!("Air surut {hostile} di sungai.")});
        for path in ["segment", "keywords", "summarize", "detect"] {
            let answer = server.post(&format!("/api/{path}"), JSON, &request.to_string());
            assert_eq!(answer.status, 200, "{path} {}", answer.body);
            assert_eq!(answer.header("content-type"), Some(JSON), "{path}");
            let record: Value = serde_json::from_str(&answer.body).unwrap();
            let record = record.get(0).unwrap_or(&record);
            assert_eq!(record["id"], hostile, "{path}");
        }
    }
}

#[test]
fn every_answer_tells_browsers_what_they_may_not_do() {
    let server = Running::new(Options::new().patience(STUCK).most_bytes(1000));
    let text = r#"{"text": "Air surut."}"#;
    let answers = [
        (200, server.fetch("/")),
        (200, server.post("/", FORM, "text=Air+surut.")),
        (200, server.post("/api/summarize", JSON, text)),
        (400, server.post("/api/summarize", JSON, "{")),
        (403, server.send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")),
        (404, server.fetch("/nothing")),
        (405, server.fetch("/api/summarize")),
        (413, server.send(post_head("/", FORM, 10_000))),
        (415, server.post("/api/summarize", "text/plain", text)),
        (415, server.post("/", "text/plain", text)),
    ];
    for (status, answer) in answers {
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{status}");
        assert_eq!(answer.header("x-frame-options"), Some("deny"), "{status}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{status}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{status}: {policy}");
        assert!(!policy.contains("unsafe"), "{status}: {policy}");
    }
}

#[test]
fn a_stopped_server_ends_what_it_has_begun() {
    let server = patient();
    let body = r#"{"text": "Air surut."}"#;
    let mut begun = server.connect();
    let head = post_head("/api/detect", JSON, body.len());
    begun.write_all(head.replacen("\r\n", "\r\nExpect: 100-continue\r\n", 1).as_bytes()).unwrap();
    let mut continues = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    begun.read_exact(&mut continues).unwrap();
    assert!(continues.starts_with(b"HTTP/1.1 100 "), "the body is being waited for");

    server.stop();
    begun.write_all(body.as_bytes()).unwrap();
    assert_eq!(Answer::read(begun).status, 200);
    assert!(server.has_ended());
}

#[test]
fn connections_in_use_by_nobody_keep_no_server_from_ending() {
    let server = patient();
    let silent = server.connect();
    assert_eq!(server.fetch("/").status, 200, "those before it have been accepted");
    server.stop();
    assert!(server.has_ended());
    drop(silent);
}
