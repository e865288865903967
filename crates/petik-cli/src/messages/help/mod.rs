//! The help in the reader's language.
//!
//! The English texts stand with the flags and in [`english`], and here they are replaced by those of [`indonesian`] and
//! [`arguments`]. What clap writes on its own stays English: `[OPTIONS]` in the line of usage, and rare errors of
//! usage.

mod arguments;
pub(crate) mod english;
mod indonesian;

use clap::builder::Styles;
use clap::{Arg, Command};

use crate::messages::{Tongue, tongue};

/// `command` with all its texts in the language of this run.
pub(crate) fn localized(command: Command) -> Command {
    match tongue() {
        Tongue::English => command,
        Tongue::Indonesian => translated(command),
    }
}

fn translated(mut command: Command) -> Command {
    // Only then it has its own arguments and subcommand for help.
    command.build();
    translate(command)
}

fn translate(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let header = *Styles::get_header(command.get_styles());
    let arguments: Vec<_> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let subcommands: Vec<_> =
        command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let mut command = command.subcommand_help_heading("Perintah").subcommand_value_name("PERINTAH").help_template(
        format!("{{before-help}}{{about-with-newline}}\n{header}Pemakaian:{header:#} {{usage}}\n\n{{all-args}}{{after-help}}"),
    );
    if let Some((about, after)) = indonesian::command(&name) {
        command = command.about(about).long_about(None).after_help(after);
    }
    for id in arguments {
        command = command.mut_arg(&id, |argument| translate_argument(&name, argument));
    }
    for subcommand in subcommands {
        command = command.mut_subcommand(&subcommand, translate);
    }
    command
}

fn translate_argument(command: &str, argument: Arg) -> Arg {
    let heading = match argument.get_help_heading() {
        Some(heading) => arguments::heading(heading),
        None if argument.is_positional() => "Argumen",
        None => "Opsi",
    };
    let argument = argument.help_heading(heading);
    let Some((short, long)) = arguments::argument(command, argument.get_id().as_str()) else {
        return argument;
    };
    let defaults: Vec<_> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let default = if defaults.is_empty() || argument.get_num_args().is_some_and(|count| !count.takes_values())
    {
        String::new()
    } else {
        format!(" [bawaan: {}]", defaults.join(" "))
    };
    let argument = argument.hide_default_value(true).hide_possible_values(true);
    let short = format!("{short}{default}");
    let long = if long.is_empty() { short.clone() } else { format!("{short}\n\n{long}") };
    argument.help(short).long_help(long)
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;
    use crate::cli::{Cli, MOST_COLUMNS};

    /// Every command and argument below `command` whose help is not translated.
    fn untranslated(command: &Command) -> Vec<String> {
        let name = command.get_name();
        let own = indonesian::command(name).is_none().then(|| name.to_owned());
        let arguments = command.get_arguments().filter(|argument| !argument.is_hide_set());
        let arguments = arguments.map(|argument| argument.get_id().as_str());
        let arguments = arguments.filter(|id| arguments::argument(name, id).is_none());
        let arguments = arguments.map(|id| format!("{name} {id}"));
        let below = command.get_subcommands().filter(|command| command.get_name() != "help");
        own.into_iter().chain(arguments).chain(below.flat_map(untranslated)).collect()
    }

    #[test]
    fn every_command_and_argument_has_indonesian_help() {
        let mut command = Cli::command();
        command.build();
        assert_eq!(untranslated(&command), Vec::<String>::new());
    }

    #[test]
    fn the_translated_command_is_consistent_and_shows_no_english() {
        let mut command = translated(Cli::command());
        command.clone().debug_assert();
        for name in
            ["summarize", "stem", "segment", "keywords", "detect", "report", "serve", "completions", "man"]
        {
            let Some(command) = command.find_subcommand_mut(name) else { continue };
            let help = command.render_long_help().to_string();
            for english in
                ["Options:", "Arguments:", "Usage:", "[default", "[possible", "Examples:", "Print help"]
            {
                assert!(!help.contains(english), "{name}: {english}\n{help}");
            }
        }
    }

    /// The arguments of the line, as a shell gives them to petik; none where the line does not call it.
    fn arguments(line: &str) -> Option<Vec<String>> {
        let (_, call) = line.split_once("  petik ").or_else(|| line.split_once("| petik "))?;
        let call = call.split(['>', '|']).next()?;
        let words = |(part, quoted): (usize, &str)| match part % 2 {
            0 => quoted.split_whitespace().map(str::to_owned).collect(),
            _ => vec![quoted.to_owned()],
        };
        let mut arguments = vec!["petik".to_owned()];
        arguments.extend(call.split('\'').enumerate().flat_map(words));
        Some(arguments)
    }

    #[test]
    fn no_line_of_the_help_has_to_be_broken() {
        for mut command in [Cli::command(), translated(Cli::command())] {
            command.build();
            for below in std::iter::once(&command).chain(command.get_subcommands()) {
                let after = below.get_after_help().map(ToString::to_string).unwrap_or_default();
                let widest = after.lines().map(|line| line.chars().count()).max().unwrap_or_default();
                assert!(widest <= MOST_COLUMNS, "{}: {widest}", below.get_name());
            }
        }
    }

    #[test]
    fn the_examples_are_commands() {
        let mut seen = 0;
        for mut command in [Cli::command(), translated(Cli::command())] {
            command.build();
            let names: Vec<_> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
            let mut helps = vec![command.render_long_help().to_string()];
            for name in names.iter().filter(|name| *name != "help") {
                let help = command.find_subcommand_mut(name).unwrap().render_long_help().to_string();
                assert!(help.contains(&format!(" petik {name}")), "{name} has an example");
                helps.push(help);
            }
            for arguments in helps.iter().flat_map(|help| help.lines()).filter_map(arguments) {
                let parsed = Cli::try_parse_from(&arguments);
                assert!(parsed.is_ok(), "{arguments:?}: {}", parsed.err().unwrap());
                seen += 1;
            }
        }
        assert!(seen >= 50, "{seen} examples");
    }
}
