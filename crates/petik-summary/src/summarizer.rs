//! Scores sentences and picks a summary.

use core::fmt;
use std::sync::Arc;

use crate::sections::Sections;
use crate::{Budget, Contribution, Pick, Ranker, SentenceScorer, Sentences, SummarizerError, mmr};

/// Picks the sentences of a summary.
///
/// Sentences are scored, then picked by maximal marginal relevance (Carbonell & Goldstein 1998)
/// until the budget is used up: a sentence that says again what a picked one says steps back.
///
/// # Examples
///
/// ```
/// use petik_summary::{Budget, Lead, Sentence, Sentences, Summarizer, TermId};
///
/// // "Banjir melanda Jakarta. Jakarta dilanda banjir. Warga mengungsi."
/// let [banjir, landa, jakarta, warga, ungsi] = [0, 1, 2, 3, 4].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![banjir, landa, jakarta], 3),
///     Sentence::new(vec![jakarta, landa, banjir], 3),
///     Sentence::new(vec![warga, ungsi], 2),
/// ];
/// let sentences = Sentences::new(sentences, vec![1.0; 5]);
///
/// let summarizer = Summarizer::builder().scorer(Lead).budget(Budget::Sentences(2)).redundancy(0.5).build()?;
/// let picked: Vec<usize> = summarizer.picks(&sentences).iter().map(|pick| pick.sentence()).collect();
/// assert_eq!(picked, [0, 2]); // the second sentence only repeats the first
/// # Ok::<(), petik_summary::SummarizerError>(())
/// ```
#[derive(Clone)]
pub struct Summarizer {
    budget: Budget,
    redundancy: f64,
    scorer: Arc<dyn SentenceScorer + Send + Sync>,
}

impl Summarizer {
    /// Options to build from: three sentences, scored by [`Ranker`].
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Budget, Summarizer};
    ///
    /// let summarizer = Summarizer::builder().budget(Budget::Words(60)).build()?;
    /// # Ok::<(), petik_summary::SummarizerError>(())
    /// ```
    pub fn builder() -> SummarizerBuilder {
        SummarizerBuilder { options: Self::default() }
    }

    /// The picked sentences in the order of the text, within the budget; all pickable ones if they fit.
    ///
    /// # Complexity
    ///
    /// Near-linear in the terms of all sentences, if the scorer is; all scorers of this crate are.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentences, Summarizer};
    ///
    /// assert!(Summarizer::default().picks(&Sentences::default()).is_empty());
    /// ```
    pub fn picks(&self, sentences: &Sentences) -> Vec<Pick> {
        let scores = finite(self.scorer.score(sentences), sentences.all().len());
        let limits = self.budget.limits(sentences);
        let relevance = answering(relevance(&scores, sentences), sentences);
        let sections = Sections::new(sentences);
        let mut picked = mmr::picks(sentences, &sections, &relevance, self.redundancy, &limits);
        picked.sort_unstable();
        picked.into_iter().map(|sentence| Pick::new(sentence, scores[sentence])).collect()
    }

    /// Why each of these picks was scored as it was; see [`SentenceScorer::explain`].
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, Sentences, Summarizer, TermId};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(vec![TermId::new(0)], 9)], vec![8.0]);
    /// let summarizer = Summarizer::default();
    /// let picks = summarizer.picks(&sentences);
    /// let reasons = summarizer.explain(&sentences, &picks);
    /// let sum: f64 = reasons[0].iter().map(|reason| reason.amount()).sum();
    /// assert!((sum - picks[0].score()).abs() < 1e-9);
    /// ```
    pub fn explain(&self, sentences: &Sentences, picks: &[Pick]) -> Vec<Vec<Contribution>> {
        let picked: Vec<usize> = picks.iter().map(Pick::sentence).collect();
        self.scorer.explain(sentences, &picked)
    }
}

impl Default for Summarizer {
    fn default() -> Self {
        Self { budget: Budget::Sentences(3), redundancy: 0.1, scorer: Arc::new(Ranker::new()) }
    }
}

impl fmt::Debug for Summarizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut summarizer = f.debug_struct("Summarizer");
        summarizer.field("budget", &self.budget).field("redundancy", &self.redundancy).finish_non_exhaustive()
    }
}

/// One finite score for each sentence, whatever a foreign scorer returned.
fn finite(mut scores: Vec<f64>, sentences: usize) -> Vec<f64> {
    // Differences and sums of scores up to this stay finite.
    const LARGEST: f64 = 1e12;
    scores.resize(sentences, 0.0);
    for score in &mut scores {
        *score = if score.is_nan() { 0.0 } else { score.clamp(-LARGEST, LARGEST) };
    }
    scores
}

/// The scores brought to 0 to 1, the range of the cosines that they are weighed against.
fn relevance(scores: &[f64], sentences: &Sentences) -> Vec<f64> {
    let pickable =
        || scores.iter().zip(sentences.all()).filter(|(_, it)| it.is_pickable()).map(|(&score, _)| score);
    let least = pickable().fold(f64::INFINITY, f64::min);
    let range = pickable().fold(f64::NEG_INFINITY, f64::max) - least;
    scores.iter().map(|score| if range > 0.0 { (score - least) / range } else { 0.0 }).collect()
}

