//! The reasons for and against a reading, each with its weight.

use crate::weights::WEIGHTS;

/// A reason why one reading of a word is less likely than another, and what it costs.
///
/// The cost of a reading is the sum of its reasons' costs; the cheapest reading is the best. A cost
/// below nought speaks for the reading. Ten is about the price of one affix more.
///
/// # Examples
///
/// ```
/// // Every weight has a name, so that the ranking can be read as a table.
/// assert!(petik_stem::weights().iter().any(|weight| weight.name() == "meN- X -kan"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    pub(crate) name: &'static str,
    pub(crate) by_hand: i16,
    pub(crate) fitted: i16,
}

impl Weight {
    /// What the reason is. X stands for the root, *menulis* for the way in which meN- meets *tulis*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_stem::weights()[0].name(), "X");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The cost which a linguist gave it, from which the fitting starts and is never led far.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_stem::weights().iter().all(|weight| weight.by_hand() <= 100));
    /// ```
    pub const fn by_hand(&self) -> i16 {
        self.by_hand
    }

    /// The cost which counts: fitted to the lemmas of treebanks.
    ///
    /// # Examples
    ///
    /// ```
    /// let cost = |name| {
    ///     let weight = petik_stem::weights().iter().find(|weight| weight.name() == name);
    ///     weight.map(|weight| weight.cost())
    /// };
    /// // An unknown root is hard to believe, less so where a hyphen sets it off.
    /// assert!(cost("X unknown") > cost("X unknown, behind a hyphen"));
    /// ```
    pub const fn cost(&self) -> i16 {
        self.fitted
    }
}

/// All weights of the ranking, in a fixed order.
///
/// # Examples
///
/// ```
/// for weight in petik_stem::weights() {
///     println!("{:>4} {}", weight.cost(), weight.name());
/// }
/// ```
pub const fn weights() -> &'static [Weight] {
    WEIGHTS
}

/// A reason, by its place in the table of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reason(u8);

impl Reason {
    /// The reason of this name; for use at compile time, where a name that is missing is an error.
    pub(crate) const fn named(name: &str) -> Self {
        match Self::find(name) {
            Some(reason) => reason,
            None => panic!("no weight has this name"),
        }
    }

    /// The reason of this name, if there is one.
    #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 256 weights")]
    pub(crate) const fn find(name: &str) -> Option<Self> {
        let mut at = 0;
        while at < WEIGHTS.len() {
            if same(WEIGHTS[at].name, name) {
                return Some(Self(at as u8));
            }
            at += 1;
        }
        None
    }

    pub(crate) const fn cost(self) -> i32 {
        self.weight().fitted as i32
    }

    pub(crate) const fn weight(self) -> &'static Weight {
        &WEIGHTS[self.0 as usize]
    }
}

/// What gathers the reasons of a reading: their sum, or a list of them.
pub(crate) trait Ledger {
    fn charge(&mut self, reason: Reason);
}

impl Ledger for i32 {
    fn charge(&mut self, reason: Reason) {
        *self += reason.cost();
    }
}

impl Ledger for alloc::vec::Vec<&'static Weight> {
    fn charge(&mut self, reason: Reason) {
        self.push(reason.weight());
    }
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_has_a_name_of_its_own() {
        assert!(WEIGHTS.len() < 256);
        for (at, weight) in WEIGHTS.iter().enumerate() {
            let reason = Reason::find(weight.name).map(Reason::weight);
            assert_eq!(reason, Some(weight), "{at}");
        }
    }
}
