//! Writes the list of variants: forms that stand for another word.

use std::fmt::Write;

use super::seeds::{Folder, Row};

/// The registers that a row may name, as petik-lexicon calls them.
const REGISTERS: [(&str, &str); 3] = [("common", "Common"), ("spoken", "Spoken"), ("bound", "Bound")];

const HEAD: &str = "\
//! Forms that stand for another word. Made from `seeds/lexicon/variants.tsv` by `cargo xtask lexicon`.

use crate::variant::Register::{self, Bound, Common, Spoken};

/// Form, standard form, register; in the order of the forms.
#[rustfmt::skip]
pub(crate) const VARIANTS: &[(&str, &str, Register)] = &[
";

/// The rows of the file of variants.
pub(crate) fn rows(folder: &Folder) -> Result<Vec<Row>, String> {
    folder.rows("variants.tsv", ["word", "standard", "register", "sources"])
}

/// The module that holds them.
pub(crate) fn module(folder: &Folder) -> Result<String, String> {
    let mut module = String::from(HEAD);
    for row in rows(folder)? {
        let register = REGISTERS.iter().find(|(name, _)| *name == row.field(2)).ok_or_else(|| {
            row.error(&format!("register `{}`: write `common`, `spoken` or `bound`", row.field(2)))
        })?;
        // Writing into a string cannot fail.
        let _ = writeln!(module, "    ({:?}, {:?}, {}),", row.folded_word()?, row.field(1), register.1);
    }
    module.push_str("];\n");
    Ok(module)
}
