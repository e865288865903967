#!/bin/sh
# Shows the token, word and sentence figures of petik-eval beside those of an independent scorer.
#
# usage: agreement.sh DIR SCORER
#
# DIR is the folder of the gold data; SCORER a Python program with the interface
#   SCORER raw GOLD.conllu [--newline]    prints the running text
#   SCORER score GOLD.conllu PRED.jsonl   prints `Metric P R F1 ...` a line
# that takes the JSON Lines of `petik segment` as predictions. So the command is checked as well:
# its offsets must give the figures that the library gives.
set -eu
data=$1 scorer=$2
here=$(cd "$(dirname "$0")" && pwd)
manifest=$here/../../Cargo.toml
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

cargo build --quiet --release --manifest-path "$manifest" -p petik-cli -p petik-eval
cargo run --quiet --release --manifest-path "$manifest" -p petik-eval -- \
    --data "$data" --layer tokens,sentences --floors /dev/null >"$scratch/ours"

# The F1 that the scorer prints for a metric of a treebank in one setting.
theirs() {
    awk -v metric="$1" '$1 == metric { print $4 }' "$scratch/$2.$3.scores"
}

# The value that petik-eval prints for a figure.
ours() {
    awk -v figure="$1" '$1 == figure { print $2 }' "$scratch/ours"
}

for file in gsd:id_gsd-ud-dev csui:id_csui-ud-train pud:id_pud-ud-first300; do
    name=${file%%:*}
    gold=$data/ud/${file#*:}.conllu
    for setting in space newline; do
        newline=
        [ "$setting" = space ] || newline=--newline
        python3 "$scorer" raw "$gold" $newline >"$scratch/raw.txt"
        cargo run --quiet --release --manifest-path "$manifest" -p petik-cli -- \
            segment --output jsonl "$scratch/raw.txt" >"$scratch/predicted.jsonl"
        python3 "$scorer" score "$gold" "$scratch/predicted.jsonl" >"$scratch/$name.$setting.scores"
    done
done

printf '%-24s %10s %8s\n' figure petik-eval scorer
for name in gsd csui pud; do
    for line in tokens.$name.tokens:Tokens:space tokens.$name.words:Words:space \
        sentences.$name.space:Sentences:space sentences.$name.newline:Sentences:newline; do
        figure=${line%%:*} rest=${line#*:}
        printf '%-24s %10s %8s\n' "$figure" "$(ours "$figure")" "$(theirs "${rest%%:*}" "$name" "${rest#*:}")"
    done
done
