//! A session on a cluster that knows petik's functions.

use ballista::prelude::SessionContextExt;
use datafusion::error::Result;
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};

/// Opens a session on the cluster whose scheduler listens at a URL such as `df://localhost:50050`.
///
/// The client plans the queries: it must know the functions as well as the scheduler and the executors do.
///
/// # Errors
///
/// If the URL is none. That nobody listens there is told by the first query.
///
/// # Examples
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> datafusion::error::Result<()> {
/// let context = petik_ballista::connect("df://localhost:50050").await?;
/// assert!(context.state().scalar_functions().contains_key("petik_summarize"));
/// # Ok(())
/// # }
/// ```
pub async fn connect(url: &str) -> Result<SessionContext> {
    let state = SessionStateBuilder::new().with_default_features().with_config(SessionConfig::new()).build();
    let context = SessionContext::remote_with_state(url, state).await?;
    petik_datafusion::register_all(&context);
    Ok(context)
}
