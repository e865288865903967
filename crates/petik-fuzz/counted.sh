#!/usr/bin/env bash
# The compiler as `fuzz.sh` calls it: counters for libFuzzer at the edges of our crates, and of those that read bytes
# before ours do. All else that is linked, as the server's runtime, would be most of the edges, and no promise is about it.
set -euo pipefail

# Build scripts and macros run here, without libFuzzer, and do not link with counters. They are what has no target.
case " $* " in
    *' --target '*) ;;
    *) exec "$@" ;;
esac

counters=(-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table)
case ${CARGO_PKG_NAME-} in
    petik* | csv* | form_urlencoded | httparse | percent-encoding | serde_json | unicode-normalization) exec "$@" "${counters[@]}" ;;
    *) exec "$@" ;;
esac
