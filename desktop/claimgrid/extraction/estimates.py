"""Estimates: numbers that count something a measure of the lexicon lists, with what their sentence says of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimgrid.domain.dates import DateHint
from claimgrid.domain.estimate import Figure, FoundEstimate, Qualifier, Status
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.passage import FoundPassage

from .blocks import Block
from .counted import (
    Counted,
    called,
    counted_by,
    counting_verb,
    has_noun,
    number_token,
    people_without_noun,
    stands_alone,
)
from .fates import counted_by_label, people_by_fate
from .figure_dates import dates_of
from .kinds import Kind
from .lexicon import words
from .measures import measure_of, measures, nation_of_country
from .money import money
from .numbers import Number, find_numbers
from .places import place_of
from .status import HAPPENED, Said, by_noun, has_phrase, is_false, is_verb, lemmas, own_verbs, status_of
from .syntax import own_subject, token_at
from .titles import is_title

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_POINTS = frozenset({"the", "this", "that", "these", "those"})
_LIST_LINE = 20  # tokens
_REACH = 2  # sentences between a figure and the one that takes it up


@dataclass(frozen=True)
class _Found:
    """A figure in its block, before speaker and date are added. ``first`` is the first word of its span."""

    number: Number
    counted: Counted
    said: Said
    first: "Token"
    subject: str | None
    place: str | None
    plain: str
    """The measure of the noun by itself, whatever happened to those counted."""
    inherited: bool = False


def find_estimates(
    blocks: Sequence[Block], passages: Sequence[FoundPassage], hints: Sequence[DateHint]
) -> tuple[FoundEstimate, ...]:
    """Every estimate of the text, in order of place. A figure's speaker is that of the smallest passage that holds it."""
    found: list[FoundEstimate] = []
    names = sum((called(block.doc) for block in blocks), Counter[tuple[str, str]]())
    last: _Found | None = None
    of_losses = False
    for block in blocks:
        figures = _share_places(_in_block(block.doc, names, last, title=is_title(block)))
        figures = [_lost(f) for f in figures] if of_losses else figures
        of_losses = _announces_losses(block.doc) or (of_losses and bool(figures) and len(block.doc) <= _LIST_LINE)
        last = next((f for f in reversed(figures) if f.number.kind is Kind.COUNT), last)
        found += [_estimate(block, figure, passages, hints) for figure in figures]
    return tuple(found)


def _announces_losses(doc: "Doc") -> bool:
    """ "Losses of the enemy since May:" over a list."""
    return doc[-1].text == ":" and any(t.lower_ in words("measures", "losses", "nouns") for t in doc)


def _lost(figure: _Found) -> _Found:
    """Soldiers in a list of losses are casualties."""
    troops = figure.counted.measure == "troops" and figure.said.status is None
    return replace(figure, counted=replace(figure.counted, measure="casualties")) if troops else figure


def _in_block(doc: "Doc", names: Counter[tuple[str, str]], last: _Found | None, *, title: bool) -> list[_Found]:
    """The figures of a block; ``last`` is the one before it, which its first sentences may take up."""
    found: list[_Found] = []
    since, measured = 0, False
    for number in find_numbers(doc):
        measured_before, measured = measured, number.kind is Kind.UNIT
        if number.kind not in {Kind.COUNT, Kind.MONEY}:
            continue
        counted = _counted(doc, number) if number.kind is Kind.COUNT else money(doc, number)
        if counted is None and number.kind is not Kind.COUNT:
            continue
        before = next((f for f in reversed(found[since:]) if f.number.kind is Kind.COUNT), last)
        taken_up = _taken_up(doc, before, number) if counted is None and before and not title else None
        if measured_before and _is_the_figure(doc, number):
            taken_up = None  # "3,000 tonnes leaked. No, the figure is 600"
        counted = counted or taken_up or people_without_noun(doc, number, title=title) or people_by_fate(doc, number)
        if counted is None and has_noun(doc, number):
            last, since = None, len(found)  # "120 beds and 80 more": what follows takes up the beds
        if counted is None or _only_speaks(counted.head):
            continue
        if counted.noun is None and counted.nation is not None:
            counted = replace(counted, measure=_known_as(counted.nation, names) or counted.measure)
        figure = _figure(doc, number, counted, found[-1] if found else None)
        if _smallest(number) < measure_of(figure.counted.measure).least or (
            _smallest(number) < 2 and figure.said.status is None
        ):
            continue
        if taken_up is not None and before is not None and before in found:
            figure = _as_before(figure, before)
        found.append(replace(figure, inherited=taken_up is not None))
    return [_taken_back(figure) for figure in found]