/// The relevance of sentences to what was asked, if anything was.
///
/// How much a sentence answers counts twice as much as what it is worth in itself; both lie in 0 to 1.
fn answering(relevance: Vec<f64>, sentences: &Sentences) -> Vec<f64> {
    const ANSWER: f64 = 2.0 / 3.0;
    let Some(query) = sentences.query() else { return relevance };
    let answers: Vec<f64> =
        (0..relevance.len()).map(|sentence| query.cosine(sentences.vectors(), sentence)).collect();
    let most = answers.iter().copied().fold(0.0, f64::max);
    if most <= 0.0 {
        return relevance;
    }
    let both = relevance.iter().zip(answers);
    both.map(|(relevance, answer)| ANSWER * answer / most + (1.0 - ANSWER) * relevance).collect()
}

/// Options of a [`Summarizer`], made by [`Summarizer::builder`].
///
/// # Examples
///
/// ```
/// use petik_summary::{Budget, LexRank, Summarizer};
///
/// let summarizer = Summarizer::builder().budget(Budget::Ratio(0.2)).scorer(LexRank).redundancy(0.3).build()?;
/// # Ok::<(), petik_summary::SummarizerError>(())
/// ```
#[derive(Clone, Debug)]
pub struct SummarizerBuilder {
    options: Summarizer,
}

impl SummarizerBuilder {
    /// How long a summary may be; three sentences if not said.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Budget, Sentence, Sentences, Summarizer};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 5); 4], Vec::new());
    /// let summarizer = Summarizer::builder().budget(Budget::Sentences(1)).build()?;
    /// assert_eq!(summarizer.picks(&sentences).len(), 1);
    /// # Ok::<(), petik_summary::SummarizerError>(())
    /// ```
    #[must_use]
    pub fn budget(mut self, budget: Budget) -> Self {
        self.options.budget = budget;
        self
    }

    /// Who scores the sentences; [`Ranker`] if not said.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Centroid, Summarizer};
    ///
    /// let summarizer = Summarizer::builder().scorer(Centroid).build()?;
    /// # Ok::<(), petik_summary::SummarizerError>(())
    /// ```
    #[must_use]
    pub fn scorer(mut self, scorer: impl SentenceScorer + Send + Sync + 'static) -> Self {
        self.options.scorer = Arc::new(scorer);
        self
    }

    /// How much repetition counts against relevance: 0 ignores it, 1 ignores relevance; 0.1 if not said.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Summarizer;
    ///
    /// assert!(Summarizer::builder().redundancy(0.5).build().is_ok());
    /// ```
    #[must_use]
    pub fn redundancy(mut self, redundancy: f64) -> Self {
        self.options.redundancy = redundancy;
        self
    }

    /// The summarizer with these options.
    ///
    /// # Errors
    ///
    /// If the budget allows no sentence, word or character, a ratio lies outside (0, 1], or redundancy lies
    /// outside 0 to 1.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Budget, Summarizer};
    ///
    /// assert!(Summarizer::builder().budget(Budget::Sentences(3)).build().is_ok());
    /// assert!(Summarizer::builder().budget(Budget::Sentences(0)).build().is_err());
    /// ```
    pub fn build(self) -> Result<Summarizer, SummarizerError> {
        let Summarizer { budget, redundancy, .. } = self.options;
        match budget {
            Budget::Ratio(ratio) if !budget.is_valid() => Err(SummarizerError::ratio(ratio)),
            _ if !budget.is_valid() => Err(SummarizerError::empty_budget()),
            _ if !(0.0..=1.0).contains(&redundancy) => Err(SummarizerError::redundancy(redundancy)),
            _ => Ok(self.options),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lead, Sentence, TermId};

    fn repeating() -> Sentences {
        let [banjir, landa, jakarta, warga, ungsi] = [0, 1, 2, 3, 4].map(TermId::new);
        let sentences = vec![
            Sentence::new(vec![banjir, landa, jakarta], 30),
            Sentence::new(vec![banjir, landa, jakarta], 10),
            Sentence::new(vec![warga, ungsi], 10),
        ];
        Sentences::new(sentences, vec![1.0; 5])
    }

    fn picked(summarizer: SummarizerBuilder) -> Vec<usize> {
        summarizer.build().unwrap().picks(&repeating()).iter().map(Pick::sentence).collect()
    }

    #[test]
    fn repetition_counts_only_as_much_as_redundancy_says() {
        let lead = || Summarizer::builder().scorer(Lead).budget(Budget::Sentences(2));
        assert_eq!(picked(lead().redundancy(0.0)), [0, 1]);
        assert_eq!(picked(lead().redundancy(1.0)), [0, 2]);
    }

    #[test]
    fn a_sentence_that_does_not_fit_is_passed_over() {
        let lead = || Summarizer::builder().scorer(Lead).redundancy(0.0);
        assert_eq!(picked(lead().budget(Budget::Words(20))), [1, 2]);
        assert_eq!(picked(lead().budget(Budget::Words(5))), [0; 0]);
        assert_eq!(picked(lead().budget(Budget::Ratio(0.5))), [1, 2]);
    }

    #[test]
    fn a_share_too_small_for_any_sentence_gives_the_best_one() {
        assert_eq!(picked(Summarizer::builder().scorer(Lead).budget(Budget::Ratio(0.01))), [0]);
    }

    #[test]
    fn options_outside_their_range_are_errors() {
        let budget = |budget| Summarizer::builder().budget(budget).build();
        for wrong in [0.0, -0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert!(budget(Budget::Ratio(wrong)).is_err_and(|error| error.is_budget()));
        }
        assert!(budget(Budget::Words(0)).is_err_and(|error| error.is_budget()));
        for wrong in [-0.1, 1.1, f64::NAN] {
            let error = Summarizer::builder().redundancy(wrong).build();
            assert!(error.is_err_and(|error| error.is_redundancy() && !error.is_budget()));
        }
    }

    #[test]
    fn a_summarizer_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Summarizer>();
    }
}
