//! The number that stands for a term.

/// The number that stands for a term: a word's stem, interned by the caller.
///
/// Number terms densely and in the order of their first occurrence, so that tables by
/// [`index`](Self::index) have no holes and ties fall to the term that the text names first.
///
/// # Examples
///
/// ```
/// use std::collections::HashMap;
/// use petik_keyword::TermId;
///
/// let mut ids: HashMap<&str, TermId> = HashMap::new();
/// for word in ["banjir", "jakarta", "banjir"] {
///     let next = TermId::new(ids.len() as u32);
///     ids.entry(word).or_insert(next);
/// }
/// assert_eq!(ids["banjir"].index(), 0);
/// assert_eq!(ids["jakarta"].index(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TermId(u32);

impl TermId {
    /// The id with this index.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::TermId;
    ///
    /// let vocabulary = ["banjir", "jakarta"];
    /// let jakarta = TermId::new(1);
    /// assert_eq!(vocabulary[jakarta.index()], "jakarta");
    /// ```
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    /// The place of the term in a table of all terms.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::TermId::new(7).index(), 7);
    /// ```
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The id for a place in a table that was sized by ids.
    pub(crate) fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}
