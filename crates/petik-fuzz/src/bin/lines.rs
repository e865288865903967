//! Moves inputs between files of lines, which people read, and folders of files, which libFuzzer reads.

use std::collections::hash_map::DefaultHasher;
use std::error::Error;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::{env, fs};

use petik_fuzz::Cases;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["unpack", file, folder] => unpack(Path::new(file), Path::new(folder)),
        ["pack", folder, file] => pack(Path::new(folder), Path::new(file)),
        ["show", input] => show(Path::new(input)),
        _ => Err("unpack FILE FOLDER, pack FOLDER FILE or show INPUT".into()),
    }
}

/// Writes each input of a file to a file of its own, named by its content.
fn unpack(file: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    for input in Cases::in_file(&fs::read_to_string(file)?) {
        let mut hasher = DefaultHasher::new();
        input.hash(&mut hasher);
        fs::write(folder.join(format!("{:016x}", hasher.finish())), input)?;
    }
    Ok(())
}

/// Writes the inputs of a folder to a file, the shortest first.
fn pack(folder: &Path, file: &Path) -> Result<(), Box<dyn Error>> {
    let mut inputs = Vec::new();
    for entry in fs::read_dir(folder)? {
        inputs.push(fs::read(entry?.path())?);
    }
    inputs.retain(|input| !input.is_empty());
    inputs.sort_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
    let lines: String = inputs.iter().map(|input| Cases::line(input) + "\n").collect();
    Ok(fs::write(file, lines)?)
}

#[expect(clippy::print_stdout, reason = "a command for developers, which prints")]
fn show(input: &Path) -> Result<(), Box<dyn Error>> {
    println!("{}", Cases::line(&fs::read(input)?));
    Ok(())
}
