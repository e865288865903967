//! Which language people are spoken to in.

use std::env;
use std::ffi::OsString;
use std::sync::OnceLock;

use clap::ValueEnum;

/// A language that the command speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tongue {
    #[value(name = "en")]
    English,
    #[value(name = "id")]
    Indonesian,
}

#[cfg(any(feature = "report", feature = "serve"))]
impl From<Tongue> for petik_report::Tongue {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::English => Self::English,
            Tongue::Indonesian => Self::Indonesian,
        }
    }
}

static TONGUE: OnceLock<Tongue> = OnceLock::new();

/// The language of this run.
pub(crate) fn tongue() -> Tongue {
    TONGUE.get().copied().unwrap_or(Tongue::English)
}

/// Fixes the language of this run, once, before anything is told: by `--lang` among the `arguments`, else by the
/// environment.
///
/// This looks at the arguments before they are parsed, for what is wrong with them is told in this language, too.
pub(crate) fn set_tongue(arguments: impl Iterator<Item = OsString>) {
    let told = of_arguments(arguments).unwrap_or_else(|| of_environment(|name| env::var(name).ok()));
    TONGUE.get_or_init(|| told);
}

fn of_arguments(arguments: impl Iterator<Item = OsString>) -> Option<Tongue> {
    let mut arguments = arguments.skip(1).map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            _ if argument == "--" => return None,
            Some("") => arguments.next()?,
            Some(value) => value.strip_prefix('=')?.to_owned(),
            None => continue,
        };
        return Tongue::from_str(&value, false).ok();
    }
    None
}

/// The first of the locale's variables that says something counts, as everywhere on Unix.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Tongue {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    let said = locale.into_iter().find(|locale| !locale.is_empty()).unwrap_or_default();
    match said.split(['_', '.', '-', '@']).next() {
        Some("id" | "in") => Tongue::Indonesian,
        _ => Tongue::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_names_the_language() {
        let of = |line: &str| of_arguments(line.split(' ').map(OsString::from));
        assert_eq!(of("petik --lang id stem"), Some(Tongue::Indonesian));
        assert_eq!(of("petik stem --lang=en"), Some(Tongue::English));
        assert_eq!(of("petik stem --language id"), None);
        assert_eq!(of("petik stem -- --lang id"), None);
        assert_eq!(of("petik stem --lang"), None);
    }

    #[test]
    fn the_locale_names_the_language() {
        for (variables, tongue) in [
            (&[("LANG", "id_ID.UTF-8")][..], Tongue::Indonesian),
            (&[("LANG", "id_ID.UTF-8"), ("LC_ALL", "C")], Tongue::English),
            (&[("LANG", "en_GB"), ("LC_MESSAGES", "id")], Tongue::Indonesian),
            (&[("LC_ALL", ""), ("LANG", "id")], Tongue::Indonesian),
            (&[("LANG", "idi")], Tongue::English),
            (&[], Tongue::English),
        ] {
            let variable = |name: &str| {
                variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(of_environment(variable), tongue, "{variables:?}");
        }
    }
}
