"""The tool that counts errors tells right from wrong."""

from typing import TYPE_CHECKING

from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.statements import find_attributions

from .attribution_errors import _judge

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "Weber said the dam had cracked. Ruiz called the work a mess. Nobody moved."


def _mention(words: str) -> list[list[dict[str, int]]]:
    start = TEXT.index(words)
    return [[{"start": start, "end": start + len(words)}]]


def _annotated(source: str, cue: str, content: str) -> dict[str, object]:
    return {"source": _mention(source), "cue": _mention(cue), "content": _mention(content)}


def test_right_wrong_missed_and_not_annotated_are_told_apart(nlp: "Language") -> None:
    blocks = parse_blocks(nlp, TEXT)
    row = {
        "attributions": [
            _annotated("Weber", "said", "the dam had cracked"),
            _annotated("Nobody", "moved", "moved"),
        ]
    }
    assert sorted(_judge(row, blocks, find_attributions(blocks))) == [
        ("verb", "missed", "move"),
        ("verb", "right", "say"),
        ("“…” names it", "not annotated", "call"),
    ]
    row["attributions"] = [
        _annotated("Nobody", "said", "the dam had cracked"),
        _annotated("Ruiz", "called", "a mess. Nobody moved"),
    ]
    judged = [(result, cue) for _, result, cue in _judge(row, blocks, find_attributions(blocks))]
    assert sorted(judged) == [("wrong content", "call"), ("wrong source", "say")]
