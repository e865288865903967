//! What a browser may do with a page.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::{SCRIPT, STYLE};

/// The source expression that lets a Content-Security-Policy allow exactly this inline style or script.
///
/// # Examples
///
/// ```
/// // As in the specification's example.
/// let hash = petik_report::source_hash("doSomething();");
/// assert_eq!(hash, "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
/// ```
pub fn source_hash(source: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(source)))
}

/// The policy of a page that stands alone: its own style and script, and nothing else from anywhere.
pub(crate) fn policy() -> &'static str {
    static POLICY: LazyLock<String> = LazyLock::new(|| {
        let (style, script) = (source_hash(STYLE), source_hash(SCRIPT));
        format!(
            "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; \
             form-action 'none'"
        )
    });
    &POLICY
}
