#!/usr/bin/env python3
"""Compares `petik stem --profile sastrawi` with PySastrawi, word by word.

    python3 -m venv venv && venv/bin/pip install PySastrawi==1.2.1
    venv/bin/python crates/petik-stem/compare_with_pysastrawi.py --made-up 100000 FILE...

Takes each distinct word of the files (pieces between white space; of CoNLL-U the second column), and
words made up of affixes and roots at random. Both stemmers get the same list of roots: PySastrawi's
own, or that of --roots. That list is licensed for non-commercial use; it is read where pip put it and
never copied. Words with characters beyond ASCII are left out, for there the two differ on purpose.

Exits with 1 if any word gets different stems.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

PREFIXES = """- di ke se be ber bel te ter me mem men meng meny menge pe pem pen peng peny penge per pel
memper diper keber ku kau""".split()
SUFFIXES = "- i kan an is isme isasi lah kah tah pun ku mu nya -ku -nya -lah kannya annya ilah ankulah".split()
INFIXES = ["", "", "", "er", "el", "em", "in"]


def main():
    arguments = parse_arguments()
    roots = Path(arguments.roots).read_text().split() if arguments.roots else StemmerFactory().get_words()
    words = dict.fromkeys(word for file in arguments.files for word in words_in(Path(file)))
    words.update(dict.fromkeys(made_up(roots, arguments.made_up)))
    ascii_words = [word for word in words if word.isascii()]

    stemmer = Stemmer(ArrayDictionary(roots))
    different = 0
    for word, found in zip(ascii_words, stems_of_petik(ascii_words, roots), strict=True):
        expected = stemmer.stem(word)
        if found != expected:
            different += 1
            print(f"{word}: PySastrawi {expected}, petik {found}")
    print(f"{len(ascii_words)} words compared, {len(words) - len(ascii_words)} left out, {different} different")
    sys.exit(different > 0)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--roots", metavar="FILE", help="a list of roots instead of PySastrawi's")
    parser.add_argument("--made-up", type=int, default=0, metavar="N", help="words to make up")
    return parser.parse_args()


def words_in(file):
    for line in file.read_text().splitlines():
        fields = line.split("\t")
        if file.suffix == ".conllu":
            yield from fields[1].split() if len(fields) > 1 else []
        else:
            yield from line.split()


def made_up(roots, count):
    """Words of random affixes, doubled words and heaps of letters; the same ones each time."""
    chance = random.Random(2007)
    roots = [root for root in roots if root.isalpha()]
    for _ in range(count):
        root = "".join(chance.choices("aeiourngkmtsp-", k=chance.randint(0, 6)))
        if chance.random() < 0.9:
            root = chance.choice(roots)
            root = root[:1] + chance.choice(INFIXES) + root[chance.choice([0, 1, 1, 1]):]
        word = chance.choice(PREFIXES).strip("-") + chance.choice(PREFIXES).strip("-") + root
        if chance.random() < 0.2:
            word += "-" + chance.choice([root, root[1:], "ny" + root[1:], chance.choice(roots), ""])
        yield word + chance.choice(SUFFIXES).strip("-") + chance.choice(SUFFIXES)


def stems_of_petik(words, roots):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(roots))
        file.flush()
        command = ["cargo", "run", "--quiet", "--release", "-p", "petik-cli", "--"]
        command += ["stem", "--profile", "sastrawi", "--lexicon", file.name]
        run = subprocess.run(command, input="\n".join(words) + "\n", capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return run.stdout.split("\n")[:-1]


if __name__ == "__main__":
    main()
