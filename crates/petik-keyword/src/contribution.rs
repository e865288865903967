//! A part of a score and where it comes from.

/// What one feature of a phrase or sentence adds to its score.
///
/// # Examples
///
/// ```
/// use petik_keyword::Contribution;
///
/// let reason = Contribution::new("capitals", 1.0, 0.08);
/// assert_eq!(format!("{} = {}: {:+}", reason.feature(), reason.value(), reason.amount()), "capitals = 1: +0.08");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Contribution {
    feature: &'static str,
    value: f64,
    amount: f64,
}

impl Contribution {
    /// A feature by its name, its value, and what it adds to the score.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Contribution;
    ///
    /// assert_eq!(Contribution::new("words", 2.0, 0.5).amount(), 0.5);
    /// ```
    pub const fn new(feature: &'static str, value: f64, amount: f64) -> Self {
        Self { feature, value, amount }
    }

    /// The feature's name.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Contribution::new("words", 2.0, 0.5).feature(), "words");
    /// ```
    pub const fn feature(&self) -> &'static str {
        self.feature
    }

    /// The feature's value.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Contribution::new("words", 2.0, 0.5).value(), 2.0);
    /// ```
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// What it adds to the score; below 0 if it counts against the phrase.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Contribution::new("words", 2.0, 0.5).amount(), 0.5);
    /// ```
    pub const fn amount(&self) -> f64 {
        self.amount
    }
}
