//! What the README shows at a terminal is what the command does.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "clippy does not see that the helper is a test")]

use std::env;
use std::path::Path;
use std::process::Command;

#[test]
fn the_terminal_lines_are_real() {
    let readme = include_str!("../README.md");
    let sessions = readme.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut commands = 0;
    for step in sessions.flat_map(|session| session.split("$ ").skip(1)) {
        let (command, shown) = step.split_once('\n').unwrap();
        assert_eq!(printed(command), shown, "{command}");
        commands += 1;
    }
    assert_eq!(commands, 6);
}

/// What `command` prints in the folder of the workspace, on standard output and standard error.
fn printed(command: &str) -> String {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let petik = assert_cmd::cargo::cargo_bin!("petik");
    let path = format!("{}:{}", petik.parent().unwrap().display(), env::var("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(workspace)
        .env("PATH", path)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}
