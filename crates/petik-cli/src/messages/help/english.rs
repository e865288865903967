//! What stands below the options in the English help: examples, and what is written.

pub(crate) const PETIK: &str = "\
Examples:
  petik summarize berita.txt
  petik keywords -n 5 berita.txt
  echo memperjuangkannya | petik stem
  petik segment --input jsonl --output jsonl corpus/ -o sentences.jsonl --errors failed.jsonl

Input forms (--input; `petik COMMAND --help` says more):
  text     each FILE is one document; in folders .txt, .text, .md
  lines    each line is one document; in folders .txt, .text, .lines
  jsonl    each line is one JSON object; in folders .jsonl, .ndjson
  csv      each row is one document; in folders .csv, .tsv
  parquet  each row is one document; in folders .parquet, .pq

Offsets:
  All offsets are half-open ranges of UTF-8 bytes into the document as given: the file after
  decompression (a leading BOM counts), the line of `--input lines`, the decoded text field of
  `--input jsonl`, `csv` and `parquet`.

Tables (--output csv, parquet):
  The columns of each command stand in its help. In Parquet, names and texts are strings, counts
  and offsets unsigned 64-bit integers, scores doubles; what does not apply is null, in CSV empty.

Exit status:
  0    all done (also when the reader of the output went away)
  1    some documents failed; each is named on standard error, the rest is done
  2    wrong usage, an input that cannot be used (the others are done), or output that cannot be
       written
  130  stopped by Ctrl-C (SIGTERM: 143), after what had begun was done; a second one stops at once";

pub(crate) const SEGMENT: &str = "\
Examples:
  petik segment berita.txt
  petik segment --output jsonl berita.txt | jq -r .text
  petik segment --input lines --jobs 4 --output jsonl tweets.txt.zst
  petik segment --input jsonl --output parquet articles.jsonl -o sentences.parquet

Text output: one sentence a line, its tokens separated by one space.

