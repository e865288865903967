//! Work on many threads whose results come in the order of the tasks, in bounded memory.

use std::num::NonZeroUsize;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TryRecvError};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

use crate::error::Error;
use crate::interrupt::Interrupt;

/// Tasks in flight a thread: enough that a long task at the front does not starve the others.
const TASKS_PER_JOB: usize = 64;
/// Bytes of tasks in flight a thread; a longer task flies alone.
const BYTES_PER_JOB: usize = 4 << 20;
/// Results of one task that wait for their turn; a task that has more waits itself.
const RESULTS_PER_TASK: usize = 4;

/// How long an interrupt may go unseen while a task is waited for: the reader may wait for a person who types.
const GLANCE: Duration = Duration::from_millis(50);

/// The results of all tasks, in the order of the tasks; made by [`run`].
pub(crate) struct Ordered<R> {
    tasks: Receiver<Flying<R>>,
    current: Option<Flying<R>>,
    load: Arc<Load>,
    interrupt: Interrupt,
}

/// A task on its way: what it found so far, and what it weighs.
struct Flying<R> {
    results: Receiver<R>,
    bytes: usize,
}

/// Runs `work` on each of the `tasks` in a pool of `jobs` threads.
///
/// A thread of its own reads the tasks, so that results are there before the next task is. Tasks
/// start in order, so the front task, the only one that never waits for another, always has a
/// thread. When the `Ordered` is dropped, the work stops at its next result. After an interrupt no task is begun, and
/// those that are on their way come to their end.
pub(crate) fn run<T, R, W>(
    jobs: NonZeroUsize,
    tasks: impl Iterator<Item = T> + Send + 'static,
    bytes: fn(&T) -> usize,
    interrupt: &Interrupt,
    work: W,
) -> Result<Ordered<R>, ThreadPoolBuildError>
where
    T: Send + 'static,
    R: Send + 'static,
    W: Fn(T, &SyncSender<R>) + Send + Sync + 'static,
{
    let pool = ThreadPoolBuilder::new().num_threads(jobs.get()).build()?;
    let (start, started) = mpsc::sync_channel(jobs.get() * TASKS_PER_JOB);
    let load = Arc::new(Load::new(jobs.get() * BYTES_PER_JOB));
    let reader = {
        let load = Arc::clone(&load);
        let interrupt = interrupt.clone();
        let tasks = tasks.take_while(move |_| !interrupt.is_set());
        move || feed(&pool, tasks, bytes, &Arc::new(work), &start, &load)
    };
    thread::spawn(reader);
    Ok(Ordered { tasks: started, current: None, load, interrupt: interrupt.clone() })
}

fn feed<T, R, W>(
    pool: &ThreadPool,
    tasks: impl Iterator<Item = T>,
    bytes: fn(&T) -> usize,
    work: &Arc<W>,
    start: &SyncSender<Flying<R>>,
    load: &Load,
) where
    T: Send + 'static,
    R: Send + 'static,
    W: Fn(T, &SyncSender<R>) + Send + Sync + 'static,
{
    for task in tasks {
        let bytes = bytes(&task);
        load.add(bytes);
        let (found, results) = mpsc::sync_channel(RESULTS_PER_TASK);
        if start.send(Flying { results, bytes }).is_err() {
            return;
        }
        let work = Arc::clone(work);
        pool.spawn_fifo(move || work(task, &found));
    }
}

impl<R> Ordered<R> {
    /// The next result, or none when all tasks are done.
    ///
    /// Calls `idle` before it waits for a result that is not there yet.
    pub(crate) fn next(&mut self, mut idle: impl FnMut() -> Result<(), Error>) -> Result<Option<R>, Error> {
        loop {
            let Some(current) = &self.current else {
                self.current = self.next_task(&mut idle)?;
                if self.current.is_none() {
                    return Ok(None);
                }
                continue;
            };
            let result = match current.results.try_recv() {
                Err(TryRecvError::Empty) => {
                    idle()?;
                    current.results.recv().ok()
                }
                result => result.ok(),
            };
            if result.is_some() {
                return Ok(result);
            }
            self.load.remove(current.bytes);
            self.current = None;
        }
    }

