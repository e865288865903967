/*!
petik on localhost: a page to paste a text into, and a JSON API.

# Overview

- [`Server`] binds an address and serves it until it is told to stop.
- [`Options`] say where, how much, and in which language the page speaks.

# Example

```
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};

use petik_serve::{Options, Server};

let server = Server::bind(Options::new().address((Ipv4Addr::LOCALHOST, 0)))?;
let (address, stop) = (server.address(), server.stopper());
let running = std::thread::spawn(move || server.run());

let body = r#"{"text": "Air surut. Warga pulang.", "sentences": 1}"#;
let mut stream = TcpStream::connect(address)?;
write!(
    stream,
    "POST /api/summarize HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
     Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
    body.len(),
)?;
let mut answer = String::new();
stream.read_to_string(&mut answer)?;
assert!(answer.contains(r#""sentences":[{"index":"#));

stop.stop();
running.join().expect("no panic")?;
# Ok::<(), petik_serve::ServeError>(())
```

# What may be asked

| request | body | answer |
|---|---|---|
| `GET /` | | the page |
| `POST /` | the form of the page | the page with the report |
| `POST /api/segment` | `{"text"}` | a list of sentences |
| `POST /api/stem` | `{"words":[..]}` | a list of words |
| `POST /api/keywords`, `/api/summarize`, `/api/detect` | `{"text"}` | one record |

The records are those of [`petik_record`]. What is refused is answered by a status and
`{"error", "status"}`, which says what to do.

# Limits

A text is 1 MiB at most ([`Options::most_bytes`]). A body that says, or turns out, to be longer is refused at once with
413 and `Connection: close`; what its client still sends is dropped for up to 64 MiB or ten seconds, so that one that
writes all before it reads gets the answer, too. A request has ten seconds to arrive, head and body each. All requests
together hold at most 256 MiB. As many texts are worked on at once as there are cores; others wait up
to fifteen seconds. A connection lasts two minutes.

# Who is let in

Only requests whose `Host` is this machine by name or number, so that no site can make its own name point here and
read what a browser then fetches; and no `POST` that a page of another origin sends. Nothing from the file
system is ever served: the page is compiled in.

# What does this crate not do?

It knows no algorithm, no TLS and no accounts. Put a proxy before it to let others in.
*/

#![forbid(unsafe_code)]

mod answer;
mod api;
mod assets;
mod body;
mod budget;
mod connections;
mod error;
mod guard;
mod lingering;
mod options;
mod page;
mod refusal;
mod router;
mod server;
mod stopper;
#[cfg(feature = "trial")]
pub mod trial;
mod work;

pub use error::ServeError;
pub use options::Options;
pub use server::Server;
pub use stopper::Stopper;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
