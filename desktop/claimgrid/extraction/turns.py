"""Whose turn it is where people speak in turn, without quotation marks: in a transcript, whose lines begin with who speaks
("RUIZ: …", "Q: …"), and in an interview, whose paragraphs are questions and answers."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence

from .attribution import Attribution, Stretch
from .blocks import Block
from .lexicon import words
from .people import is_person, name_run
from .syntax import CLOSE_MARKS, OPEN_MARKS, SUBJECTS, lemma, neighbour

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST = frozenset({"i", "me", "my", "mine", "myself"})
_FIRST_PLURAL = frozenset({"we", "us", "our", "ours"})
_SECOND = frozenset({"you", "your", "yours", "yourself"})
_LEAST_ANSWERS = 3


def find_turns(blocks: Sequence[Block]) -> list[Attribution]:
    """What each speaker of a transcript says in each of his turns, or who is interviewed in each answer."""
    return list(_by_labels(blocks)) if any(b.is_label for b in blocks) else list(_answers(blocks))


def _by_labels(blocks: Sequence[Block]) -> Iterator[Attribution]:
    labels = [i for i, block in enumerate(blocks) if block.is_label]
    for label, end in zip(labels, [*labels[1:], len(blocks)], strict=True):
        said = list(blocks[label + 1 : end])
        while len(said) > 1 and label == labels[-1] and not _says(said[-1], _FIRST | _FIRST_PLURAL):
            said.pop()  # after the last turn the article may go on by itself
        turn = _turn_of(blocks[label], _interviewed(blocks[: labels[0]]))
        turn.content = [Stretch(block, 0, len(block.doc)) for block in said if block.doc.text[0] not in "(["]
        turn.quoted = turn.content[:]
        if turn.content:
            yield turn


def _turn_of(label: Block, interviewed: Stretch | None) -> Attribution:
    """The turn that a label opens, without its words. Who asks a question is not told; "A:" is of the person interviewed."""
    doc = label.doc
    colon = next(t for t in reversed(doc) if not t.is_space)
    end = next((t.i for t in doc if t.text in (",", "(", ":")), colon.i)
    cue = Stretch(label, colon.i, colon.i + 1)
    name = doc[:end].text.lower()
    if name in words("cues", "credits", "answering") and interviewed is not None:
        return Attribution(label, colon, cue, _head(interviewed), interviewed, [], Evidence.ANSWER)
    if not end or name in words("cues", "credits", "speaking"):
        return Attribution(label, colon, cue, None, None, [], Evidence.NAME_COLON)
    return Attribution(label, colon, cue, doc[end - 1], Stretch(label, 0, end), [], Evidence.NAME_COLON)


def _answers(blocks: Sequence[Block]) -> Iterator[Attribution]:
    """What the person interviewed says: what follows a question, to the next one or to where nobody says "I" any more."""
    body = [b for b in blocks if not b.is_first and not b.is_dateline]
    opened = [b for b, after in pairwise(body) if _asks(b) and _answers_now(after)]
    first = blocks.index(opened[0]) if opened else 0
    above = {lemma(t) for b in blocks[:first] for t in b.doc}
    if len(opened) < _LEAST_ANSWERS or not above & words("cues", "credits", "interviews"):
        return  # a writer who asks himself questions
    who = _interviewed(blocks[:first], blocks[first])
    title = blocks[0]
    if first and title.doc[0].text in OPEN_MARKS and title.doc[-1].text in CLOSE_MARKS:
        yield _answer([title], who)
    answer: list[Block] = []
    for block in blocks[first:]:
        if _asks(block):
            if answer:
                yield _answer(answer, who)
            answer = []
        else:
            answer.append(block)
    while answer and not _answers_now(answer[-1]):
        answer.pop()
    if answer:
        yield _answer(answer, who)


def _answer(answer: list[Block], who: Stretch | None) -> Attribution:
    content = [Stretch(block, 0, len(block.doc)) for block in answer]
    mark = Stretch(answer[0], 0, 1)
    speaker = _head(who) if who else None
    return Attribution(
        answer[0], speaker or answer[0].doc[0], mark, speaker, who, content, Evidence.ANSWER, quoted=content[:]
    )


def _asks(block: Block) -> bool:
    """A question, or what is put to somebody: "You were there.", "The mayor says that your men fled."."""
    asked = block.doc.text.rstrip().endswith("?")
    return (asked or _says(block, _SECOND)) and not _says(block, _FIRST) and block.doc[0].text not in OPEN_MARKS


def _answers_now(block: Block) -> bool:
    return _says(block, _FIRST | _FIRST_PLURAL) and not _asks(block)


def _says(block: Block, wanted: frozenset[str]) -> bool:
    """Whether one of the words stands in the block outside of quotation marks."""
    inside = False
    for token in block.doc:
        if token.text in OPEN_MARKS | CLOSE_MARKS and token.tag_ != "POS":
            inside = token.text in OPEN_MARKS and not (inside and token.text in CLOSE_MARKS)
        elif not inside and token.lower_ in wanted:
            return True
    return False


def _head(name: Stretch) -> "Token":
    return name.block.doc[name.end - 1]


def _interviewed(intro: Sequence[Block], question: Block | None = None) -> Stretch | None:
    """The first person whom the lines above the first question tell something about, else whom that question calls."""
    people = [(b, t) for b in intro for t in b.doc if is_person(t)]
    leading = [(b, t) for b, t in people if t.dep_ in SUBJECTS]
    called = [(question, t) for t in question.doc[:-1] if is_person(t) and neighbour(t).text == ","] if question else []
    for block, token in (*leading, *called):
        run = name_run(token)
        return Stretch(block, run[0].i, run[-1].i + 1)
    return None
