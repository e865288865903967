#!/usr/bin/env bash
# Fuzzes the layers with libFuzzer, on the stable toolchain and without a tool to install.
#
#   bash crates/petik-fuzz/fuzz.sh seconds 10              ten seconds each layer
#   bash crates/petik-fuzz/fuzz.sh runs 10000000           ten million executions each layer
#   bash crates/petik-fuzz/fuzz.sh runs 10000000 tokens    of one layer alone
#   PETIK_FUZZ_BYTES=320 bash crates/petik-fuzz/fuzz.sh seconds 120 sentences      inputs longer than is usual
#   bash crates/petik-fuzz/fuzz.sh keep                    writes what was found to reach new code to corpus/
#
# Prints a row a layer: executions, seconds, counters of libFuzzer. A broken promise ends the run with the input that
# breaks it, as a line for `cases/`.
set -euo pipefail
cd "$(dirname "$0")"

layers=(folding tokens sentences stems lexicon keyphrases summaries detection documents records server)
root=$PWD
work=${CARGO_TARGET_DIR:-$root/../../target}/fuzz
triple=$(rustc -vV | sed -n 's/^host: //p')
binaries=$work/$triple/release

build() {
    # What `cargo fuzz` asks of the compiler but for three things: the sanitizer needs a nightly one and finds nothing
    # where `unsafe` is forbidden; tracing comparisons halves the speed and reached no more, as a dictionary tells what
    # is compared with; and not all crates are counted.
    RUSTC_WRAPPER=$root/counted.sh RUSTFLAGS="--cfg fuzzing" \
        cargo build --quiet --release --target "$triple" --target-dir "$work" --manifest-path fuzz/Cargo.toml
}

# Bytes of an input: short ones are many and reach as far. More than one block of the scanner must fit; what is slow a
# word gets few words.
longest() {
    case $1 in
        tokens | documents) echo 96 ;;
        keyphrases) echo 48 ;;
        stems | detection) echo 32 ;;
        *) echo 64 ;;
    esac
}

lines() { cargo run --quiet --manifest-path Cargo.toml --bin lines -- "$@"; }

fuzz() {
    local layer=$1 limit=$2
    local corpus=$work/corpus/$layer log=$work/$layer.log
    mkdir -p "$corpus" "$work/found"
    lines unpack "corpus/$layer.txt" "$corpus"
    lines unpack "cases/$layer.txt" "$corpus"
    lines unpack seeds.txt "$corpus"
    # To weigh the inputs by how rare it is what they reach takes as long as to run them; and to read the folder of
    # the corpus anew each second is in vain, as nobody else writes in it.
    if ! "$binaries/$layer" "$corpus" "$limit" -max_len="${PETIK_FUZZ_BYTES:-$(longest "$layer")}" \
        -dict=fuzz/dictionary -entropic=0 -reload=0 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$work/found/$layer-" >"$log" 2>&1; then
        grep -A 3 'panicked\|ERROR' "$log" | head -12
        printf 'broken: %s; as a line for cases/%s.txt:\n' "$layer" "$layer"
        lines show "$(ls -t "$work/found/$layer-"* | head -1)"
        return 1
    fi
    awk -v layer="$layer" '
        /DONE/ { for (i = 1; i <= NF; i++) { if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1); if ($i == "corp:") corpus = $(i + 1) } }
        /^Done / { runs = $2; seconds = $5 }
        /peak_rss_mb/ { rss = $2 }
        END { sub("/.*", "", corpus); printf "| %s | %d | %d | %d | %d | %d | %d |\n", layer, runs, seconds, cov, ft, corpus, rss }' "$log"
}

# The inputs that reach something alone, as few and as short as they can be.
keep() {
    local layer=$1
    local few=$work/few/$layer
    rm -rf "$few"
    mkdir -p "$few"
    "$binaries/$layer" -merge=1 -max_len="$(longest "$layer")" "$few" "$work/corpus/$layer" 2>/dev/null
    lines pack "$few" "corpus/$layer.txt"
}

action=${1:?seconds, runs or keep}
case $action in
    seconds) limit=-max_total_time=${2:?how many seconds} ;;
    runs) limit=-runs=${2:?how many executions} ;;
    keep) set -- keep "" "${@:2}" ;;
    *) echo "unknown: $action" && exit 2 ;;
esac
[ $# -gt 2 ] && layers=("${@:3}")
build
if [ "$action" != keep ]; then
    printf '| layer | executions | seconds | edges | features | inputs kept | peak MB |\n|---|---|---|---|---|---|---|\n'
fi
for layer in "${layers[@]}"; do
    if [ "$action" = keep ]; then keep "$layer"; else fuzz "$layer" "$limit"; fi
done
