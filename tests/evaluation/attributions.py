"""Who said what, and who stands behind a number: the development part of PolNeAR, read as articles."""

import json
from typing import Any

from claimgrid.domain.article import Span
from claimgrid.domain.messages import Reading

from .corpora import Record, figure, read, records, scorer

Mentions = list[list[dict[str, int]]]


def attribution_scores() -> dict[str, float]:
    """Content with source of all statements, direct quotations alone, and the holders of numbers."""
    gold, numbers = records("eval/polnear/dev.jsonl"), records("eval/number_holder/dev.jsonl")
    readings = {text: read(text) for text in {row["text"] for row in (*gold, *numbers)}}
    said = [{"doc_id": row["doc_id"], "attributions": _statements(readings[row["text"]])} for row in gold]
    result: dict[str, Any] = json.loads(scorer("score_attribution", gold, said, "--json", "--types", "direct"))
    held = [_holders(row, readings[row["text"]]) for row in numbers]
    return {
        "statements": result["attribution"]["cs"][2],
        "statements content": result["attribution"]["cont"][2],
        "direct": result["filtered_recall"]["cs"],
        "direct content": result["filtered_recall"]["cont"],
        "holder": figure(r"right holder \(overlap\) ([\d.]+)", scorer("score_number_holder", numbers, held)),
    }


def _statements(reading: Reading) -> list[dict[str, Mentions]]:
    return [
        {"source": _mentions(s.speaker_words), "cue": _mentions(s.cue), "content": _mentions(s.content)}
        for s in reading.statements
    ]


def _mentions(spans: tuple[Span, ...]) -> Mentions:
    return [[{"start": start, "end": end} for start, end in spans]] if spans else []


def _holders(row: Record, reading: Reading) -> Record:
    """Each number that somebody stands behind as an attribution of its own, as the scorer wants it."""
    attributions = []
    for number in row["numbers"]:
        place = number["start"], number["end"]
        if words := holder(reading, place):
            attributions.append({"source": _mentions(words), "content": _mentions((place,))})
    return {"doc_id": row["doc_id"], "attributions": attributions}


def holder(reading: Reading, place: Span) -> tuple[Span, ...]:
    """The words that name who stands behind the text at ``place``: the speaker of the smallest statement or passage that
    holds it and has one; none in the article's own voice."""
    spoken = [(s.content, s.speaker_words) for s in reading.statements if s.speaker_words]
    spoken += [(((p.start, p.end),), (p.speaker_words,)) for p in reading.passages if p.speaker_words]
    around = [
        (sum(end - start for start, end in content), words)
        for content, words in spoken
        if any(start <= place[0] and place[1] <= end for start, end in content)
    ]
    return min(around)[1] if around else ()
