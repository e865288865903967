//! Who is let in.

use std::net::{Ipv4Addr, Ipv6Addr};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::refusal::Refusal;
use crate::router::Shared;

/// Lets a request on whose `Host` is this machine, and which no page of another origin sent.
pub(crate) async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    match known_host(headers, &shared.hosts).and_then(|host| same_origin(request.method(), headers, host)) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    }
}

/// The `Host`, where it is an address in numbers, `localhost`, or a name that was allowed.
///
/// A site can make its own name point to this machine, and its pages may then read what they fetch from it. But
/// what a browser sends as `Host` is the site's name.
fn known_host<'h>(headers: &'h HeaderMap, allowed: &[String]) -> Result<&'h str, Refusal> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = without_port(host);
    let is_number = name.parse::<Ipv4Addr>().is_ok()
        || name
            .strip_prefix('[')
            .and_then(|it| it.strip_suffix(']'))
            .is_some_and(|it| it.parse::<Ipv6Addr>().is_ok());
    let is_known = || allowed.iter().any(|it| it.eq_ignore_ascii_case(name));
    if is_number || name.eq_ignore_ascii_case("localhost") || is_known() {
        return Ok(host);
    }
    let error = "this server is not known by the name in `Host`; call it localhost, by its address in numbers, or let \
                 the one who runs it allow the name";
    Err(Refusal::new(StatusCode::FORBIDDEN, error))
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// No page of another origin makes a browser post here.
fn same_origin(method: &Method, headers: &HeaderMap, host: &str) -> Result<(), Refusal> {
    let foreign = match headers.get(header::ORIGIN) {
        Some(origin) => {
            origin.to_str().ok().and_then(|it| it.split_once("://")).is_none_or(|(_, it)| it != host)
        }
        None => headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site"),
    };
    if foreign && method != Method::GET && method != Method::HEAD {
        let error = "pages of other origins may not post here; use the page of this server, or a program that is no \
                     browser";
        return Err(Refusal::new(StatusCode::FORBIDDEN, error));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_this_machine_is_known() {
        let allowed = ["petik.example".to_owned()];
        for host in
            ["localhost", "LOCALHOST:80", "127.0.0.1:7450", "[::1]:7450", "192.168.1.4", "Petik.Example:8"]
        {
            assert!(known_host(&headers(&[("host", host)]), &allowed).is_ok(), "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example:7450",
            "127.0.0.1.evil.example",
            "",
            ":80",
            "[::1",
            "::1",
        ] {
            assert!(known_host(&headers(&[("host", host)]), &allowed).is_err(), "{host}");
        }
        assert!(known_host(&HeaderMap::new(), &allowed).is_err());
    }

    #[test]
    fn other_origins_may_not_post() {
        let post = |pairs: &[_]| same_origin(&Method::POST, &headers(pairs), "localhost:7450").is_ok();
        assert!(post(&[]));
        assert!(post(&[("origin", "http://localhost:7450")]));
        assert!(post(&[("sec-fetch-site", "same-origin")]));
        for origin in ["http://evil.example", "null", "http://localhost:7451", "localhost:7450"] {
            assert!(!post(&[("origin", origin)]), "{origin}");
        }
        assert!(!post(&[("sec-fetch-site", "cross-site")]));
        assert!(
            same_origin(&Method::GET, &headers(&[("origin", "http://evil.example")]), "localhost").is_ok()
        );
    }
}