def _taken_back(figure: _Found) -> _Found:
    """ "They speak of 61 dead. This number is false.": what the next sentence says of a figure."""
    doc, end = figure.first.doc, figure.first.sent.end
    if end >= len(doc):
        return figure
    verdict = doc[end].sent.root
    about = own_subject(verdict)
    pointing = words("denials", None, "pointing_figures") | {"this", "that"}
    points = about is not None and about.lemma_.lower() in pointing and about.left_edge.lower_ in _POINTS
    if not points or verdict.lemma_.lower() != "be" or not (word := is_false(verdict)):
        return figure
    return replace(figure, said=Said(Status.DENIED, word, measure=figure.said.measure))


def _counted(doc: "Doc", number: Number) -> Counted | None:
    return counted_by(doc, number) or counted_by_label(doc, number)


def _as_before(figure: _Found, before: _Found) -> _Found:
    """ "14 were arrested … the coastguard put the figure at 12": the same is said of both."""
    counting = words("measures", "counting", "nouns")
    head = figure.counted.head
    verbs = own_verbs(head)[:1] or [v for v in (head.head, head.head.head) if is_verb(v)][:1]
    named = counting_verb(head) is not None or any(
        c.lemma_.lower() in counting for verb in verbs for c in verb.children if c.dep_ in {"dobj", "nsubj"}
    )
    same = before.said.status in {*HAPPENED, Status.PRESENT, Status.DEPLOYED}
    if figure.said.status is not None or not same or not named:
        return figure
    return replace(figure, said=before.said, counted=replace(figure.counted, measure=before.counted.measure))


def _only_speaks(head: "Token") -> bool:
    """Whether those counted are sources: "two residents said", "according to two residents"."""
    if head.dep_ == "pobj" and head.head.head.lower_ == "according":
        return True
    if head.dep_ == "dobj" and head.head.lemma_.lower() in words("cues", "verbs", "sourcing"):
        return True  # "citing two residents"
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.like_num:
        head = head.head.head  # "four of the six guards denied this"
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        turning = words("cues", "verbs", "nominal") | words("denials", None, "verbs")
        return head.head.head.lemma_.lower() in turning  # "was contradicted by two nurses"
    active = not any(c.dep_ == "auxpass" for c in head.head.children)
    return head.dep_ == "nsubj" and active and head.head.lemma_.lower() in words("measures", "sources", "verbs")


def _known_as(nation: str, names: Counter[tuple[str, str]]) -> str | None:
    """What the text calls people of ``nation`` most often: "300 Chadians" are troops where it writes of Chadian soldiers."""
    mine = {measure: count for (of, measure), count in names.items() if of == nation.lower()}
    return max(sorted(mine), key=lambda measure: mine[measure], default=None)


def _share_places(figures: list[_Found]) -> list[_Found]:
    """Figures of one event in one sentence are of one place: "12 killed and 20 wounded in Lima"."""
    shared: list[_Found] = []
    for figure in figures:
        beside = [
            f.place
            for f in figures
            if f.place and f.first.sent.start == figure.first.sent.start and f.said.status in HAPPENED
        ]
        alone = figure.place is None and (figure.said.status in HAPPENED or figure.said.status is Status.PART)
        shared.append(replace(figure, place=beside[0]) if alone and len(set(beside)) == 1 else figure)
    return shared


