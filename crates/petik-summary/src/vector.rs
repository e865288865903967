//! A sentence as a sparse vector of weighted terms.

use petik_keyword::TermId;

/// Term indices, ascending and distinct, each with the term's count here times its weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Vector {
    pub(crate) entries: Vec<(usize, f64)>,
    pub(crate) norm: f64,
}

impl Vector {
    /// Terms without weight are left out: they can make no sentence like another.
    pub(crate) fn of(terms: &[TermId], weights: &[f64]) -> Self {
        let mut indices: Vec<usize> = terms.iter().map(|term| term.index()).collect();
        indices.sort_unstable();
        let weighted = indices.chunk_by(|a, b| a == b).filter_map(|same| {
            let index = *same.first()?;
            let weight = weights.get(index).copied()?;
            (weight > 0.0).then_some((index, same.len() as f64 * weight))
        });
        let entries: Vec<(usize, f64)> = weighted.collect();
        let norm = entries.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
        Self { entries, norm }
    }
}
