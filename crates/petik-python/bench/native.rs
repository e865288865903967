//! The work of `petik.arrow` in Rust alone: what `measure.py` compares it with.
//!
//! Reads documents that are parted by NUL, does one job with each, keeps the results, and prints the seconds that the
//! job took: `native summarize FILE THREADS`.

#![expect(clippy::print_stdout, reason = "a measurement prints what it measured")]

use std::error::Error;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use std::{env, fs, hint, thread};

use petik::{Analyzer, Summarizer};

/// Documents that a thread takes at a time.
const BLOCK: usize = 16;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let usage = "usage: native summarize|keywords|sentences|tokens|detect FILE THREADS";
    let (job, file) = arguments.next().zip(arguments.next()).ok_or(usage)?;
    let threads = arguments.next().ok_or(usage)?.parse()?;
    let content = fs::read_to_string(file)?;
    let texts: Vec<&str> = content.split('\0').collect();

    let (analyzer, summarizer) = (Analyzer::new(), Summarizer::default());
    let summary = |text: &str| summarizer.summarize(&analyzer.document(text)).to_string();
    let start = Instant::now();
    match job.as_str() {
        "summarize" => each(&texts, threads, summary),
        "keywords" => each(&texts, threads, |text| analyzer.document(text).keyphrases(10)),
        "sentences" => each(&texts, threads, |text| petik::sentences(text).collect::<Vec<_>>()),
        "tokens" => each(&texts, threads, petik::token_spans),
        "detect" => each(&texts, threads, petik::detect),
        _ => return Err(usage.into()),
    }
    println!("{}", start.elapsed().as_secs_f64());
    Ok(())
}

fn each<'t, T: Send>(texts: &[&'t str], threads: usize, work: impl Fn(&'t str) -> T + Sync) {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut results = Vec::new();
        while let Some(block) = texts.chunks(BLOCK).nth(next.fetch_add(1, Ordering::Relaxed)) {
            results.extend(block.iter().map(|text| work(text)));
        }
        results
    };
    let results: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    hint::black_box(results);
}
