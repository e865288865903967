#!/usr/bin/env bash
# What a document costs on one core through each adapter: the figures of SCALE.md.
#
#   bash benches/cost.sh build              builds what is measured, half an hour from scratch
#   bash benches/cost.sh                    measures all of it, ten minutes on a machine with nothing else to do
#   bash benches/cost.sh python cli         some: python, cli, datafusion, tantivy, ballista, spark
#
# `python` measures the same work in Rust alone beside it, too. It needs an environment with `pip install
# crates/petik-python pyarrow PySastrawi`, `spark` one with pyspark and Java as well.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target/cost}
documents=${DOCUMENTS:-20000}

corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT

step() { printf '\n=== %s\n' "$*"; }

build() {
    cargo build --release --package petik-cli
    (cd crates/petik-tantivy && cargo build --release --example throughput)
    (cd crates/petik-python && cargo build --release --example native)
    (cd crates/petik-datafusion && cargo build --release --example overhead)
    (cd crates/petik-datafusion && cargo bench --package petik-ballista --bench scaling --no-run)
}

# The documents of corpus/documents.rs, as JSON Lines or Parquet.
write() { # documents, file
    python3 - "$@" <<'PYTHON'
import itertools, json, pathlib, sys

count, file = int(sys.argv[1]), pathlib.Path(sys.argv[2])
folder = pathlib.Path("benches/corpus")
articles = [path.read_text() for path in sorted(folder.glob("*-*.txt"))]
texts = [f"Laporan {number}\n\n{article}" for number, article in zip(range(count), itertools.cycle(articles))]
if file.suffix == ".jsonl":
    file.write_text("".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts)))
else:
    import pyarrow as pa, pyarrow.parquet

    table = pa.table({"id": [str(number) for number in range(count)], "text": texts})
    pyarrow.parquet.write_table(table, file, row_group_size=2000)
PYTHON
}

# Documents a second of a command that takes a file, without its start: twice the documents against once.
rate() { # suffix of the file, command that finds the corpus in $input
    local once twice
    write "$documents" "$corpus/once.$1"
    write $((2 * documents)) "$corpus/twice.$1"
    once=$(seconds "$corpus/once.$1" "$2")
    twice=$(seconds "$corpus/twice.$1" "$2")
    awk -v n="$documents" -v once="$once" -v twice="$twice" 'BEGIN { printf "%.0f documents a second\n", n / (twice - once) }'
}

# The faster of two runs.
seconds() { # file, command
    local TIMEFORMAT=%R
    for _ in 1 2; do
        { time input=$1 bash -c "$2" >/dev/null 2>"$corpus/log"; } 2>&1 || { cat "$corpus/log" >&2 && exit 1; }
    done | sort -n | head -1
}

python() {
    step "Rust alone, and Python over Arrow: all jobs"
    write "$documents" "$corpus/corpus.jsonl"
    python3 crates/petik-python/bench/measure.py --threads 1 --rounds 3 "$corpus/corpus.jsonl"
}

cli() {
    step "the command: summarize, JSON Lines in and out"
    rate jsonl "$CARGO_TARGET_DIR/release/petik summarize --jobs 1 --input jsonl --output jsonl \$input"
}

datafusion() {
    step "DataFusion: petik_summarize"
    (cd crates/petik-datafusion && cargo run --quiet --release --example overhead -- "$documents")
}

tantivy() {
    step "tantivy: an index of all words"
    (cd crates/petik-tantivy && cargo run --quiet --release --example throughput -- "$documents")
}

ballista() {
    step "Ballista: petik_summarize, one executor and two"
    (cd crates/petik-datafusion && cargo bench --quiet --package petik-ballista --bench scaling -- "$((10 * documents))" 1)
}

spark() {
    step "Spark: summary, language and keyphrases, Parquet in and out"
    rate parquet "rm -rf $corpus/out && python3 crates/petik-python/examples/pyspark_summaries.py --master 'local[1]' \$input $corpus/out"
}

[ $# -gt 0 ] || set -- python cli datafusion tantivy ballista spark
for part; do
    case "$part" in
        build | python | cli | datafusion | tantivy | ballista | spark) "$part" ;;
        *) printf 'no such part: %s\n' "$part" >&2 && exit 2 ;;
    esac
done
