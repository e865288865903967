//! The rows of a column on all processors, without the interpreter.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use arrow_array::ArrayRef;
use pyo3::prelude::*;

use crate::rows::{RowError, Rows};

/// What a thread takes at a time: enough to pay for the buffers that a block of results has of its own, and little
/// enough that no thread is left with the last of the work.
const BLOCK_BYTES: usize = 512 * 1024;
const BLOCK_ROWS: usize = 16 * 1024;

/// How long an interrupt from the keyboard may wait.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the workers make of each block of rows, in order. `worker` makes one for each thread, which may remember
/// what it has seen.
///
/// Threads are started for each call and no pool is kept: a pool would not survive a fork, after which
/// `multiprocessing` on Linux goes on by default.
///
/// # Errors
///
/// That of the first row that cannot be read; `KeyboardInterrupt`.
pub(crate) fn map<W>(
    py: Python<'_>,
    chunks: &[Rows],
    threads: Option<NonZeroUsize>,
    worker: impl Fn() -> W + Sync,
) -> PyResult<Vec<ArrayRef>>
where
    W: FnMut(&[Option<&str>]) -> ArrayRef,
{
    let queue = Queue::new(chunks);
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    py.detach(|| match queue.blocks.len() {
        0 | 1 => {
            queue.work_off(worker());
            Ok(())
        }
        blocks => queue.share(threads.min(blocks), &worker),
    })?;
    let results = queue.results.into_iter().filter_map(OnceLock::into_inner);
    results.map(|result| result.map_err(|(row, error)| error.raised(py, row))).collect()
}

/// What became of a block, or the row of the column that cannot be read.
type Outcome = Result<ArrayRef, (usize, RowError)>;

/// The blocks of a column, which threads take one after the other.
///
/// They are taken in order, so all before one that fails are done, and the first failure is always the same.
struct Queue<'c> {
    blocks: Vec<Block<'c>>,
    /// One for each block that was taken.
    results: Vec<OnceLock<Outcome>>,
    next: AtomicUsize,
}

impl<'c> Queue<'c> {
    fn new(chunks: &'c [Rows]) -> Self {
        let blocks = cut(chunks);
        let results = blocks.iter().map(|_| OnceLock::new()).collect();
        Self { blocks, results, next: AtomicUsize::new(0) }
    }

    /// Works with so many threads until the queue is empty or the user has enough.
    fn share<W>(&self, threads: usize, worker: &(impl Fn() -> W + Sync)) -> PyResult<()>
    where
        W: FnMut(&[Option<&str>]) -> ArrayRef,
    {
        thread::scope(|scope| {
            let (working, all_done) = channel::<()>();
            for _ in 0..threads {
                let working = working.clone();
                scope.spawn(move || {
                    self.work_off(worker());
                    drop(working);
                });
            }
            drop(working);
            // Nothing is ever sent: that nobody can send any more is the message.
            while all_done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                interrupted().inspect_err(|_| self.stop())?;
            }
            Ok(())
        })
    }

    /// Works in this thread until the queue is empty.
    fn work_off(&self, mut work: impl FnMut(&[Option<&str>]) -> ArrayRef) {
        while let Some((block, result)) = self.take() {
            if result.get_or_init(|| block.texts().map(|texts| work(&texts))).is_err() {
                self.stop();
            }
        }
    }

    fn take(&self) -> Option<(&Block<'c>, &OnceLock<Outcome>)> {
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        self.blocks.get(index).zip(self.results.get(index))
    }

    fn stop(&self) {
        self.next.store(self.blocks.len(), Ordering::Relaxed);
    }
}

/// An error if the user wants to stop.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is of one lifetime only")]
fn interrupted() -> PyResult<()> {
    Python::attach(|py| py.check_signals())
}

/// A run of rows of one chunk.
struct Block<'c> {
    chunk: &'c Rows,
    rows: Range<usize>,
    /// Where it begins in the column.
    first: usize,
}

fn cut(chunks: &[Rows]) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut before = 0;
    for chunk in chunks {
        let mut start = 0;
        while start < chunk.len() {
            let end = chunk.end_of_run(start, BLOCK_ROWS, BLOCK_BYTES);
            blocks.push(Block { chunk, rows: start..end, first: before + start });
            start = end;
        }
        before += chunk.len();
    }
    blocks
}

impl Block<'_> {
    fn texts(&self) -> Result<Vec<Option<&str>>, (usize, RowError)> {
        let row_of_column = |row: usize| self.first + row - self.rows.start;
        self.chunk.texts(self.rows.clone()).map_err(|(row, error)| (row_of_column(row), error))
    }
}
