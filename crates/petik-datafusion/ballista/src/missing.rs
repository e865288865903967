//! A process of the cluster that lacks the functions: what its error means.

use datafusion::error::DataFusionError;

/// Says which process lacks petik's functions and what to start instead, if that is what an error tells of; any other
/// error stays as it is.
///
/// A scheduler of plain Ballista names the function that it does not know. An executor of plain Ballista turns the task
/// down and keeps the reason in its own log, so that the client is told the likeliest reason.
///
/// # Examples
///
/// ```
/// use datafusion::error::DataFusionError;
///
/// let told = DataFusionError::Internal("There is no UDF named \"petik_stem\" in the TaskContext".into());
/// let explained = petik_ballista::explained(told).to_string();
/// assert!(explained.contains("does not know petik_stem; start petik-scheduler"), "{explained}");
///
/// let other = petik_ballista::explained(DataFusionError::Internal("disk full".into())).to_string();
/// assert!(!other.contains("petik"), "{other}");
/// ```
pub fn explained(error: DataFusionError) -> DataFusionError {
    let told = error.to_string();
    let version = env!("CARGO_PKG_VERSION");
    if let Some(function) =
        petik_datafusion::functions().into_iter().find(|function| denies(&told, function.name()))
    {
        return error.context(format!(
            "a process of this cluster does not know {}; start petik-scheduler and petik-executor {version} in place \
             of Ballista's own",
            function.name(),
        ));
    }
    if told.contains(TURNED_DOWN) {
        return error.context(format!(
            "an executor could not read its task, most likely because it does not know petik's functions; start \
             petik-executor {version} in place of Ballista's own, and see the executor's log for the reason"
        ));
    }
    error
}

/// What the scheduler says of a task that an executor could not read.
const TURNED_DOWN: &str = "could not be prepared or was rejected by executor";

/// Whether an error says that a function is not known, in the words of DataFusion's registries and planner.
fn denies(told: &str, function: &str) -> bool {
    ["There is no UDF named", "Invalid function", "not found in registry"]
        .iter()
        .any(|words| told.match_indices(words).any(|(at, _)| names(told, at, function)))
}

/// Whether an error names a function soon after a place: the rest of the error may be a whole plan.
fn names(told: &str, at: usize, function: &str) -> bool {
    /// More bytes than the longest of the phrases and a function's name with its quotes.
    const SOON: usize = 80;
    told.get(at..).is_some_and(|rest| rest.find(function).is_some_and(|place| place < SOON))
}
