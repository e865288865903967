//! The page as a browser's parser reads it: sound HTML, whatever the texts.

mod common;

use std::collections::HashSet;

use common::Page;
use petik::{Analyzer, Document};
use petik_report::{Article, Report, Tongue};

const ARTICLE: &str = include_str!("../../../seeds/articles/nato-ukraina.txt");

/// Texts that end what they stand in, where it is not escaped.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</bdi></a></title></style><svg onload=alert(1)>",
    "<!-- ]]> --!> <![CDATA[",
    "&lt;b&gt; &amp;#60; {{ 7*7 }}",
];

fn article(text: &str) -> Article {
    Article::new("berita.txt", Document::new(text))
}

/// Pages of all shapes, each with what it is about.
fn pages() -> Vec<(&'static str, Page)> {
    let english =
        Analyzer::new().document("The river flooded the village. Families left their houses at dawn.");
    let given = [vec!["Air surut .".to_owned(), String::new()], vec![], vec!["Warga pulang .".to_owned()]];
    let odd = "\0Ia\0 datang\u{1}.\u{7f}\r Ia\u{1b}[2J \u{202e}pulang.\u{fdd0}\u{fffe} مرحبا بالعالم. 👨‍👩‍👧‍👦";
    let report = Report::new();
    let several =
        || [article(ARTICLE), article(""), Article::new("", Document::new("Air surut.").titled("Surut"))];
    [
        ("an article", report.page([article(ARTICLE)])),
        ("an article in English", report.clone().tongue(Tongue::English).page([article(ARTICLE)])),
        ("nothing", report.page([])),
        ("an empty text", report.page([article("")])),
        ("white space", report.page([article(" \n\n\t\u{a0}")])),
        ("marks alone", report.page([article("...!?!?…—-–''\"\"“”()[]{}")])),
        ("one word", report.page([article("Banjir")])),
        ("odd text", report.page([article(odd)])),
        ("several", report.page(several())),
        ("several, without words", report.clone().words(0).keyphrases(0).page(several())),
        ("all keyphrases", report.clone().keyphrases(24).sentences(50).page([article(ARTICLE)])),
        ("another language", report.page([Article::new("en", english)])),
        (
            "given sentences",
            report.page([Article::new("g", Analyzer::new().document_from_sentences(&given))]),
        ),
        ("hostile", report.page(HOSTILE.map(|text| Article::new(text, Document::new(text).titled(text))))),
    ]
    .map(|(name, html)| (name, Page::parse(&html)))
    .into()
}

#[test]
fn every_page_is_sound_html() {
    for (name, page) in pages() {
        assert_eq!(page.faults, Vec::<String>::new(), "{name}");
        assert_eq!([page.count("main"), page.count("h1")], [1, 1], "{name}");
    }
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    for (name, page) in pages() {
        let ids: Vec<&str> = page.values("id").collect();
        let known: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}");
        let links = page.values("href").filter_map(|href| href.strip_prefix('#'));
        let labels =
            ["aria-labelledby", "aria-describedby", "for"].into_iter().flat_map(|it| page.values(it));
        for id in links.chain(labels.flat_map(str::split_whitespace)) {
            assert!(known.contains(id), "{name}: {id}");
        }
    }
}

#[test]
fn a_page_needs_nothing_from_elsewhere() {
    for (name, page) in pages() {
        for address in ["href", "src", "action"].into_iter().flat_map(|it| page.values(it)) {
            assert!(address.starts_with('#') || address == "data:,", "{name}: {address}");
        }
        assert_eq!([page.count("script"), page.count("style")], [1, 1], "{name}");
    }
}

#[test]
fn hostile_text_is_text_in_every_field() {
    let shape = |text: &str, field: usize| {
        let field_or = |this: usize, usual: &str| if field == this { text } else { usual }.to_owned();
        // Sentences that are given are not split where the text has marks.
        let sentence = format!("Banjir rob {} merendam pesisir.", field_or(0, "x"));
        let document =
            Analyzer::new().document_from_sentences(&[vec![sentence, "Warga mengungsi.".to_owned()]]);
        // A title of its own would stand above that of the page.
        let document = if field == 2 { document } else { document.titled(field_or(1, "Rob")) };
        let report = Report::new().title(field_or(2, "Laman"));
        Page::parse(&report.page([Article::new(field_or(3, "a.txt"), document)]))
    };
    for hostile in HOSTILE {
        for field in 0..4 {
            let page = shape(hostile, field);
            assert_eq!(page.faults, Vec::<String>::new(), "{hostile} in {field}");
            let mut attributes = page.elements.iter().flat_map(common::Element::attributes);
            assert!(attributes.all(|name| !name.starts_with("on") && name != "src"), "{hostile}");
            let plain = shape("x", field);
            for name in ["script", "style", "img", "title", "h1", "article", "section"] {
                assert_eq!(page.count(name), plain.count(name), "{hostile} in {field}: {name}");
            }
            let written = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(written(&page.text).contains(&written(hostile)), "{hostile} in {field}");
        }
    }
}

#[test]
fn no_text_says_so() {
    for (tongue, told) in [(Tongue::Indonesian, "Tidak ada"), (Tongue::English, "No text")] {
        for text in ["", " \n\n "] {
            let page = Page::parse(&Report::new().tongue(tongue).page([article(text)]));
            assert!(page.text.contains(told), "{}", page.text);
            assert_eq!(["mark", "table", "svg", "button", "input"].map(|name| page.count(name)), [0; 5]);
        }
    }
}

#[test]
fn a_long_text_has_a_bounded_page() {
    let page = |repeats: usize| Report::new().page([article(&format!("{ARTICLE}\n\n").repeat(repeats))]);
    let parsed = Page::parse(&page(100));
    assert_eq!(parsed.faults, Vec::<String>::new());
    assert!(parsed.count("button") <= 240, "{} bars", parsed.count("button"));
    let words = parsed.values("class").filter(|class| ["w", "w d"].contains(class)).count();
    assert!((1..=4000).contains(&words), "{words} word by word");
    // What is behind the bounds costs its sentences, and marks around phrases.
    let (some, twice) = (page(100).len(), page(200).len());
    let more = twice - some;
    assert!(more < 100 * 3 * ARTICLE.len(), "{more} bytes for {}", 100 * ARTICLE.len());
}

#[test]
fn one_endless_word_has_a_page() {
    for text in ["kata".repeat(50_000), "\u{301}".repeat(50_000), "<".repeat(50_000), "a ".repeat(50_000)] {
        let html = Report::new().page([article(&text)]);
        assert_eq!(Page::parse(&html).faults, Vec::<String>::new());
        if text.starts_with("kata") {
            // In the summary, in the text, and as a token: in lists it is cut.
            assert!(html.len() < 4 * text.len(), "{}", html.len());
        }
    }
}

#[test]
fn names_and_titles_without_an_end_are_cut() {
    let endless = "banjir ".repeat(50_000);
    let document = Document::new("Air surut.").titled(endless.as_str());
    let html = Report::new().page([Article::new(endless.as_str(), document), article("Air surut.")]);
    assert!(html.len() < endless.len(), "{}", html.len());
}
