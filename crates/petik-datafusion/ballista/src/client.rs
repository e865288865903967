//! A session on a cluster that knows petik's functions.

use ballista::prelude::SessionContextExt;
use datafusion::error::Result;
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};

/// Opens a session on the cluster whose scheduler listens at a URL such as `df://localhost:50050`.
///
/// The client plans the queries: it must know the functions as well as the scheduler and the executors do. A query is
/// cut into 64 partitions at most, so that no more tasks than these run at once; a larger cluster wants
/// `SET datafusion.execution.target_partitions = 512`, some times its task slots.
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
    let config = SessionConfig::new().with_target_partitions(PARTITIONS);
    let state = SessionStateBuilder::new().with_default_features().with_config(config).build();
    let context = SessionContext::remote_with_state(url, state).await?;
    petik_datafusion::register_all(&context);
    Ok(context)
}

/// Into how many partitions a query is cut. `DataFusion` would take the processors of the client, which say nothing of
/// the cluster's; with some for each task slot, no slot waits long for the last of them.
const PARTITIONS: usize = 64;