JSON Lines, a record a sentence:
  {\"start\",\"end\",\"text\",\"kind\",\"tokens\":[[start,end,kind],...],\"words\":[[start,end],...]}
  kind    `sentence` or `heading`; captions and *Baca juga* lines count as headings
  tokens  their kinds are word, number, punctuation, symbol, url, email, mention, hashtag and
          emoji
  words   the tokens with their clitics split off: `rumahnya` is one token and two words
  Where there may be several documents, each record begins with the \"id\" of its document. For
  `paragraphs` a record has the \"index\" of the given sentence in place of \"start\" and \"end\", and
  the offsets of its tokens and words are offsets into \"text\".

Table (csv, parquet), a row a sentence; tokens and words are in JSON Lines only:
  id,index,start,end,kind,text
  index   which sentence of its document, from 0";

pub(crate) const STEM: &str = "\
Examples:
  echo mempermainkan | petik stem
  petik stem --output jsonl words.txt | jq -c '.analyses[0].morphs'
  petik stem --add place-names.txt words.txt
  petik stem --informal --profile lemma tweets.txt
  petik stem --output csv words.txt -o stems.csv

Input: one word a line. White space around a word is no part of it; a line with several words is
looked up as it stands, as one word.

Text output: one stem a line, always as many lines as came in. An empty line gives an empty line,
and so does a line that is not valid UTF-8 (which is reported as well).

JSON Lines, a record a word, best analysis first:
  {\"word\",\"stem\",\"analyses\":[{\"root\",\"morphs\":[{\"kind\",\"form\",\"start\",\"end\"}],\"evidence\"}]}
  kind      prefix, infix, suffix, root, clitic, particle or reduplicate
  form      as a dictionary writes it: `meN-`, `-nya`
  start     with `end`: where it stands in the word, in bytes
  evidence  what speaks for it: lexicon (the root is listed), lexicalized (the word is, and stays
            whole), rule (the affixes alone), kept (by --keep, a name, no word of letters),
            function (a function word) or unknown
  The profile `sastrawi` gives a stem and no analyses: its algorithm takes letters off until a
  listed word is left, and does not say which of them were which affix.

Table (csv, parquet), a row a word:
  word,stem,morphs,evidence
  morphs    the forms of the best analysis, separated by a space: `meN- tulis -nya`

Word lists (--lexicon, --add, --keep): one word a line, blank lines skipped, no comments.";

pub(crate) const KEYWORDS: &str = "\
Examples:
  petik keywords berita.txt
  petik keywords -n 3 --input jsonl --output jsonl articles.jsonl
  petik keywords --input parquet --output csv articles.parquet -o keyphrases.csv
  petik keywords -n 1 --explain berita.txt

Text output: rank, keyphrase, score; best first. With --explain, under each the five features
that move its score most: what each adds, its name, its value.

JSON Lines, a record a document, best keyphrase first:
  {\"id\",\"keywords\":[{\"text\",\"score\",\"spans\":[[start,end],...]}]}
  text    the wording that the document uses most
  score   comparable within one document
  spans   where it stands; a \"title\" in the input counts, and what only the title has comes
          without
  With --explain each keyphrase also has \"explanation\":[{\"feature\",\"value\",\"amount\"}].
  For `paragraphs` the spans are offsets into the sentences joined by a space and the paragraphs
  joined by a blank line.

Table (csv, parquet), a row a keyphrase:
  id,rank,text,score,occurrences
  rank         from 1
  occurrences  how often it stands in the text";

pub(crate) const SUMMARIZE: &str = "\
Examples:
  petik summarize berita.txt
  petik summarize --words 60 berita.txt
  petik summarize --query 'korban banjir' --explain berita.txt
  petik summarize --ratio 0.2 --input jsonl --output jsonl articles.jsonl.gz
  petik summarize --input jsonl --output jsonl corpus/ -o out.jsonl --errors failed.jsonl --resume

Text output: the picked sentences in the order of the document, one a line. With --explain, under
each its score and what the features add to it.

JSON Lines, a record a document, its sentences in the order of the document:
  {\"id\",\"sentences\":[{\"index\",\"start\",\"end\",\"text\",\"score\"}]}
  index   which sentence of the document, from 0, headings counted too
  score   comparable within one document
  For `paragraphs` \"index\" counts the given sentences across paragraphs, and \"start\" and \"end\" are
  left out. A \"title\" in the input counts when sentences are compared. With --explain each
  sentence also has \"explanation\":[{\"feature\",\"value\",\"amount\"}], whose amounts add up to \"score\".

Table (csv, parquet), a row a picked sentence:
  id,index,start,end,text,score";

pub(crate) const DETECT: &str = "\
Examples:
  petik detect berita.txt
  petik detect --input lines tweets.txt | grep -v ': id '
  petik detect --input csv --text-field isi --id-field no --output csv articles.csv

Text output: the language and the confidence; where there may be several documents, behind the
document's id.

JSON Lines, a record a document:
  {\"id\",\"language\",\"confidence\"}
  language    two letters where it has such a code (ISO 639), else three
  confidence  from 0 to 1

Table (csv, parquet), a row a document:
  id,language,confidence";

#[cfg(feature = "report")]
pub(crate) const REPORT: &str = "\
Examples:
  petik report berita.txt > berita.html
  petik report --title 'Berita hari ini' -n 15 *.txt -o berita.html
  petik report --input jsonl articles.jsonl.gz > corpus.html
  petik report --lang id berita.txt -o berita.html

Output: one HTML page that needs no other file, no network and no script: the text with its picked
sentences marked, keyphrases that mark where they stand, the scores and what they are made of, and
the text word by word. Several documents get an index. Its labels are in the language of --lang.";

#[cfg(feature = "serve")]
pub(crate) const SERVE: &str = "\
Examples:
  petik serve
  petik serve --port 0 --max-bytes 4M
  curl --json '{\"text\": \"Air surut.\", \"sentences\": 1}' http://127.0.0.1:7450/api/summarize

Page: paste or drop a text, and see its summary, keyphrases and analyses as in `petik report`.

API, all by POST with Content-Type: application/json; answers are the records of --output jsonl:
  /api/summarize  {\"text\"}, and \"sentences\", \"words\", \"characters\" or \"ratio\", \"query\", \"explain\"
  /api/keywords   {\"text\"}, and \"number\", \"explain\"
  /api/segment    {\"text\"}: a list of sentences
  /api/detect     {\"text\"}
  /api/stem       {\"words\":[...]}, and \"profile\", \"informal\": a list of words
  A text may have a \"title\", an \"id\" and a \"language\". What is refused is answered by a status and
  {\"error\",\"status\"}, which says what to do.

Limits: a body has --max-bytes at most (the form of the page three times that, for it is encoded)
and ten seconds to arrive; as many texts are worked on at once as there are cores, others wait up
to fifteen seconds; a connection lasts two minutes.

Ends at Ctrl-C, or SIGTERM: requests that have begun get ten seconds, a second signal cuts them
off.";

pub(crate) const COMPLETIONS: &str = "\
Examples:
  petik completions bash > ~/.local/share/bash-completion/completions/petik
  petik completions zsh > ~/.zfunc/_petik
  petik completions fish > ~/.config/fish/completions/petik.fish
  petik completions powershell >> $PROFILE";

pub(crate) const MAN: &str = "\
Examples:
  petik man | man -l -
  petik man --folder ~/.local/share/man/man1";
