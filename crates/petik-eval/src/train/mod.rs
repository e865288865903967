//! `petik-eval train`: fits the committed models to the gold data.

mod boosting;
pub(crate) mod keyphrases;
pub(crate) mod stems;
pub(crate) mod summaries;
mod trees;
