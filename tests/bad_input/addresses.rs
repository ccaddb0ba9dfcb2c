//! Addresses that lead anywhere but into the web: refused wherever a file has an address.

use super::{check_sentences, faults_of};
use seven_milestones::format::Kind;

fn says(quoted: &str) -> String {
    format!(
        "`address` must be a web address such as https://example.com, not \"{quoted}\"; write one, or leave it empty"
    )
}

/// The places of a profile that have an address: what is sound there, and the same with another.
const PLACES: [(&str, &str); 4] = [
    ("name: \"Place\"", "name: \"Place\", address: ¦\"{}\""),
    ("how: \"Ask\"", "how: \"Ask\", address: ¦\"{}\""),
    ("address: \"https://example.org\", date", "address: ¦\"{}\", date"),
    ("address: \"https://example.org\"),\n    ],", "address: ¦\"{}\"),\n    ],"),
];

#[test]
fn what_is_no_address_of_the_web_is_refused_with_its_place() {
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)//https://example.com",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "mailto:a@example.com",
        "ftp://example.com",
        "https://user@example.com",
        "https:example.com",
        "Somewhere",
        " https://example.com",
    ] {
        for (sound, instead) in PLACES {
            check_sentences(Kind::Platform, &[(sound, &instead.replace("{}", address), &says(address))]);
        }
    }
    // The end of the sentence says what to do, however long the address is.
    let long = format!("javascript:{}", "a".repeat(1_000));
    check_sentences(
        Kind::Platform,
        &[(PLACES[0].0, &PLACES[0].1.replace("{}", &long), &says(&format!("{}…", &long[..60])))],
    );
    let long = format!("https://example.com/{}", "a".repeat(2_000));
    let sentence = "`address` must have at most 2000 characters, not 2020; shorten it";
    check_sentences(Kind::Platform, &[(PLACES[0].0, &PLACES[0].1.replace("{}", &long), sentence)]);
}

#[test]
fn an_address_of_the_web_or_none_is_sound() {
    for address in
        ["https://example.com/a?b=c", "http://example.com", "HTTPS://example.com", "www.example.com/help", ""]
    {
        for (sound, instead) in PLACES {
            let text = super::base(Kind::Platform);
            assert_eq!(text.matches(sound).count(), 1, "{sound}");
            let text = text.replacen(sound, &instead.replace('¦', "").replace("{}", address), 1);
            assert_eq!(faults_of(Kind::Platform, &text), [], "{instead} {address}");
        }
    }
}