def _is_the_figure(doc: "Doc", number: Number) -> bool:
    """ "the figure is 600": of whatever was last given in numbers."""
    about = own_subject(number_token(doc, number).head)
    return about is not None and about.lemma_.lower() in words("measures", "counting", "nouns")


def _smallest(number: Number) -> float:
    return min(n for n in (number.low, number.value, number.high) if n is not None)


def _taken_up(doc: "Doc", before: _Found, number: Number) -> Counted | None:
    """What ``number`` counts if it takes up the figure ``before`` it, in its sentence or one of the two before; else None."""
    token = number_token(doc, number)
    start = before.first.i + 1 if before.first.doc is doc else 0
    between = sum(1 for t in doc[start : token.i + 1] if t.is_sent_start)
    if between > _REACH or not stands_alone(doc, number, same_sentence=between == 0):
        return None
    return Counted(before.plain, token, token, None, None)


def _figure(doc: "Doc", number: Number, counted: Counted, before: _Found | None) -> _Found:
    first = token_at(doc, number.start)
    said = _fitting(status_of(counted.head, counted.noun, first, counted.last), counted)
    same_sentence = before is not None and before.first.sent.start == first.sent.start
    if said.words in {"each", "apiece"} and not same_sentence:
        said = Said(None)  # "both sides freed 300 prisoners each" is no part of anything
    if said.status is Status.PART and before is not None and measure_of(before.counted.measure).things:
        said = by_noun(counted.head, counted.noun, first, counted.last) or said  # "143 cases, including 52 deaths"
    measure = _measure(counted, said)
    if measure == "displaced people" and said.status is Status.PRESENT:
        said = Said(None)  # wherever they are now, what is counted is that they had to go
    if said.status is Status.PART and before is not None and same_sentence and before.said.measure:
        measure = before.counted.measure  # "45 killed, including 12 children"
    plain, counted = counted.measure, replace(counted, measure=measure)
    happened = said.status is not None and said.measure is not None
    place = place_of(counted.head, counted.last, event=happened)
    if said.status is None and place and plain == "troops" and _only_counted(counted.head):
        said = Said(Status.PRESENT, place)  # "the number of soldiers in Gao is put at 300"
    subject = counted.nation or _kind_of_people(counted)
    shares = before is not None and same_sentence and before.said.status is not Status.PART
    if subject is None and before is not None and shares and before.counted.measure == counted.measure:
        subject = before.subject
    country = _country(counted.head) if counted.nation is None and plain == "troops" else None
    if country:
        subject = nation_of_country(country)
        place = place or (country if said.status is Status.TOTAL_STRENGTH else None)
    return _Found(number, counted, said, first, subject, place, plain)


def _fitting(said: Said, counted: Counted) -> Said:
    """``said``, or nothing where it cannot be of what is counted."""
    measure = measure_of(counted.measure)
    misread = (
        measure.things and (said.measure is not None or said.status is Status.ARRESTED),  # "the yard held 40 cars"
        measure.kind == "money" and said.status in (Status.PRESENT, Status.DEPLOYED),
        counted.measure == "people" and said.status is Status.TOTAL_STRENGTH,  # "five men in uniform"
        said.status is Status.PRESENT and counted.noun in words("status", "present", "helpers"),
        # "58 were dead and some 3,500 evacuated"
        counted.measure == "displaced people" and counted.noun is None and said.status in HAPPENED,
    )
    return Said(None) if any(misread) else said


def _only_counted(head: "Token") -> bool:
    """Whether the clause says no more of them than how many they are."""
    allowed = words("measures", "counting", "links") | {"have", "keep"}
    return all(verb.lemma_.lower() in allowed for verb in own_verbs(head))


