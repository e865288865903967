//! Text for a terminal.

use std::fmt::{self, Write};

/// Displays a text on one line: white space in it becomes one space, controls are left out.
///
/// So one sentence is one line, and no document can move the cursor of a terminal.
pub(crate) struct OneLine<'a>(pub(crate) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut is_first = true;
        for word in self.0.split_whitespace() {
            if !is_first {
                f.write_char(' ')?;
            }
            is_first = false;
            word.chars().filter(|c| !c.is_control()).try_for_each(|c| f.write_char(c))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_space_and_controls_go() {
        for (text, line) in [
            ("Presiden\n  tiba\tdi Ende.", "Presiden tiba di Ende."),
            (" a ", "a"),
            ("\u{1b}[31mmerah\0", "[31mmerah"),
            ("di\u{2028}mana\u{a0}?", "di mana ?"),
            ("", ""),
        ] {
            assert_eq!(OneLine(text).to_string(), line);
        }
    }
}
