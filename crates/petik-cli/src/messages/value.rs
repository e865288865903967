//! What is wrong with the value of an option.

use std::fmt;

use crate::messages::say;

/// What a value has to be.
pub(crate) enum Wanted {
    OneOrMore,
    UpTo(usize),
    Ratio,
    LanguageCode,
    Size,
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OneOrMore => {
                say!(f, "give a whole number, 1 or more", "berikan bilangan bulat, 1 atau lebih")
            }
            Self::UpTo(most) => {
                say!(f, "give a whole number from 1 to {most}", "berikan bilangan bulat dari 1 sampai {most}")
            }
            Self::Ratio => say!(
                f,
                "give a number above 0 and up to 1, such as 0.2",
                "berikan bilangan di atas 0 dan sampai 1, misalnya 0.2"
            ),
            Self::LanguageCode => say!(
                f,
                "give an ISO 639 code, such as `id`, `jv` or `en`",
                "berikan kode ISO 639, misalnya `id`, `jv`, atau `en`"
            ),
            Self::Size => say!(
                f,
                "give a number of bytes, such as 500000, 64K, 256M or 2G",
                "berikan jumlah bita, misalnya 500000, 64K, 256M, atau 2G"
            ),
        }
    }
}