def _measure(counted: Counted, said: Said) -> str:
    """The measure by what happened to the people counted, else by their noun."""
    if counted.measure not in {"people", "troops"}:
        return counted.measure
    if said.measure is not None:
        return said.measure
    done = {v.lemma_.lower() for v in own_verbs(counted.head)[:2]}
    done |= {c.lemma_.lower() for c in counted.head.children if c.dep_ in {"acl", "amod", "relcl"}}
    told = [lemmas(verb) for verb in _of_theirs(counted.head)]
    done |= {p for m in measures() for p in m.phrases if any(has_phrase(clause, (p,)) for clause in told)}
    suffered = {counted.head.head.lemma_.lower()} if counted.head.dep_ in {"dobj", "nsubjpass"} else set()
    for measure in measures():
        if suffered & measure.objects or (done & (measure.verbs | measure.phrases) and counted.measure == "people"):
            return measure.id
    return counted.measure


def _of_theirs(head: "Token") -> "list[Token]":
    """The verbs that tell what those counted do: of their clause, and of clauses that describe them."""
    return [*own_verbs(head)[:2], *(c for c in head.children if c.dep_ in {"acl", "relcl"})]


def _kind_of_people(counted: Counted) -> str | None:
    """Who the casualties are, where the noun tells: "12 children"."""
    if counted.noun is None or counted.measure != "casualties" or counted.noun in words("measures", "generic", "nouns"):
        return None
    plain = not any(counted.noun in m.counts | m.groups for m in measures())
    size = len(counted.noun.split())
    return str(counted.last.doc[counted.last.i - size + 1 : counted.last.i + 1].text.lower()) if plain else None


def _country(head: "Token") -> str | None:
    """The country that has the troops: the subject of the verb whose object, or whose "with", they are."""
    verbs = own_verbs(head)
    if not verbs or verbs[0].lemma_.lower() not in words("measures", "owner", "verbs") or head.dep_.startswith("nsubj"):
        return None
    for child in verbs[0].children:
        if child.dep_ == "nsubj":
            owner = next((c for c in child.children if c.dep_ == "poss"), child)  # "Chad's army has …"
            name = " ".join(t.text for t in owner.subtree if t.pos_ == "PROPN")
            return name if nation_of_country(name) or (name and owner.ent_type_ == "GPE") else None
    return None


# Speaker and reasons ----------------------------------------------------------------------------------------------


def _estimate(
    block: Block, found: _Found, passages: Sequence[FoundPassage], hints: Sequence[DateHint]
) -> FoundEstimate:
    number, counted = found.number, found.counted
    start, end = block.span(number.start, max(number.end, counted.last.idx + len(counted.last)))
    passage = _passage(start, end, passages)
    figure = Figure(
        counted.measure, number.qualifier, number.low, number.value, number.high, found.subject, found.said.status, found.place
    )  # fmt: skip
    when, said = dates_of(block, number, counted.head, found.said, hints)
    return FoundEstimate(
        start, end, figure,
        passage.speaker if passage else None,
        passage.speaker_words if passage else None,
        when,
        _why(found),
        said,
    )  # fmt: skip


def _passage(start: int, end: int, passages: Sequence[FoundPassage]) -> FoundPassage | None:
    holding = [p for p in passages if p.start <= start and end <= p.end]
    return min(holding, key=lambda p: (p.end - p.start, p.start), default=None)


def _why(found: _Found) -> str:
    """The reading in plain words."""
    counted, number = found.counted, found.number
    if found.inherited:
        parts = [Evidence.INHERITED.format(what=counted.measure)]
    else:
        currency = counted.nation if number.kind is Kind.MONEY else None
        word = currency or (found.said.words if counted.head.like_num and found.said.words else counted.head.text)
        parts = [Evidence.READ_AS.format(word=word, what=counted.measure)]
    if number.bound_words and number.qualifier is not Qualifier.EXACTLY:
        form = Evidence.BOUND_AN if number.qualifier.value[0] in "aeiou" else Evidence.BOUND
        parts.append(form.format(word=number.bound_words, qualifier=number.qualifier.value))
    if found.said.status is not None:
        parts.append(Evidence.READ_AS.format(word=found.said.words, what=found.said.status.value))
    return "; ".join(parts)
