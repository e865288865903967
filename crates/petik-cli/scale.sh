#!/usr/bin/env bash
# A gigabyte of gzip'd JSON Lines, one line in a hundred broken, through the command: every good document comes out, every
# bad one is in the file of failures, and the bytes are the same whatever the number of jobs.
#
#   crates/petik-cli/scale.sh DOCUMENTS.jsonl [SUBCOMMAND] [BYTES]
#
# DOCUMENTS.jsonl has objects with a field `text`; its lines are repeated. $PETIK names the binary.
set -euo pipefail

documents=$1
subcommand=${2:-summarize}
bytes=${3:-1000000000}
petik=${PETIK:-target/release/petik}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

repeats=$((bytes / $(wc -c <"$documents") + 1))
for _ in $(seq "$repeats"); do cat "$documents"; done |
    awk 'NR % 100 == 7 { print substr($0, 1, length($0) / 2); next } { print }' |
    tee >(wc -l >"$folder/lines") | gzip -1 >"$folder/corpus.jsonl.gz"
lines=$(cat "$folder/lines")
bad=$(((lines + 93) / 100))

for jobs in 1 2; do
    status=0
    "$petik" "$subcommand" --input jsonl --output jsonl --jobs "$jobs" \
        -o "$folder/$jobs" --errors "$folder/$jobs.errors" "$folder/corpus.jsonl.gz" || status=$?
    [ "$status" = 1 ]
    [ "$(wc -l <"$folder/$jobs")" = $((lines - bad)) ]
    [ "$(wc -l <"$folder/$jobs.errors")" = "$bad" ]
    awk -F'"line":' '{ if ($2 % 100 != 7) exit 1 }' "$folder/$jobs.errors"
    echo "--jobs $jobs: $lines lines, $((lines - bad)) good, $bad bad"
done
cmp "$folder/1" "$folder/2"
cmp "$folder/1.errors" "$folder/2.errors"
echo "the same bytes"
