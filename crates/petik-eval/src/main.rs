//! `petik-eval`: scores every layer of petik against gold data and holds the figures above floors.
#![allow(dead_code)]
mod cli;
mod conllu;
mod counts;
mod data;
mod error;
mod figure;
mod floors;
mod random;
mod rouge;
mod table;
mod treebank;
fn main() {}
