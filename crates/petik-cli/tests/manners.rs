//! Help, completions, manual pages, versions, colours, and two languages.

mod common;

use std::fs;

use predicates::prelude::*;

use common::{Folder, petik};

#[test]
fn a_mistyped_subcommand_is_suggested() {
    let assert = petik(&["sumarize"]).assert().code(2);
    assert.stderr(predicate::str::contains("a similar subcommand exists: 'summarize'"));
    let assert = petik(&["--lang", "id", "sumarize"]).assert().code(2);
    assert.stderr(
        "petik: perintah `sumarize` tidak dikenal; mungkin maksud Anda `summarize`; keterangan lengkap ada di --help\n",
    );
}

#[test]
fn usage_errors_are_told_in_indonesian() {
    for (arguments, told) in [
        (&["stem", "--profil"][..], "opsi `--profil` tidak dikenal; mungkin maksud Anda `--profile`"),
        (&["stem", "--profile", "akar"], "tidak punya nilai `akar`; pilihannya `root`, `lemma`, `sastrawi`"),
        (&["keywords", "-n", "0"], "tidak sah: berikan bilangan bulat, 1 atau lebih"),
        (&["summarize", "--words", "5", "--ratio", "1"], "tidak dapat dipakai bersama"),
        (&["segment", "--resume"], "perlu `--output-file <FILE>`"),
    ] {
        let arguments = [arguments, &["--lang", "id"]].concat();
        petik(&arguments).assert().code(2).stdout("").stderr(predicate::str::contains(told));
    }
}

#[test]
fn the_environment_chooses_the_language_of_messages_and_not_of_results() {
    let run = |locale: &str| {
        let mut command = petik(&["detect", "no-such-file", "-"]);
        command.env("LC_ALL", locale).write_stdin("Ia datang ke rumah kami.\n").assert().code(2)
    };
    let indonesian = run("id_ID.UTF-8").stderr("petik: no-such-file: berkas tidak ada; periksa namanya\n");
    let english = run("en_US.UTF-8").stderr("petik: no-such-file: no such file; check the name\n");
    assert_eq!(indonesian.get_output().stdout, english.get_output().stdout);
}

#[test]
fn help_is_there_in_indonesian() {
    for subcommand in ["segment", "stem", "keywords", "summarize", "detect", "completions", "man"] {
        let assert = petik(&[subcommand, "--help", "--lang", "id"]).assert().success().stderr("");
        assert.stdout(predicate::str::contains("Pemakaian:").and(predicate::str::contains("Contoh:")));
    }
    let assert = petik(&["--help"]).env("LC_ALL", "id_ID").assert().success();
    assert.stdout(predicate::str::contains("Perintah:").and(predicate::str::contains("Status keluar:")));
    // The translated command reads its options all the same.
    petik(&["stem", "--lang", "id", "--profile", "lemma"])
        .write_stdin("tersebut\n")
        .assert()
        .success()
        .stdout("tersebut\n");
}

#[test]
fn there_are_completions_for_every_shell() {
    for (shell, part) in [
        ("bash", "complete -F _petik"),
        ("zsh", "#compdef petik"),
        ("fish", "complete -c petik"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let assert = petik(&["completions", shell]).assert().success().stderr("");
        assert.stdout(predicate::str::contains(part).and(predicate::str::contains("summarize")));
    }
}

#[test]
fn there_are_manual_pages() {
    let assert = petik(&["man"]).assert().success().stderr("");
    assert.stdout(predicate::str::contains(".TH petik 1").and(predicate::str::contains("EXIT STATUS").not()));
    let folder = Folder::new();
    petik(&["man", "--folder", folder.path().to_str().unwrap()]).assert().success().stdout("");
    let page = fs::read_to_string(folder.path().join("petik-summarize.1")).unwrap();
    assert!(page.contains("Pick the sentences"));
}

#[test]
fn the_version_names_the_data() {
    let version = env!("CARGO_PKG_VERSION");
    petik(&["-V"]).assert().success().stdout(format!("petik {version}\n"));
    let assert = petik(&["--version"]).assert().success();
    assert.stdout(
        predicate::str::starts_with(format!("petik {version}\nlexicon 20"))
            .and(predicate::str::contains("Unicode")),
    );
}

#[test]
fn colours_are_for_terminals() {
    let coloured = predicate::str::contains("\u{1b}[");
    petik(&["--help"]).assert().success().stdout(coloured.clone().not());
    petik(&["detect", "no-such-file"]).assert().code(2).stderr(coloured.clone().not());
    let forced = petik(&["detect", "no-such-file"]).env("CLICOLOR_FORCE", "1").assert().code(2);
    forced.stderr(coloured.clone());
    let no = petik(&["detect", "no-such-file"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").assert();
    no.stderr(coloured.not());
}

/// What `line` does at a terminal, as util-linux's `script` makes one.
#[cfg(target_os = "linux")]
fn at_a_terminal(line: &str, variable: (&str, &str)) -> Option<String> {
    let petik = assert_cmd::cargo::cargo_bin!("petik").display();
    let mut script = std::process::Command::new("script");
    script
        .args(["-qec", &format!("timeout --foreground 2 {petik} {line}"), "/dev/null"])
        .env("LC_ALL", "C")
        .env("TERM", "xterm");
    let script = script.env(variable.0, variable.1).stdin(std::process::Stdio::null());
    script.output().ok().map(|end| String::from_utf8_lossy(&end.stdout).into_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_there_are_colours_unless_they_are_refused() {
    // Where there is no `script` there is no terminal to try.
    let Some(coloured) = at_a_terminal("detect no-such-file", ("X", "")) else { return };
    assert!(coloured.contains("\u{1b}["), "{coloured:?}");
    let plain = at_a_terminal("detect no-such-file", ("NO_COLOR", "1")).unwrap_or_default();
    assert!(plain.contains("no such file") && !plain.contains("\u{1b}["), "{plain:?}");
    let typed = at_a_terminal("detect", ("X", "")).unwrap_or_default();
    assert!(typed.contains("reading what you type"), "{typed:?}");
}
