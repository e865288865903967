//! The printed forms of the figures: a table for people, JSON for programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::figure::Figure;
use crate::floors::{Floors, Standing};

/// Writes a line a figure: name, value, floor, whether it holds, and what belongs beside it.
///
/// # Errors
///
/// When `out` cannot be written to.
pub(crate) fn write(
    out: &mut dyn Write,
    figures: &[Figure],
    floors: &Floors,
    orphans: &[&str],
) -> io::Result<()> {
    let width = figures.iter().map(|figure| figure.name.len()).max().unwrap_or(0).max(6);
    writeln!(out, "{:width$}  {:>8}  {:>6}         ", "figure", "measured", "floor")?;
    let mut layer = None;
    for figure in figures {
        let of = figure.name.split('.').next();
        if layer != of {
            writeln!(out)?;
            layer = of;
        }
        let floor = floors.of(&figure.name).map_or(String::new(), |floor| format!("{floor:.1}"));
        let mark = mark(floors.standing(figure));
        let line = format!(
            "{:width$}  {:>8.2}  {floor:>6}  {mark:5}  {}",
            figure.name, figure.percent, figure.beside
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    if !orphans.is_empty() {
        writeln!(out)?;
    }
    for name in orphans {
        writeln!(out, "{name}: there is a floor, but no such figure")?;
    }
    Ok(())
}

const fn mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Free => "",
        Standing::Held => "ok",
        Standing::Under => "UNDER",
    }
}

/// Writes one JSON object with the figures and the floors that no figure answers to.
///
/// # Errors
///
/// When `out` cannot be written to.
pub(crate) fn write_json(
    out: &mut dyn Write,
    figures: &[Figure],
    floors: &Floors,
    orphans: &[&str],
) -> io::Result<()> {
    let rows = figures.iter().map(|figure| Row {
        name: &figure.name,
        percent: figure.percent,
        floor: floors.of(&figure.name),
        under: floors.standing(figure) == Standing::Under,
        beside: &figure.beside,
    });
    let page = Page { figures: rows.collect(), floors_without_figure: orphans };
    serde_json::to_writer_pretty(&mut *out, &page)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Page<'a> {
    figures: Vec<Row<'a>>,
    floors_without_figure: &'a [&'a str],
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    percent: f64,
    floor: Option<f64>,
    under: bool,
    beside: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Layer;

    #[test]
    fn a_figure_under_its_floor_is_marked() {
        let mut floors = Floors::default();
        let good = Figure::new(Layer::Golden, "tokens", 0.9, "9 of 10".to_owned());
        floors.record(&[Layer::Golden], &[good]);
        let bad = Figure::new(Layer::Golden, "tokens", 0.8, "8 of 10".to_owned());
        let mut out = Vec::new();
        write(&mut out, &[bad], &floors, &["golden.kata"]).expect("a vector takes all");
        let table = String::from_utf8(out).expect("the table is UTF-8");
        let line = table.lines().find(|line| line.starts_with("golden.tokens"));
        assert_eq!(line, Some("golden.tokens     80.00    90.0  UNDER  8 of 10"));
        assert!(table.ends_with("golden.kata: there is a floor, but no such figure\n"));
    }
}
