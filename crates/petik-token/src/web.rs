//! Web shapes: URLs, domain names, e-mail addresses, mentions and hashtags.

use crate::byte_set::ByteSet;
use crate::class::Class;
use crate::cursor::Cursor;
use crate::token::TokenKind;

/// The longest domain name (RFC 1035) and the longest local part of an e-mail address (RFC 5321):
/// they bound how far a rule looks ahead.
const LONGEST_DOMAIN: usize = 253;
const LONGEST_LOCAL: usize = 64;

/// Top-level domains that make a bare name a web address, `Kompas.com`. Those that are Indonesian
/// or common words (`di`, `me`, `to`, `in`) are left out: a forgotten space after a full stop is
/// more frequent than such an address.
const TOP_LEVEL: [&str; 40] = [
    "com", "net", "org", "info", "biz", "id", "co", "edu", "gov", "mil", "int", "tv", "io", "app", "dev",
    "xyz", "online", "site", "store", "blog", "news", "asia", "my", "sg", "us", "uk", "au", "jp", "kr", "cn",
    "hk", "tw", "ph", "th", "vn", "nl", "fr", "ru", "ca", "eu",
];

/// The web token that starts at `start` with `first`, if one does.
pub(crate) fn token(cursor: Cursor<'_>, start: usize, first: char) -> Option<(usize, TokenKind)> {
    match first {
        '@' => mention(cursor, start).map(|end| (end, TokenKind::Mention)),
        '#' => hashtag(cursor, start).map(|end| (end, TokenKind::Hashtag)),
        'a'..='z' | 'A'..='Z' | '0'..='9' => address(cursor, start),
        _ => None,
    }
}

/// `@budi_s`, `@kompas.tv`: not within a word, no stop at its end.
fn mention(cursor: Cursor<'_>, start: usize) -> Option<usize> {
    static PART: ByteSet = ByteSet::alphanumeric_and(b"_.");

    if cursor.class_before(start).is_alphanumeric() {
        return None;
    }
    let end = cursor.run_in(start + 1, LONGEST_LOCAL, &PART);
    let name = cursor.slice(start + 1, end).trim_end_matches('.');
    (!name.is_empty() && !cursor.class(start + 1 + name.len()).is_alphanumeric())
        .then_some(start + 1 + name.len())
}

/// `#banjir`, `#2019GantiPresiden`: letters and digits, at least one letter.
fn hashtag(cursor: Cursor<'_>, start: usize) -> Option<usize> {
    if cursor.class_before(start).is_alphanumeric() {
        return None;
    }
    let end = cursor.run(start + 1, |class| class.is_alphanumeric() || class.continues());
    let digits = cursor.run(start + 1, |class| class == Class::Digit);
    (end > digits && cursor.class(start + 1).is_alphanumeric()).then_some(end)
}

