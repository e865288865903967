"""The example for Spark, on a small cluster of processes.

Spark takes half a minute to start, so this runs only where PySpark is installed.
"""

import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

EXAMPLE = Path(__file__).resolve().parent.parent / "examples/pyspark_summaries.py"


def test_a_corpus_is_summarized_on_a_cluster(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="PYSPARK IS NOT INSTALLED: ITS EXAMPLE DID NOT RUN")
    text = "Banjir rob {} merendam ratusan rumah di pesisir Semarang. Warga mengungsi ke balai desa."
    texts = [text.format(number) for number in range(200)] + [None, ""]
    corpus = pa.table({"id": [str(number) for number in range(len(texts))], "text": texts})
    pyarrow.parquet.write_table(corpus, tmp_path / "corpus.parquet", row_group_size=50)

    command = [sys.executable, EXAMPLE, "--master", "local-cluster[2,1,1024]"]
    command += [tmp_path / "corpus.parquet", tmp_path / "summaries.parquet"]
    subprocess.run([str(part) for part in command], check=True, cwd=tmp_path, timeout=300)

    found = pyarrow.parquet.read_table(tmp_path / "summaries.parquet").to_pylist()
    rows = {row["id"]: row for row in found}
    assert len(found) == len(rows) == len(texts)
    assert rows["7"]["summary"] == "Banjir rob 7 merendam ratusan rumah di pesisir Semarang."
    assert rows["7"]["language"] == "id" and len(rows["7"]["keyphrases"]) == 3
    assert rows["200"] == {"id": "200", "language": None, "summary": None, "keyphrases": None}
    assert (rows["201"]["summary"], rows["201"]["keyphrases"]) == ("", [])
