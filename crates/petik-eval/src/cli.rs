//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::figure::Layer;

/// Scores every layer of petik against gold data and compares the figures with recorded floors.
///
/// Ends with status 1 when a figure is under its floor or a floor has no figure, and with status 2
/// when the data or the floors cannot be read.
#[derive(Debug, Parser)]
#[command(version, subcommand_negates_reqs = true, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// The folder of the gold data; the README says what belongs in it.
    #[arg(long, value_name = "DIR", required = true)]
    pub(crate) data: Option<PathBuf>,
    /// The recorded floors.
    #[arg(long, value_name = "FILE", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/floors.tsv"))]
    pub(crate) floors: PathBuf,
    /// Only these layers, separated by commas.
    #[arg(long, value_name = "LAYER", value_delimiter = ',')]
    pub(crate) layer: Vec<Layer>,
    /// Print JSON instead of a table.
    #[arg(long)]
    pub(crate) json: bool,
    /// List the cases that went wrong, under the table.
    #[arg(long, conflicts_with = "json")]
    pub(crate) fails: bool,
    /// Write what was measured as the new floors of these layers.
    #[arg(long)]
    pub(crate) record: bool,
}

/// What else is done with the gold data than measuring.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Fits a model and writes it where it is committed; the same data give the same bytes.
    Train {
        /// The model.
        #[arg(value_enum, value_name = "MODEL")]
        model: Model,
        /// The folder of the gold data.
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
    },
}

/// A model that is fitted to gold data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Model {
    /// The ranker of phrases.
    Keyphrases,
    /// The weights of a stemmer's readings.
    Stems,
    /// The ranker of sentences.
    Summaries,
}

impl Arguments {
    /// The layers to measure, in the order of the table, each once.
    pub(crate) fn layers(&self) -> Vec<Layer> {
        let mut layers = self.layer.clone();
        if layers.is_empty() {
            layers.extend(<Layer as ValueEnum>::value_variants());
        }
        layers.sort_unstable();
        layers.dedup();
        layers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_come_in_the_order_of_the_table() {
        let arguments = ["petik-eval", "--data", "DIR", "--layer", "stems,tokens,stems"];
        let arguments = Arguments::try_parse_from(arguments).expect("these are good");
        assert_eq!(arguments.layers(), [Layer::Tokens, Layer::Stems]);
        let all = Arguments::try_parse_from(["petik-eval", "--data", "DIR"]).expect("this is good");
        assert_eq!(all.layers().len(), 7);
    }
}
