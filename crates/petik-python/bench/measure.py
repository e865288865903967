"""Measures petik through Arrow: stems beside PySastrawi's, documents beside the same work in Rust.

    pip install . pyarrow PySastrawi
    python bench/measure.py                          # the articles of benches/corpus, many times over
    python bench/measure.py corpus.jsonl             # one document a line, in the field "text" or in "paragraphs"

Both sides of a ratio run in turns, and the fastest of several runs counts, so that what else the machine does
falls on both alike.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

import petik
import petik.arrow

CRATE = Path(__file__).resolve().parent.parent
CORPUS = CRATE.parent.parent / "benches/corpus"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="a JSONL file of documents")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="how many to use; all if not said")
    parser.add_argument("--rounds", type=int, default=7, help="how often each side runs")
    arguments = parser.parse_args()
    texts = read(arguments.file) if arguments.file else articles()
    print(f"{len(texts)} documents, {sum(len(text.encode()) for text in texts) / 1e6:.1f} MB")
    stems(texts, arguments.threads, arguments.rounds)
    documents(texts, arguments.threads, arguments.rounds)


def articles() -> list[str]:
    once = [file.read_text() for file in sorted(CORPUS.glob("*.txt")) if file.stem not in ("mixed", "tweets")]
    return once * (3000 // len(once))


def read(file: Path) -> list[str]:
    return [text_of(json.loads(line)) for line in file.read_text().splitlines()]


def text_of(row: dict[str, object]) -> str:
    """IndoSum has paragraphs of sentences."""
    match row:
        case {"text": str(text)}:
            return text
        case {"paragraphs": list(paragraphs)}:
            return "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    sys.exit(f'a document has "text" or "paragraphs", not {", ".join(row)}')


def stems(texts: list[str], threads: int, rounds: int) -> None:
    """The words of running text, in lower case, as those who stem with PySastrawi do."""
    words = [token.text.lower() for text in texts for token in petik.tokens(text) if token.kind == "word"]
    column = pa.array(words)
    sides: dict[str, Callable[[], object]] = {
        "petik.arrow.stem": lambda: petik.arrow.stem(column, threads=threads),
        "petik.arrow.stem, one thread": lambda: petik.arrow.stem(column, threads=1),
        "petik.stem in a loop": lambda: [petik.stem(word) for word in words],
    }
    try:
        from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

        # Its cache is filled by the first round, which is not the fastest.
        sastrawi = StemmerFactory().create_stemmer()
        sides["PySastrawi, cached"] = lambda: [sastrawi.stem(word) for word in words]
    except ImportError:
        print("PySastrawi IS NOT INSTALLED: nothing to compare stems with")
    times = fastest(sides, rounds)
    print(f"\nstems, {len(words)} words")
    original = times.get("PySastrawi, cached", (float("nan"), float("nan")))
    for name, (seconds, processor) in times.items():
        speed = len(words) / seconds / 1e6
        print(f"  {name:30} {speed:8.2f} M words/s, {original[0] / seconds:6.1f} x PySastrawi", end="")
        print(f"; {processor / len(words) * 1e9:5.0f} ns of a processor a word, {original[1] / processor:6.1f} x")


def documents(texts: list[str], threads: int, rounds: int) -> None:
    """Whole documents, with the same number of threads on both sides.

    "As one array" is with what ``pyarrow.array`` costs more than ``pyarrow.chunked_array``.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\0".join(texts))
        file.flush()
        build = ["cargo", "build", "--quiet", "--release", "--example", "native", "--message-format", "json"]
        made = subprocess.run(build, cwd=CRATE, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        program = next(path for line in made if (path := json.loads(line).get("executable")))
        column = pa.array(texts)
        jobs: dict[str, Callable[[], petik.arrow.Column]] = {
            "summarize": lambda: petik.arrow.summarize(column, threads=threads),
            "keywords": lambda: petik.arrow.keywords(column, threads=threads),
            "sentences": lambda: petik.arrow.sentences(column, threads=threads),
            "tokens": lambda: petik.arrow.tokens(column, threads=threads),
            "detect": lambda: petik.arrow.detect(column, threads=threads),
        }
        print(f"\ndocuments a second, {threads} threads: Arrow, native, Arrow of it, as one array")
        for job, through_arrow in jobs.items():
            arrow, joined, native = float("inf"), float("inf"), float("inf")
            for _ in range(rounds):
                arrow = min(arrow, seconds_of(lambda: pa.chunked_array(through_arrow()))[0])
                joined = min(joined, seconds_of(lambda: pa.array(through_arrow()))[0])
                run = [program, job, file.name, str(threads)]
                native = min(native, float(subprocess.check_output(run, text=True)))
            print(f"  {job:10} {len(texts) / arrow:10.0f} {len(texts) / native:10.0f}", end="")
            print(f"  {100 * native / arrow:6.1f}%  {100 * native / joined:6.1f}%")


def fastest(sides: dict[str, Callable[[], object]], rounds: int) -> dict[str, tuple[float, float]]:
    times = dict.fromkeys(sides, (float("inf"), float("inf")))
    for _ in range(rounds):
        for name, run in sides.items():
            wall, processor = seconds_of(run)
            times[name] = (min(times[name][0], wall), min(times[name][1], processor))
    return times


def seconds_of(run: Callable[[], object]) -> tuple[float, float]:
    """By the clock on the wall, and of all processors together: on a busy machine the latter says more."""
    wall, processor = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - wall, time.process_time() - processor


if __name__ == "__main__":
    main()
