//! `petik-eval`: scores every layer of petik against gold data and holds the figures above floors.

mod abstracts;
mod analyzer;
mod cli;
mod conformance;
mod conllu;
mod counts;
mod data;
mod error;
mod figure;
mod floors;
mod golden;
mod keywords;
mod news;
mod random;
mod rouge;
mod segmentation;
mod spans;
mod stems;
mod summaries;
mod table;
mod train;
mod treebank;

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Arguments, Command, Model};
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Layer, Report};
use crate::floors::{Floors, Standing};

/// The status of a run in which a figure is under its floor or a floor has no figure.
const UNDER_FLOOR: u8 = 1;
/// The status of a run that could not be made.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(UNDER_FLOOR),
        Err(error) => {
            // Nothing is left to be done where standard error is closed as well.
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(UNUSABLE)
        }
    }
}

/// Whether every figure holds its floor.
fn run(arguments: &Arguments) -> Result<bool, Box<dyn Error>> {
    if let Some(Command::Train { model, data }) = &arguments.command {
        let data = Data::open(data)?;
        return match model {
            Model::Keyphrases => train::keyphrases::run(&data).map(|()| true),
            Model::Stems => train::stems::run(&data).map(|()| true),
            Model::Summaries => train::summaries::run(&data).map(|()| true),
        };
    }
    let data = Data::open(arguments.data.as_deref().unwrap_or(Path::new(".")))?;
    let mut floors = if arguments.record {
        Floors::read_or_empty(&arguments.floors)?
    } else {
        Floors::read(&arguments.floors)?
    };
    let layers = arguments.layers();
    let mut report = Report::default();
    for &layer in &layers {
        report.extend(measured(layer, &data)?);
    }
    if arguments.record {
        floors.record(&layers, &report.figures);
        floors.write(&arguments.floors)?;
    }
    let orphans = floors.orphans(&layers, &report.figures);
    print(arguments, &report, &floors, &orphans)?;
    let is_held = |figure| floors.standing(figure) != Standing::Under;
    Ok(orphans.is_empty() && report.figures.iter().all(is_held))
}

fn measured(layer: Layer, data: &Data) -> Result<Report, EvalError> {
    match layer {
        Layer::Tokens => segmentation::tokens(data),
        Layer::Sentences => segmentation::sentences(data),
        Layer::Stems => stems::measured(data),
        Layer::Keywords => keywords::measured(data),
        Layer::Summaries => summaries::measured(data),
        Layer::Golden => golden::measured(data),
        Layer::Conformance => conformance::measured(data),
    }
}

fn print(arguments: &Arguments, report: &Report, floors: &Floors, orphans: &[&str]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if arguments.json {
        return table::write_json(&mut out, &report.figures, floors, orphans);
    }
    table::write(&mut out, &report.figures, floors, orphans)?;
    if arguments.fails {
        writeln!(out)?;
        for fail in &report.fails {
            writeln!(out, "{fail}")?;
        }
    }
    Ok(())
}
