//! Contenders, and the rule that a bench is a test first.

use std::fmt::Write as _;
use std::hint::black_box;

use crate::Input;

/// A named way to count what is found in a text.
///
/// # Examples
///
/// ```
/// use petik_bench::{Contender, Input};
///
/// let mut lines = Contender::new("lines", |text| text.lines().count());
/// let input = Input::new("pantun", vec!["Buah cempedak\ndi luar pagar".into(), "Ambil galah".into()]);
/// assert_eq!(lines.count(&input), 3);
/// ```
pub struct Contender<'a> {
    name: &'static str,
    pass: Box<dyn FnMut(&Input) -> usize + 'a>,
}

impl<'a> Contender<'a> {
    /// A contender that counts one text at a time.
    ///
    /// The loop over the texts is compiled together with `count`, so that many short texts cost no
    /// dynamic call each.
    ///
    /// # Examples
    ///
    /// A buffer that is reused lives in the closure:
    ///
    /// ```
    /// let mut buffer = Vec::new();
    /// let mut contender = petik_bench::Contender::new("words into a buffer", |text| {
    ///     buffer.clear();
    ///     buffer.extend(text.split(' ').map(str::len));
    ///     buffer.len()
    /// });
    /// assert_eq!(contender.count(&petik_bench::tiny()), 16);
    /// ```
    pub fn new(name: &'static str, mut count: impl FnMut(&str) -> usize + 'a) -> Self {
        let pass = move |input: &Input| input.texts().iter().map(|text| count(text)).sum();
        Self { name, pass: Box::new(pass) }
    }

    /// A contender that counts all texts of an input in one call.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut contender = petik_bench::Contender::of_all("texts", |texts| texts.len());
    /// assert_eq!(contender.count(&petik_bench::tweets()), 78);
    /// ```
    pub fn of_all(name: &'static str, mut count: impl FnMut(&[String]) -> usize + 'a) -> Self {
        Self { name, pass: Box::new(move |input| count(input.texts())) }
    }

    /// The name, as it stands in a report.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_bench::Contender::new("bytes", str::len).name(), "bytes");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What is counted in all texts of `input`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_bench::Contender::new("bytes", str::len).count(&petik_bench::small()), 3184);
    /// ```
    pub fn count(&mut self, input: &Input) -> usize {
        (self.pass)(input)
    }
}

/// Counts while making use of each length, so that no contender gets away with finding half of what
/// it counts.
///
/// # Examples
///
/// ```
/// assert_eq!(petik_bench::use_all("ikan asin".split(' ').map(str::len)), 2);
/// ```
pub fn use_all(lengths: impl Iterator<Item = usize>) -> usize {
    lengths.map(black_box).count()
}

/// Asserts that every contender counts on every input what is recorded, a column an input.
///
/// A contender that finds something else than it did is another contender, and its time says
/// nothing; so a bench calls this before it times anything. What differs is printed as the table
/// to record.
///
/// # Examples
///
/// ```
/// use petik_bench::{Contender, Input, assert_counts};
///
/// let inputs = [Input::new("pantun", vec!["Buah cempedak di luar pagar".into()])];
/// let mut contenders = [Contender::new("words", |text| text.split(' ').count())];
/// assert_counts(&mut contenders, &inputs, &[("words", [5])]);
/// ```
pub fn assert_counts<const N: usize>(
    contenders: &mut [Contender<'_>],
    inputs: &[Input; N],
    recorded: &[(&str, [usize; N])],
) {
    let mut found = Vec::new();
    for contender in contenders {
        found.push((contender.name(), inputs.each_ref().map(|input| contender.count(input))));
    }
    assert!(found == recorded, "counts differ from the recorded ones; found:\n{}", table(&found));
}

/// The counts as rows of Rust source.
fn table<const N: usize>(counts: &[(&str, [usize; N])]) -> String {
    let mut rows = String::new();
    for row in counts {
        let _ = writeln!(rows, "    {row:?},");
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Contender, assert_counts};
    use crate::tiny;

    #[test]
    #[should_panic(expected = "(\"bytes\", [92])")]
    fn a_wrong_count_shows_what_was_found() {
        assert_counts(&mut [Contender::new("bytes", str::len)], &[tiny()], &[("bytes", [91])]);
    }
}
