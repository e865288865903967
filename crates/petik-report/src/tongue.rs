//! The language in which a page speaks to its reader.

/// The language of headings, labels and hints; texts stay in their own.
///
/// # Examples
///
/// ```
/// use petik_report::{Report, Tongue};
///
/// assert!(Report::new().tongue(Tongue::English).page([]).contains("<html lang=\"en\""));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tongue {
    /// Bahasa Indonesia.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Tongue {
    /// The tongue of a BCP 47 tag or the value of `LANG`, such as `id`, `en-GB` or `id_ID.UTF-8`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_report::Tongue;
    ///
    /// assert_eq!(Tongue::from_tag("en_US.UTF-8"), Some(Tongue::English));
    /// assert_eq!(Tongue::from_tag("nl"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        [Self::Indonesian, Self::English].into_iter().find(|it| it.code().eq_ignore_ascii_case(language))
    }

    /// The BCP 47 code.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_report::Tongue::Indonesian.code(), "id");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }
}
