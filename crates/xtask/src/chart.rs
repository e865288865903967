//! `cargo xtask chart`: a bar chart of tokenizer throughput, drawn from Criterion's own output.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Where the chart lies, from the root of the workspace.
pub(crate) const PATH: &str = "benches/tokenize.svg";

/// The inputs that the chart shows, in order, and what they are.
const INPUTS: [(&str, &str); 3] =
    [("news", "news, 1 MB"), ("mixed", "8% not ASCII, 0.5 MB"), ("tweets", "6,019 tweets")];

/// The contenders that the chart shows, in order: their names in the bench and in the chart.
const CONTENDERS: [(&str, &str); 8] = [
    ("petik, buffer", "petik"),
    ("petik, batch", "petik, batch"),
    ("petik, buffer, portable", "petik, portable"),
    ("logos, plain grammar", "logos"),
    ("tantivy simple", "tantivy simple"),
    ("icu_segmenter word", "icu_segmenter"),
    ("unicode_words", "unicode-segmentation"),
    ("memchr on spaces", "memchr (floor)"),
];

const WIDTH: f64 = 760.0;
const BAR: f64 = 16.0;
const LABEL_WIDTH: f64 = 170.0;
const FIGURE_WIDTH: f64 = 90.0;
const GROUP_HEAD: f64 = 34.0;

/// Renders the chart.
pub(crate) fn svg(root: &Path) -> Result<String, String> {
    let folder = root.join("target/criterion");
    let mut groups = Vec::new();
    for (input, what) in INPUTS {
        let mut bars = Vec::new();
        for (bench, label) in CONTENDERS {
            bars.push((label, megabytes_a_second(&folder, input, bench)?));
        }
        groups.push((input, what, bars));
    }
    let fastest = groups.iter().flat_map(|(.., bars)| bars).map(|(_, speed)| *speed).fold(1.0, f64::max);

    let mut body = String::new();
    let mut y = 8.0;
    for (input, what, bars) in &groups {
        let _ = writeln!(body, r#"<text class="head" x="0" y="{:.0}">{input}: {what}</text>"#, y + 16.0);
        y += GROUP_HEAD - 8.0;
        for (label, speed) in bars {
            let length = speed / fastest * (WIDTH - LABEL_WIDTH - FIGURE_WIDTH);
            let class = if label.starts_with("petik") { "ours" } else { "theirs" };
            let baseline = y + BAR - 4.0;
            let _ = writeln!(
                body,
                r#"<text x="{:.0}" y="{baseline:.0}" text-anchor="end">{label}</text><rect class="{class}" x="{LABEL_WIDTH}" y="{y:.0}" width="{length:.1}" height="{:.0}"/><text x="{:.1}" y="{baseline:.0}">{speed:.0} MB/s</text>"#,
                LABEL_WIDTH - 8.0,
                BAR - 3.0,
                LABEL_WIDTH + length + 6.0,
            );
            y += BAR;
        }
        y += 8.0;
    }
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:.0}" role="img" aria-label="Tokenizer throughput">
<desc>Made by `cargo xtask chart` from the output of `cargo bench -p petik-bench --bench tokenize`.</desc>
<style>
text {{ font: 12px system-ui, sans-serif; fill: #333 }}
.head {{ font-weight: 600 }}
.ours {{ fill: #c8102e }}
.theirs {{ fill: #8a8f98 }}
@media (prefers-color-scheme: dark) {{ text {{ fill: #ddd }} .ours {{ fill: #ff5a6e }} .theirs {{ fill: #6b717b }} }}
</style>
{body}</svg>
"#
    ))
}

/// The throughput of one contender on one input: bytes by the median time of a pass.
fn megabytes_a_second(folder: &Path, input: &str, bench: &str) -> Result<f64, String> {
    let missing = |path: &Path, error: &dyn std::fmt::Display| {
        format!("{}: {error}; run `cargo bench -p petik-bench --bench tokenize` first", path.display())
    };
    let read = |path: PathBuf| -> Result<Value, String> {
        let text = fs::read_to_string(&path).map_err(|error| missing(&path, &error))?;
        serde_json::from_str(&text).map_err(|error| missing(&path, &error))
    };
    let results = folder.join(format!("tokenize_{input}")).join(bench).join("new");
    let bytes = &read(results.join("benchmark.json"))?["throughput"]["Bytes"];
    let nanoseconds = &read(results.join("estimates.json"))?["median"]["point_estimate"];
    match (bytes.as_f64(), nanoseconds.as_f64()) {
        (Some(bytes), Some(nanoseconds)) => Ok(bytes / nanoseconds * 1000.0),
        _ => Err(missing(&results, &"no bytes or no median")),
    }
}
