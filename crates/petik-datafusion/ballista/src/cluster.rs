//! Petik's functions in the configuration of a scheduler and of an executor.

use std::sync::Arc;

use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use ballista_executor::executor_process::ExecutorProcessConfig;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_server::SessionBuilder;
use datafusion::execution::SessionStateBuilder;

/// Makes a scheduler know the functions in every session that it opens, on top of those it had.
///
/// # Examples
///
/// ```
/// use ballista_scheduler::config::SchedulerConfig;
///
/// let config = petik_ballista::equip_scheduler(SchedulerConfig::default());
/// let build = config.override_session_builder.expect("it was set");
/// let session = build(datafusion::prelude::SessionConfig::new())?;
/// assert!(session.scalar_functions().contains_key("petik_stem"));
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// ```
#[must_use]
pub fn equip_scheduler(config: SchedulerConfig) -> SchedulerConfig {
    let build: SessionBuilder =
        config.override_session_builder.clone().unwrap_or_else(|| Arc::new(default_session_builder));
    config.with_override_session_builder(Arc::new(move |session| {
        let mut state = SessionStateBuilder::new_from_existing(build(session)?);
        state.scalar_functions().get_or_insert_default().extend(petik_datafusion::functions());
        Ok(state.build())
    }))
}

/// Makes an executor know the functions, on top of those it had.
///
/// # Examples
///
/// ```
/// use ballista_executor::executor_process::ExecutorProcessConfig;
///
/// let config = petik_ballista::equip_executor(ExecutorProcessConfig::default());
/// let registry = config.override_function_registry.expect("it was set");
/// assert!(registry.scalar_functions.contains_key("petik_stem"));
/// assert!(registry.scalar_functions.contains_key("abs"));
/// ```
#[must_use]
pub fn equip_executor(mut config: ExecutorProcessConfig) -> ExecutorProcessConfig {
    let known = config.override_function_registry.take().unwrap_or_default();
    let mut scalar_functions = known.scalar_functions.clone();
    for function in petik_datafusion::functions() {
        scalar_functions.insert(function.name().to_owned(), function);
    }
    config.override_function_registry = Some(Arc::new(BallistaFunctionRegistry {
        scalar_functions,
        aggregate_functions: known.aggregate_functions.clone(),
        window_functions: known.window_functions.clone(),
        higher_order_functions: known.higher_order_functions.clone(),
    }));
    config
}
