//! All functions at once: for a session context, and for who registers them elsewhere.

use std::sync::Arc;

use datafusion::logical_expr::ScalarUDF;
use datafusion::prelude::SessionContext;

use crate::detect::Detect;
use crate::function::TextFunction;
use crate::keywords::Keywords;
use crate::sentences::Sentences;
use crate::stem::Stem;
use crate::summarize::Summarize;
use crate::tokens::Tokens;

/// Registers every function of petik with a session.
///
/// # Examples
///
/// ```
/// use datafusion::prelude::SessionContext;
///
/// # #[tokio::main]
/// # async fn main() -> datafusion::error::Result<()> {
/// let context = SessionContext::new();
/// petik_datafusion::register_all(&context);
///
/// let kalimat = context.sql("SELECT unnest(petik_sentences('Air surut. Warga pulang.'))").await?;
/// assert_eq!(kalimat.count().await?, 2);
/// # Ok(())
/// # }
/// ```
pub fn register_all(context: &SessionContext) {
    for function in functions() {
        context.register_udf(function.as_ref().clone());
    }
}

/// Every function of petik, for a session state, a registry or a cluster of one's own.
///
/// # Examples
///
/// ```
/// let functions = petik_datafusion::functions();
/// let names: Vec<&str> = functions.iter().map(|function| function.name()).collect();
/// assert_eq!(
///     names,
///     ["petik_stem", "petik_tokens", "petik_sentences", "petik_keywords", "petik_summarize", "petik_detect"],
/// );
/// ```
#[must_use]
pub fn functions() -> Vec<Arc<ScalarUDF>> {
    [
        ScalarUDF::new_from_impl(TextFunction::new(Stem)),
        ScalarUDF::new_from_impl(TextFunction::new(Tokens)),
        ScalarUDF::new_from_impl(TextFunction::new(Sentences)),
        ScalarUDF::new_from_impl(TextFunction::new(Keywords)),
        ScalarUDF::new_from_impl(TextFunction::new(Summarize)),
        ScalarUDF::new_from_impl(TextFunction::new(Detect)),
    ]
    .map(Arc::new)
    .to_vec()
}
