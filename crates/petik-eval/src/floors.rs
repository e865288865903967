//! Floors: the values under which figures may not fall.
//!
//! The file is made for `diff`: a name, a tab and a percentage a line. Lines that start with `#`
//! say why.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use crate::error::EvalError;
use crate::figure::{Figure, Layer};

/// What the recorded file says about itself.
const HEADER: &str = "\
# The floors of petik-eval, in percent: a figure under its floor fails the run.
# Recorded with `cargo run --release -p petik-eval -- --data DIR --record`, which takes what was
# measured and rounds down to a tenth: a change that costs no case or two passes, a lost rule does
# not. Raise a floor by recording again; lower one by hand only, and say why in the commit.
";

/// How far apart two percentages may be and still be the same after adding up in floating point.
const TOLERANCE: f64 = 1e-9;

/// The floors by the names of their figures.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Floors {
    floors: BTreeMap<String, f64>,
}

impl Floors {
    /// Reads the file at `path`.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or a line is not a name and a percentage.
    pub(crate) fn read(path: &Path) -> Result<Self, EvalError> {
        let text = fs::read_to_string(path).map_err(|error| EvalError::new(path, error))?;
        Self::parse(&text).map_err(|(line, reason)| EvalError::at_line(path, line, reason))
    }

    /// As [`Floors::read`], but a file that is not there yet has no floors.
    ///
    /// # Errors
    ///
    /// As [`Floors::read`], but for a missing file.
    pub(crate) fn read_or_empty(path: &Path) -> Result<Self, EvalError> {
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            _ => Self::read(path),
        }
    }

    /// Writes the file at `path`, sorted by name.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub(crate) fn write(&self, path: &Path) -> Result<(), EvalError> {
        fs::write(path, self.text()).map_err(|error| EvalError::new(path, error))
    }

    /// The floor of the figure of this name, in percent.
    pub(crate) fn of(&self, name: &str) -> Option<f64> {
        self.floors.get(name).copied()
    }

    /// How the figure stands to its floor.
    pub(crate) fn standing(&self, figure: &Figure) -> Standing {
        match self.of(&figure.name) {
            None => Standing::Free,
            Some(floor) if figure.percent + TOLERANCE < floor => Standing::Under,
            Some(_) => Standing::Held,
        }
    }

    /// The floors of these layers that no figure answers to any more.
    pub(crate) fn orphans(&self, layers: &[Layer], figures: &[Figure]) -> Vec<&str> {
        let names = self.floors.keys().map(String::as_str);
        names
            .filter(|name| is_of(layers, name))
            .filter(|name| !figures.iter().any(|figure| figure.name == *name))
            .collect()
    }

    /// Takes the floors of these layers from what was measured; those of other layers stay.
    pub(crate) fn record(&mut self, layers: &[Layer], figures: &[Figure]) {
        self.floors.retain(|name, _| !is_of(layers, name));
        let ours = figures.iter().filter(|figure| figure.is_ours);
        self.floors.extend(ours.map(|figure| (figure.name.clone(), rounded_down(figure.percent))));
    }

    fn parse(text: &str) -> Result<Self, (usize, &'static str)> {
        let mut floors = BTreeMap::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let (name, floor) =
                line.split_once('\t').ok_or((number, "a name, a tab and a floor were expected"))?;
            let floor: f64 = floor.trim().parse().map_err(|_| (number, "the floor is no number"))?;
            if !(0.0..=100.0).contains(&floor) {
                return Err((number, "a floor lies between 0 and 100"));
            }
            if floors.insert(name.to_owned(), floor).is_some() {
                return Err((number, "this figure has a floor already"));
            }
        }
        Ok(Self { floors })
    }

    fn text(&self) -> String {
        let mut text = HEADER.to_owned();
        for (name, floor) in &self.floors {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{name}\t{floor:.1}");
        }
        text
    }
}

/// How a figure stands to its floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has no floor.
    Free,
    /// It is at its floor or over it.
    Held,
    /// It is under its floor.
    Under,
}

fn is_of(layers: &[Layer], name: &str) -> bool {
    layers.iter().any(|layer| layer.owns(name))
}

fn rounded_down(percent: f64) -> f64 {
    (percent * 10.0 + TOLERANCE).floor() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(name: &str, percent: f64) -> Figure {
        Figure::new(Layer::Tokens, name, percent / 100.0, String::new())
    }

    fn parse(text: &str) -> Floors {
        Floors::parse(text).expect("these are floors")
    }

    #[test]
    fn a_figure_at_its_floor_is_held() {
        let floors = parse("# why\ntokens.gsd\t99.7\n");
        assert_eq!(floors.standing(&figure("gsd", 99.7)), Standing::Held);
        assert_eq!(floors.standing(&figure("gsd", 99.69)), Standing::Under);
        assert_eq!(floors.standing(&figure("pud", 1.0)), Standing::Free);
    }

    #[test]
    fn an_orphan_is_found_only_in_the_layers_that_were_run() {
        let floors = parse("stems.gsd\t90.0\ntokens.gsd\t99.7\ntokens.pud\t99.7\n");
        let figures = [figure("pud", 99.8)];
        assert_eq!(floors.orphans(&[Layer::Tokens], &figures), ["tokens.gsd"]);
    }

    #[test]
    fn recording_rounds_down_and_keeps_the_other_layers() {
        let mut floors = parse("stems.gsd\t90.0\ntokens.lama\t1.0\n");
        let baseline = Figure::baseline(Layer::Tokens, "identity", 0.5, String::new());
        floors.record(&[Layer::Tokens], &[figure("gsd", 99.786), figure("pud", 100.0), baseline]);
        assert_eq!(floors, parse("stems.gsd\t90.0\ntokens.gsd\t99.7\ntokens.pud\t100\n"));
        assert_eq!(parse(&floors.text()), floors);
    }

    #[test]
    fn a_bad_line_is_named() {
        assert_eq!(Floors::parse("tokens.gsd 99").expect_err("no tab").0, 1);
        assert_eq!(Floors::parse("a\t1\n\na\t2").expect_err("twice").0, 3);
        assert_eq!(Floors::parse("a\tNaN").expect_err("no percentage").0, 1);
    }
}
