//! How much more than news do texts cost that mean harm, in time and in memory?
//!
//! ```sh
//! cargo bench -p petik-fuzz --bench hostile                        # a table, of texts of 4 MB
//! cargo bench -p petik-fuzz --bench hostile -- --megabytes 100     # as in RELIABILITY.md, some minutes
//! cargo bench -p petik-fuzz --bench hostile -- --test              # 1 MB; fails where a layer takes more memory than it did
//! ```
//!
//! Each cell is a process of its own, which tells its time on the processor and how far its memory grew. Time is
//! given in times of what news of the same length costs in the same layer, memory in times of the text, the text
//! included. Linux alone says these things, so nothing is measured elsewhere.
#![expect(clippy::print_stdout, reason = "a command for developers, which prints")]

mod kind;
mod layer;
mod process;

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use kind::{KINDS, Kind};
use layer::{LAYERS, Layer};
use process::Cost;

/// Times the time of news, and times the bytes of the text, that nothing may cost.
const LIMIT: f64 = 20.0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [child, kind, layer, bytes] = &arguments[..]
        && child == process::CHILD
    {
        return process::measure(Kind::named(kind)?, Layer::named(layer)?, bytes.parse()?);
    }
    if !cfg!(target_os = "linux") {
        println!("nothing is measured but on Linux");
        return Ok(());
    }
    let is_test = arguments.iter().any(|argument| argument == "--test");
    let megabytes = option(&arguments, "--megabytes")?.unwrap_or(if is_test { 1 } else { 4 });
    let heavier = table(megabytes << 20)?;
    if is_test && !heavier.is_empty() {
        return Err(format!("more memory than before: {}", heavier.join(", ")).into());
    }
    Ok(())
}

fn option<T: FromStr>(arguments: &[String], name: &str) -> Result<Option<T>, T::Err> {
    let value = arguments.iter().skip_while(|argument| *argument != name).nth(1);
    value.map(|value| value.parse()).transpose()
}

/// Prints a row a kind, and returns where a layer took more memory than is written down for it.
fn table(bytes: usize) -> Result<Vec<String>, Box<dyn Error>> {
    println!("| {} MB of | {} |", bytes >> 20, LAYERS.map(Layer::name).join(" | "));
    println!("|---|{}", "---|".repeat(LAYERS.len()));
    let of_news = LAYERS.map(|layer| process::cost(&KINDS[0], layer, bytes));
    let mut heavier = Vec::new();
    for (number, kind) in KINDS.iter().enumerate() {
        print!("| {} |", kind.name());
        for (layer, of_news) in LAYERS.into_iter().zip(&of_news) {
            let of_news = of_news.as_ref().map_err(ToString::to_string)?;
            let cost = if number == 0 { *of_news } else { process::cost(kind, layer, bytes)? };
            let cell = Cell { cost, of_news: *of_news, bytes: bytes as f64 };
            if cell.memory() > layer.most_memory() {
                heavier.push(format!("{} in {}", kind.name(), layer.name()));
            }
            print!(" {cell} |");
        }
        println!();
    }
    Ok(heavier)
}

/// The cost of a kind of text in a layer, beside that of news.
struct Cell {
    cost: Cost,
    of_news: Cost,
    bytes: f64,
}

impl Cell {
    fn time(&self) -> f64 {
        self.cost.nanoseconds / self.of_news.nanoseconds
    }

    fn memory(&self) -> f64 {
        1.0 + self.cost.bytes / self.bytes
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.time() > LIMIT || self.memory() > LIMIT { "**" } else { "" };
        let nanoseconds = self.cost.nanoseconds / self.bytes;
        write!(f, "{mark}{:.1} ({nanoseconds:.1} ns), {:.1}{mark}", self.time(), self.memory())
    }
}
