//! What `petik --version` tells.

use std::sync::LazyLock;

use petik::layers::lexicon;

/// The version of the command, and below it those of what results depend on.
pub(super) fn long_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let (major, minor, _) = char::UNICODE_VERSION;
        let (petik, lexicon) = (env!("CARGO_PKG_VERSION"), lexicon::VERSION);
        format!("{petik}\nlexicon {lexicon}\nUnicode {major}.{minor}\nfeatures {}", features().join(" "))
    });
    &VERSION
}

fn features() -> Vec<&'static str> {
    let features = [
        cfg!(feature = "parquet").then_some("parquet"),
        cfg!(feature = "report").then_some("report"),
        cfg!(feature = "serve").then_some("serve"),
    ];
    features.into_iter().flatten().collect()
}
