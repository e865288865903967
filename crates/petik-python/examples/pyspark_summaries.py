"""Summarizes a corpus in Parquet with Spark: one sentence, the language and three keyphrases for each document.

    pip install . pyspark pyarrow
    python examples/pyspark_summaries.py corpus.parquet summaries.parquet
    python examples/pyspark_summaries.py --master 'local-cluster[2,1,1024]' corpus.parquet summaries.parquet

The corpus has the columns ``id`` and ``text``. On a cluster petik must be installed on every node, or go along with
the job: ``spark-submit --archives`` with a packed environment.
"""

import argparse
from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import SparkSession

SCHEMA = "id string, language string, summary string, keyphrases array<string>"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", help="a Parquet file or folder")
    parser.add_argument("summaries", help="the folder to write, which must not exist")
    parser.add_argument("--master", help="where to run; as Spark is configured if not said")
    arguments = parser.parse_args()

    builder = SparkSession.builder.appName("petik")
    spark = (builder.master(arguments.master) if arguments.master else builder).getOrCreate()
    corpus = spark.read.parquet(arguments.corpus).select("id", "text")
    corpus.mapInArrow(summarized, SCHEMA).write.parquet(arguments.summaries)
    spark.stop()


def summarized(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What Spark runs in each of its Python workers: the batches stay Arrow all the way."""
    # Imported here, where it runs: the driver need not have it.
    import petik.arrow

    for batch in batches:
        texts = batch.column("text")
        # Spark runs one worker for each of its own cores, so each worker takes one.
        summaries = pa.array(petik.arrow.summarize(texts, 1, threads=1))
        keyphrases = pa.array(petik.arrow.keywords(texts, 3, threads=1))
        languages = pa.array(petik.arrow.detect(texts, threads=1))
        columns = {
            "id": batch.column("id"),
            "language": languages.field("language"),
            "summary": summaries,
            "keyphrases": wordings(keyphrases),
        }
        yield pa.record_batch(columns)


def wordings(keyphrases: pa.ListArray) -> pa.ListArray:
    """The lists without the scores."""
    texts = keyphrases.values.field("text")
    return pa.ListArray.from_arrays(keyphrases.offsets, texts, mask=keyphrases.is_null())


if __name__ == "__main__":
    main()
