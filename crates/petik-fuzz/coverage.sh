#!/usr/bin/env bash
# Counts the lines of each crate that the tests and the inputs of corpus/ and cases/ run through. Some minutes.
#
#   bash crates/petik-fuzz/coverage.sh
#
# Wants `llvm-profdata` and `llvm-cov` of the LLVM that `rustc -vV` names, on the path or in the folder $LLVM_TOOLS.
set -euo pipefail
cd "$(dirname "$0")/../.."

crates=(petik-text petik-lexicon petik-token petik-sentence petik-stem petik-keyword petik-summary petik petik-record
    petik-report petik-serve petik-cli petik-fuzz)
work=${CARGO_TARGET_DIR:-$PWD/target}/coverage
tools=${LLVM_TOOLS:+$LLVM_TOOLS/}

export RUSTFLAGS=-Cinstrument-coverage CARGO_TARGET_DIR=$work CARGO_PROFILE_DEV_DEBUG=0
export LLVM_PROFILE_FILE=$work/profiles/%p-%m.profraw
rm -rf "$work/profiles"
cargo test --quiet --no-fail-fast --lib --bins --tests "${crates[@]/#/--package=}" >"$work.log" 2>&1 || tail -20 "$work.log"

"${tools}llvm-profdata" merge --sparse "$work"/profiles/*.profraw --output "$work/profile"
objects=("$work/debug/petik")
while read -r object; do objects+=(--object "$object"); done < <(find "$work/debug/deps" -type f -executable ! -name '*.so')
"${tools}llvm-cov" export --summary-only --instr-profile "$work/profile" "${objects[@]}" >"$work/summary.json"

python3 - "$work/summary.json" "${crates[@]}" <<'END'
import json, sys

files = json.load(open(sys.argv[1]))["data"][0]["files"]
print("| crate | lines | run through | |\n|---|---|---|---|")
for crate in sys.argv[2:]:
    lines = [file["summary"]["lines"] for file in files if f"/crates/{crate}/src/" in file["filename"]]
    count, covered = (sum(line[key] for line in lines) for key in ("count", "covered"))
    print(f"| `{crate}` | {count:,} | {covered:,} | {100 * covered / max(count, 1):.1f} % |")
END
