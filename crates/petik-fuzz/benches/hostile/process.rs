//! Processes that measure one thing each.

use std::error::Error;
use std::fs;
use std::process::Command;

use crate::kind::Kind;
use crate::layer::Layer;

/// The first argument of such a process.
pub(crate) const CHILD: &str = "--one";

/// What a layer cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// On the processor, each time.
    pub(crate) nanoseconds: f64,
    /// By which memory grew at most.
    pub(crate) bytes: f64,
}

/// What `layer` costs on `bytes` of this kind, measured by another process.
pub(crate) fn cost(kind: &Kind, layer: Layer, bytes: usize) -> Result<Cost, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    let output = command.args([CHILD, kind.name(), layer.name(), &bytes.to_string()]).output()?;
    let told = String::from_utf8(output.stdout)?;
    let mut numbers = told.split_whitespace().map(str::parse::<f64>);
    let (Some(nanoseconds), Some(bytes)) = (numbers.next(), numbers.next()) else {
        let reason = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("{} in {}: {}; {reason}", kind.name(), layer.name(), output.status).into());
    };
    Ok(Cost { nanoseconds: nanoseconds?, bytes: bytes? })
}

/// The clock of the processor's time ticks every four milliseconds: a layer is gone through again until it took a
/// hundred times that.
const ENOUGH: u64 = 400_000_000;

/// Goes through the layer and prints the cost: what such a process does.
pub(crate) fn measure(kind: &Kind, layer: Layer, bytes: usize) -> Result<(), Box<dyn Error>> {
    warm_up(layer);
    let text = kind.text(bytes);
    let (before, memory) = (processor_time()?, kilobytes("VmRSS:")?);
    std::hint::black_box(layer.run(&text));
    let grown = kilobytes("VmHWM:")?.saturating_sub(memory) * 1024;
    let (mut times, mut time) = (1_u32, processor_time()? - before);
    while time < ENOUGH {
        std::hint::black_box(layer.run(&text));
        (times, time) = (times + 1, processor_time()? - before);
    }
    println!("{} {grown}", time as f64 / f64::from(times));
    Ok(())
}

/// Brings data and code into memory, so that a layer's tables do not count for the text.
fn warm_up(layer: Layer) {
    std::hint::black_box(layer.run("Warga menghadapi banjir rob. Air surut."));
}

/// Nanoseconds on the processor so far.
fn processor_time() -> Result<u64, Box<dyn Error>> {
    let told = fs::read_to_string("/proc/self/schedstat")?;
    Ok(told.split(' ').next().unwrap_or_default().parse()?)
}

/// A line of what the system tells of this process.
fn kilobytes(line: &str) -> Result<u64, Box<dyn Error>> {
    let told = fs::read_to_string("/proc/self/status")?;
    let value = told.lines().find_map(|it| it.strip_prefix(line)).unwrap_or_default();
    Ok(value.trim().trim_end_matches(" kB").parse()?)
}
