//! Work on texts, apart from the threads that serve connections.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::refusal::Refusal;

/// How long a request waits for its turn.
const TURN: Duration = Duration::from_secs(15);

/// As many places to work as there are cores.
#[derive(Clone, Debug)]
pub(crate) struct Workplaces {
    free: Arc<Semaphore>,
}

impl Workplaces {
    pub(crate) fn new() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self { free: Arc::new(Semaphore::new(cores)) }
    }

    /// Does `work` when a place is free. The place stays taken until the work is done, also where the client has gone.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Refusal> {
        let turn = tokio::time::timeout(TURN, Arc::clone(&self.free).acquire_owned()).await;
        let Ok(Ok(place)) = turn else { return Err(Refusal::busy()) };
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        });
        done.await.map_err(|_| Refusal::defect())
    }
}
