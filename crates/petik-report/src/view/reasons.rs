//! What a score is made of, as bars to both sides of zero.

use std::borrow::Cow;

use petik::Contribution;

use crate::features::feature;
use crate::labels::Labels;
use crate::number;

/// Reasons shown one by one; the others are summed up.
const SHOWN: usize = 6;

/// What one feature adds to a score.
pub(crate) struct ReasonView {
    pub(crate) feature: Cow<'static, str>,
    pub(crate) amount: String,
    pub(crate) is_negative: bool,
    /// Left edge and width of the bar, in hundredths of the plot; zero is at 50.
    pub(crate) left: f64,
    pub(crate) width: f64,
}

/// The largest reasons and the sum of all others.
pub(crate) fn reasons(contributions: &[Contribution], labels: &Labels) -> Vec<ReasonView> {
    let shown = contributions.iter().take(SHOWN);
    let mut parts: Vec<(Cow<'static, str>, f64)> =
        shown.map(|it| (feature(it.feature(), labels.tongue), it.amount())).collect();
    if contributions.len() > SHOWN {
        let others = contributions.iter().skip(SHOWN).map(Contribution::amount).sum();
        parts.push((labels.others.into(), others));
    }
    let largest = parts.iter().map(|(_, amount)| amount.abs()).fold(0.0, f64::max);
    parts.into_iter().map(|(feature, amount)| ReasonView::new(feature, amount, largest, labels)).collect()
}

impl ReasonView {
    fn new(feature: Cow<'static, str>, amount: f64, largest: f64, labels: &Labels) -> Self {
        let width = if largest > 0.0 { hundredths(50.0 * amount.abs() / largest) } else { 0.0 };
        let is_negative = amount < 0.0;
        let left = if is_negative { 50.0 - width } else { 50.0 };
        Self { feature, amount: number::signed(amount, 3, labels.tongue), is_negative, left, width }
    }
}

/// Few digits are enough for a plot, and keep the page small.
pub(crate) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tongue;

    #[test]
    fn bars_stand_on_both_sides_and_the_rest_is_summed() {
        let amounts = [0.4, -0.2, 0.1, 0.1, 0.1, 0.1, 0.05, -0.1];
        let contributions = amounts.map(|amount| Contribution::new("words", 1.0, amount));
        let views = reasons(&contributions, Labels::of(Tongue::English));
        assert_eq!(views.len(), SHOWN + 1);
        assert_eq!((views[0].left, views[0].width, views[0].is_negative), (50.0, 50.0, false));
        assert_eq!((views[1].left, views[1].width, views[1].is_negative), (25.0, 25.0, true));
        assert_eq!((views[6].feature.as_ref(), views[6].amount.as_str()), ("all others", "\u{2212}0.050"));
    }
}
