//! The crates that petik is made of, whole: for what is not re-exported at the root.
//!
//! # Examples
//!
//! ```
//! use petik::layers::{lexicon, text};
//!
//! assert!(lexicon::is_root(&text::fold("Sekolah")));
//! ```

pub use petik_keyword as keyword;
pub use petik_lexicon as lexicon;
pub use petik_sentence as sentence;
pub use petik_stem as stem;
pub use petik_summary as summary;
pub use petik_text as text;
pub use petik_token as token;
