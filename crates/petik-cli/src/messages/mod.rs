//! What the command tells people, in English and in Indonesian.
//!
//! Each message is a value of a type (a [`Reason`](reason::Reason), a [`Note`](note::Note), an error), and its words
//! stand in one match with both languages side by side, so that none can lack one. Results are no messages: they are
//! the same whatever the language.

pub(crate) mod help;
pub(crate) mod note;
pub(crate) mod reason;
pub(crate) mod remedy;
mod tongue;
pub(crate) mod usage;
pub(crate) mod value;

pub(crate) use tongue::{Tongue, set_tongue, tongue};

/// Writes the first text where people read English, the second where they read Indonesian.
macro_rules! say {
    ($to:expr, $english:literal, $indonesian:literal) => {
        match $crate::messages::tongue() {
            $crate::messages::Tongue::English => write!($to, $english),
            $crate::messages::Tongue::Indonesian => write!($to, $indonesian),
        }
    };
}
pub(crate) use say;
