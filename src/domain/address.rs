//! Addresses of the web: what is one, and where it leads. Nothing else becomes a link.

use super::texts::TextKind;
use std::borrow::Cow;

/// Where a text leads, with `https://` or `http://` before it; none where it is no address of the web.
///
/// A host with a dot in it, such as `example.com/help`, is plainly one, and leads there by `https://`. One that names a
/// person before an `@`, or holds anything that a browser would not take as it stands, is none.
#[must_use]
pub fn web_address(text: &str) -> Option<Cow<'_, str>> {
    let odd = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '|' | '}')
            || is_unseen(c)
    };
    if TextKind::Address.too_long(text).is_some() || text.contains(odd) {
        return None;
    }
    if let Some(rest) = ["https://", "http://"].iter().find_map(|scheme| without(text, scheme)) {
        return host(rest).map(|_| Cow::Borrowed(text));
    }
    let (before, last) = host(text)?.rsplit_once('.')?;
    let is_named = !before.is_empty() && last.len() > 1 && last.chars().all(char::is_alphabetic);
    is_named.then(|| Cow::Owned(format!("https://{text}")))
}

/// Whether a file may have this as an address: one of the web, or nothing.
#[must_use]
pub fn may_stand(text: &str) -> bool {
    text.is_empty() || web_address(text).is_some()
}

/// What follows a beginning, in whatever case that is written.
fn without<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(beginning.len())?;
    start.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// The host at the beginning of an address without its scheme: letters, digits, `-`, `_` and dots, perhaps with a port.
fn host(rest: &str) -> Option<&str> {
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    let sound = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let parts = host.split('.').all(|part| !part.is_empty());
    let has_port = (1..=5).contains(&port.len()) && port.bytes().all(|digit| digit.is_ascii_digit());
    (!host.is_empty() && parts && host.chars().all(sound) && has_port).then_some(host)
}

/// Whether a character would stand unseen in an address, or turn what follows it.
fn is_unseen(c: char) -> bool {
    super::texts::clean_name(c.encode_utf8(&mut [0; 4])).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_web_lead_where_they_say() {
        for sound in [
            "https://example.com",
            "http://example.com/a?b=c&d=e#f",
            "HTTPS://Example.com/",
            "https://de.wikipedia.org/wiki/Bäckerei_(Haus)",
            "https://bäcker.example/",
            "http://localhost:8080/x",
            "https://web.archive.org/web/2025/https://example.com/",
            "https://x.com/@name",
        ] {
            assert_eq!(web_address(sound).as_deref(), Some(sound));
        }
        for (plain, leads_to) in [
            ("example.com", "https://example.com"),
            ("www.example.com/help?x=1", "https://www.example.com/help?x=1"),
            ("example.com:8080/x", "https://example.com:8080/x"),
        ] {
            assert_eq!(web_address(plain).as_deref(), Some(leads_to));
        }
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for other in [
            "javascript:alert(1)",
            "JavaScript:alert(1)//https://example.com",
            " javascript:alert(1)",
            "data:text/html;base64,PHNjcmlwdD4=",
            "file:///etc/passwd",
            "file://host/share",
            "\\\\host\\share",
            "vbscript:x",
            "mailto:a@example.com",
            "ftp://example.com/x",
            "ms-word:ofe|u|https://example.com",
            "https:example.com",
            "https:///path",
            "https://",
            "//example.com",
            "/etc/passwd",
            "C:\\x",
            "a@example.com",
            "https://user@example.com",
            "https://example.com@evil.example",
            "https://exam ple.com",
            "https://example.com/\nx",
            "https://example.com/\u{202e}x",
            "https://example.com/\u{200b}",
            "https://example.com\">x",
            "https://.example.com",
            "https://example..com",
            "example",
            "3.14",
            "1.2.3.4",
            "see below",
            "example.com javascript:alert(1)",
            "javascript:alert(1).com",
            "",
        ] {
            assert_eq!(web_address(other), None, "{other:?}");
            assert_eq!(may_stand(other), other.is_empty(), "{other:?}");
        }
        assert_eq!(web_address(&format!("https://example.com/{}", "a".repeat(2_000))), None);
    }
}
