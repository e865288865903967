//! The style and script of the live page, and the policy that allows exactly these.

use std::sync::LazyLock;

use petik_report::{SCRIPT, STYLE, source_hash};

/// The style of the form, beside that of the report.
pub(crate) const FORM_STYLE: &str = include_str!("../assets/form.css");

/// The script that reads dropped files and shows results while one types.
pub(crate) const FORM_SCRIPT: &str = include_str!("../assets/form.js");

/// What a browser may do with anything that comes from here.
pub(crate) fn policy() -> &'static str {
    static POLICY: LazyLock<String> = LazyLock::new(|| {
        let [style, form_style, script, form_script] =
            [STYLE, FORM_STYLE, SCRIPT, FORM_SCRIPT].map(source_hash);
        format!(
            "default-src 'none'; style-src {style} {form_style}; script-src {script} {form_script}; img-src data:; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    });
    &POLICY
}
