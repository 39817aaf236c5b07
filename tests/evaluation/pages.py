"""Web pages to articles: our reader, and its library alone in the same run."""

import gzip
import logging
import tempfile
from pathlib import Path

from trafilatura import extract

from claimgrid.errors import UnreadableFile
from claimgrid.reading import read

from .corpora import figure, records, scorer, shared


def page_scores() -> dict[str, float]:
    """The benchmark's F1 of our reader and of trafilatura in precision mode."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    gold = records("eval/aeb181/articles.jsonl")
    pages = {row["id"]: gzip.decompress(shared(f"eval/aeb181/{row['html_file']}").read_bytes()) for row in gold}
    bare = {
        key: extract(page.decode("utf-8", "replace"), favor_precision=True, include_comments=False)
        for key, page in pages.items()
    }
    ours = {key: _body(page) for key, page in pages.items()}
    found = {}
    for name, texts in (("pages", ours), ("pages bare", bare)):
        rows = [{"id": key, "text": text} for key, text in texts.items()]
        found[name] = figure(r"'aeb_F1': ([\d.]+)", scorer("score_html", gold, rows))
    return found


def _body(page: bytes) -> str:
    """The article as our reader has it, without the title that it sets above the text: the benchmark has bodies only."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(page)
        try:
            document = next(iter(read(path, path.name)))
        except UnreadableFile:
            return ""
    first, _, rest = document.text.partition("\n\n")
    return rest if document.title and first == document.title.value else document.text