/// `https://petik.id/baca`, `www.kompas.com`, `Suaranusa.com`, `info@kebunraya.go.id`.
fn address(cursor: Cursor<'_>, start: usize) -> Option<(usize, TokenKind)> {
    static LOCAL: ByteSet = ByteSet::alphanumeric_and(b"._%+-");

    // Most words end before any of these marks, and most of the others hold no stop: two looks
    // decide.
    let end = cursor.run_in(start, LONGEST_DOMAIN, &LOCAL);
    match cursor.byte(end) {
        b':' => scheme(cursor, start, end).map(|end| (end, TokenKind::Url)),
        b'@' if end - start <= LONGEST_LOCAL => email(cursor, end).map(|end| (end, TokenKind::Email)),
        _ => None,
    }
    .or_else(|| {
        // `S.H.` has no label as long as a top level.
        let has_level =
            |pair: &[u8]| matches!(pair, [b'.', a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic());
        let may_be_domain = cursor.bytes(start, end).windows(3).any(has_level);
        may_be_domain.then(|| bare_domain(cursor, start)).flatten().map(|end| (end, TokenKind::Url))
    })
}

/// A scheme and all up to the next white space, without the marks that close a sentence.
fn scheme(cursor: Cursor<'_>, start: usize, colon: usize) -> Option<usize> {
    let name = cursor.slice(start, colon);
    let known = ["http", "https", "ftp"].iter().any(|scheme| name.eq_ignore_ascii_case(scheme));
    let body = colon + "://".len();
    (known && cursor.slice(colon, body) == "://" && cursor.class(body).is_alphanumeric())
        .then(|| body + trimmed(url_body(cursor, body)).len())
}

/// The end of an address whose local part ends at `at`; its domain has a stop in it.
fn email(cursor: Cursor<'_>, at: usize) -> Option<usize> {
    let domain = domain(cursor, at + 1)?;
    let last = domain.rsplit('.').next()?;
    (last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(at + 1 + domain.len())
}

/// A domain name that stands alone, with a known top level, perhaps with a path.
fn bare_domain(cursor: Cursor<'_>, start: usize) -> Option<usize> {
    if matches!(cursor.char_before(start), Some('.' | '@')) {
        return None;
    }
    let domain = domain(cursor, start)?;
    let (host, last) = domain.rsplit_once('.')?;
    let is_www = host.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
    let is_known = TOP_LEVEL.iter().any(|level| last.eq_ignore_ascii_case(level))
        && has_one_case(last)
        && host.bytes().any(|byte| byte.is_ascii_alphabetic());
    if !is_www && !is_known {
        return None;
    }
    let end = start + domain.len();
    Some(match cursor.byte(end) {
        b'/' | b'?' | b'#' => end + trimmed(url_body(cursor, end)).len(),
        _ => end,
    })
}

/// `com` and `COM` name a top level; `Com` rather begins a sentence after a forgotten space.
fn has_one_case(label: &str) -> bool {
    let capitals = label.bytes().filter(u8::is_ascii_uppercase).count();
    capitals == 0 || capitals == label.len()
}

/// The labels and stops from `start` on, without a stop or hyphen at the end; at least two labels.
fn domain(cursor: Cursor<'_>, start: usize) -> Option<&str> {
    static PART: ByteSet = ByteSet::alphanumeric_and(b"-.");

    let end = cursor.run_in(start, LONGEST_DOMAIN, &PART);
    let mut domain = cursor.slice(start, end);
    // `Kompas.com...` ends before the ellipsis, `detik.com.Ia` has an empty label at no place.
    if let Some(ellipsis) = domain.as_bytes().windows(2).position(|pair| pair == b"..") {
        domain = domain.get(..ellipsis)?;
    }
    let domain = domain.trim_end_matches(['.', '-']);
    let glued = cursor.class(start + domain.len());
    (domain.contains('.') && !glued.is_alphanumeric() && !glued.continues()).then_some(domain)
}

/// What may belong to a URL from `at` on: all up to white space, a quote or an angle bracket.
fn url_body(cursor: Cursor<'_>, at: usize) -> &str {
    static PART: ByteSet = ByteSet::graphic_without(b"\"<>`|");

    let mut end = at;
    loop {
        // Nearly all of it is ASCII, and most URLs are longer than the text around them.
        end = cursor.run_in(end, usize::MAX, &PART);
        match cursor.char(end) {
            Some(c) if !c.is_ascii() && !Class::of(c).is_outside() && !matches!(c, '“' | '”') => {
                end += c.len_utf8();
            }
            _ => return cursor.slice(at, end),
        }
    }
}

/// `body` without the marks that close the sentence or bracket around it.
fn trimmed(body: &str) -> &str {
    const CLOSES_SENTENCE: [char; 10] = ['.', ',', ';', ':', '!', '?', '\'', '’', '…', '*'];

    // Nearly all end like this, and nothing need be counted.
    if body.ends_with(|last: char| last.is_ascii_alphanumeric() || last == '/') {
        return body;
    }
    let mut end = body.trim_end_matches(CLOSES_SENTENCE);
    let unopened = |open, close| end.matches(close).count().saturating_sub(end.matches(open).count());
    let mut round = unopened('(', ')');
    let mut square = unopened('[', ']');
    loop {
        let left = match end.chars().next_back() {
            Some(')') if round > 0 => &mut round,
            Some(']') if square > 0 => &mut square,
            _ => return end,
        };
        *left -= 1;
        end = end.get(..end.len() - 1).unwrap_or_default().trim_end_matches(CLOSES_SENTENCE);
    }
}
