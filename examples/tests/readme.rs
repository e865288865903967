//! The README shows the summary of the seed article as it really comes out.

#[test]
fn the_readme_shows_the_golden_summary() {
    let readme = include_str!("../../README.md");
    let golden = include_str!("../golden/summarize.txt");
    let shown = format!("```text\n{golden}```\n");
    assert!(
        readme.contains(&shown),
        "README.md does not show examples/golden/summarize.txt; it should show\n{shown}"
    );
}