    fn next_task(&self, mut idle: impl FnMut() -> Result<(), Error>) -> Result<Option<Flying<R>>, Error> {
        match self.tasks.try_recv() {
            Ok(task) => return Ok(Some(task)),
            Err(TryRecvError::Disconnected) => return Ok(None),
            Err(TryRecvError::Empty) => idle()?,
        }
        loop {
            match self.tasks.recv_timeout(GLANCE) {
                Ok(task) => return Ok(Some(task)),
                Err(RecvTimeoutError::Timeout) if !self.interrupt.is_set() => {}
                Err(_) => return Ok(None),
            }
        }
    }
}

/// How many bytes are in flight.
struct Load {
    most: usize,
    bytes: Mutex<usize>,
    lighter: Condvar,
}

impl Load {
    fn new(most: usize) -> Self {
        Self { most, bytes: Mutex::new(0), lighter: Condvar::new() }
    }

    /// Waits until there is room; there always is when nothing else is in flight.
    fn add(&self, more: usize) {
        let bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |bytes: &mut usize| *bytes > 0 && bytes.saturating_add(more) > self.most;
        let mut bytes = self.lighter.wait_while(bytes, full).unwrap_or_else(PoisonError::into_inner);
        *bytes = bytes.saturating_add(more);
    }

    fn remove(&self, less: usize) {
        let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        *bytes = bytes.saturating_sub(less);
        self.lighter.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    fn jobs(jobs: usize) -> NonZeroUsize {
        NonZeroUsize::new(jobs).unwrap()
    }

    fn all<R>(mut ordered: Ordered<R>) -> Vec<R> {
        std::iter::from_fn(|| ordered.next(|| Ok(())).unwrap()).collect()
    }

    #[test]
    fn results_come_in_the_order_of_the_tasks() {
        for threads in [1, 2, 7] {
            let results = run(
                jobs(threads),
                0..500_u64,
                |_| 1,
                &Interrupt::default(),
                |task, found| {
                    thread::sleep(Duration::from_micros(task * 7919 % 97));
                    for part in 0..3 {
                        found.send((task, part)).unwrap();
                    }
                },
            );
            let expected: Vec<_> = (0..500).flat_map(|task| (0..3).map(move |part| (task, part))).collect();
            assert_eq!(all(results.unwrap()), expected);
        }
    }

    #[test]
    fn a_task_with_more_results_than_may_wait_is_not_stuck() {
        let results = run(
            jobs(2),
            0..10,
            |_| 1,
            &Interrupt::default(),
            |task, found| {
                for part in 0..20 * RESULTS_PER_TASK {
                    found.send(task * 1000 + part).unwrap();
                }
            },
        );
        assert_eq!(all(results.unwrap()).len(), 10 * 20 * RESULTS_PER_TASK);
    }

    #[test]
    fn no_more_is_read_than_may_fly() {
        static READ: AtomicUsize = AtomicUsize::new(0);
        let tasks = (0..1000).inspect(|_| {
            READ.fetch_add(1, Ordering::SeqCst);
        });
        let mut results = run(
            jobs(1),
            tasks,
            |_| BYTES_PER_JOB / 4,
            &Interrupt::default(),
            |task, found| {
                found.send(task).unwrap();
            },
        )
        .unwrap();
        thread::sleep(Duration::from_millis(50));
        // Four fly; one is read and waits for room.
        assert!(READ.load(Ordering::SeqCst) <= 5);
        assert_eq!(results.next(|| Ok(())).unwrap(), Some(0));
        assert_eq!(all(results).len(), 999);
    }

    #[test]
    fn a_task_above_the_bound_flies_alone() {
        let results = run(
            jobs(2),
            0..5,
            |_| usize::MAX,
            &Interrupt::default(),
            |task, found| found.send(task).unwrap(),
        );
        assert_eq!(all(results.unwrap()), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn idle_is_told_before_waiting() {
        let (let_go, wait) = mpsc::channel();
        let wait = Mutex::new(wait);
        let mut results = run(
            jobs(1),
            0..1,
            |_| 1,
            &Interrupt::default(),
            move |task, found| {
                wait.lock().unwrap().recv().unwrap();
                found.send(task).unwrap();
            },
        )
        .unwrap();
        let mut idle = 0;
        let first = results.next(|| {
            idle += 1;
            let _ = let_go.send(());
            Ok(())
        });
        assert_eq!(first.unwrap(), Some(0));
        assert!(idle > 0);
    }
}
