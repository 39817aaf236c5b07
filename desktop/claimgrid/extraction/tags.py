"""The words right beside a quotation that tell whose it is: "…," said Ana Ruiz. Read by their order alone, because long
quotations lead the parser astray."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .attribution import Stretch, phrase
from .blocks import Block
from .lexicon import words
from .quotations import Quotation
from .syntax import OPEN_MARKS, is_verb, lemma, trim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ENDINGS = (("", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("es", ""), ("s", ""))
_ASIDE = 12  # tokens of an aside between the name and the verb: "Ruiz, 58, a nurse from Lorn, said"
_IN_NAME = frozenset({"DET", "ADJ", "NUM", "PROPN", "NOUN", "PRON"})
_NAMES = frozenset({"PROPN", "NOUN", "PRON"})
_DASHES = frozenset({"-", "–", "—", "--"})
_CREDIT = 12  # tokens of a line that only names whose the quotation was
_CLOSES = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-"}
_NO_SPEAKER = frozenset(
    {"i", "we", "it", "that", "this", "which", "what", "who", "you", "me", "us", "him", "them", "there"}
)


@dataclass(frozen=True)
class Tag:
    """The verb of a tag, the main word of its speaker, and all words that name the speaker."""

    verb: "Token"
    speaker: "Token"
    words: Stretch


def reports(token: "Token") -> bool:
    """Whether the token is a form of a verb that may stand beside a quotation, whatever the model takes it for."""
    listed = words("cues", "verbs", "clause") | words("cues", "verbs", "beside_quotation")
    if is_verb(token):
        return lemma(token) in listed
    text = token.lower_
    if text == "read":
        return True  # its past looks like no verb: "the email read"
    past = (text[: len(text) - len(end)] + stem for end, stem in _ENDINGS[1:] if text.endswith(end))
    return token.pos_ != "PUNCT" and text not in listed and any(stem in listed for stem in past)


def tag_after(quotation: Quotation) -> Tag | None:
    """The tag that follows the closing mark: "said Ana Ruiz" or "Ana Ruiz, 58, said"."""
    doc, first = quotation.block.doc, quotation.last + 1
    ends = doc[quotation.last - 1].text if quotation.last else ""
    if quotation.runs_on or first >= len(doc):
        return None
    if doc[first].text == "," and first + 1 < len(doc):
        first, ends = first + 1, ","
    found = _verb_first(quotation, first) or _name_first(quotation, first)
    another = ends == "." or (ends in ("?", "!") and quotation.after_colon is not None and doc[first].is_title)
    return found if found is not None and (not another or _says_no_more(found)) else None


def credit_after(quotation: Quotation, after: Block | None) -> Stretch | None:
    """The name behind a dash: "“…” – Ana Ruiz", in the same line or the next."""
    block, first = quotation.block, quotation.last + 1
    if first >= len(block.doc):
        if after is None:
            return None
        block, first = after, 0
    doc = block.doc
    if doc[first].text not in _DASHES or len(doc) - first > _CREDIT:
        return None
    run = _run(doc, first + 1)
    named = bool(run) and run[-1].pos_ == "PROPN" and not any(is_verb(t) for t in doc[first:])
    return Stretch(block, run[0].i, run[-1].i + 1) if named else None


def tag_before_colon(quotation: Quotation) -> Tag | None:
    """The inverted tag in front: "Continued Ruiz: “…”"."""
    doc, colon = quotation.block.doc, quotation.after_colon
    if colon is None or colon < 2:
        return None
    return inverted(quotation, doc[colon].sent.start, colon)


def name_before(quotation: Quotation, cue: "Token") -> Tag | None:
    """ "But Ana Ruiz (R-Tex.), noting the size of the crowd, said, “…”": the name that opens the sentence of the cue."""
    doc, first = quotation.block.doc, cue.sent.start
    while first < cue.i and (doc[first].pos_ == "CCONJ" or doc[first].is_punct or doc[first].is_space):
        first += 1
    run = _run(doc, first)
    at = _past_aside(doc, run[-1].i + 1) if run else first
    while run and at < cue.i and (past := _past_aside(doc, at - (doc[at - 1].text == ","))) > at:
        at = past
    near = bool(run) and all(t.pos_ in ("ADV", "AUX") for t in doc[at : cue.i])
    return _tag(quotation, cue, run) if near else None


def inverted(quotation: Quotation, first: int, colon: int) -> Tag | None:
    """ "Continued Ana Ruiz" from ``first`` up to a colon."""
    tag = _verb_first(quotation, first)
    return tag if tag is not None and tag.words.end == colon else None


def _verb_first(quotation: Quotation, first: int) -> Tag | None:
    doc = quotation.block.doc
    if not reports(doc[first]) or doc[first].tag_ == "VBG":
        return None
    run = _run(doc, first + 1)
    return _tag(quotation, doc[first], run) if run else None


def _name_first(quotation: Quotation, first: int) -> Tag | None:
    doc = quotation.block.doc
    run = _run(doc, first)
    if not run:
        return None
    at = _past_aside(doc, run[-1].i + 1)
    while at < len(doc) and doc[at].pos_ in ("ADV", "AUX") and not reports(doc[at]):
        at += 1
    if at >= len(doc) or doc[at].tag_ in ("VBG", "VB"):
        return None
    alone = doc[at].tag_ == "VBD" and (at + 1 == len(doc) or doc[at + 1].text == ".")  # "“…?” Ruiz pressed."
    return _tag(quotation, doc[at], run) if reports(doc[at]) or alone else None


def _run(doc: "Doc", first: int) -> list["Token"]:
    """The words of a name that begins at ``first``, up to its main word, which may be an adjective: "the editorial read"."""
    found: list[Token] = []
    for token in doc[first:]:
        joins = token.pos_ in _IN_NAME or token.is_title or token.tag_ == "POS"
        joins = joins or (token.text == "-" and bool(found) and not token.whitespace_)
        bare = len(found) > 1 and found[-1].pos_ == "ADJ" and found[-2].pos_ == "DET"
        closed = bool(found) and (_can_end(found[-1]) or bare)
        ends = bool(found) and (token.pos_ in ("DET", "PRON") or (reports(token) and closed))
        if not joins or ends or token.tag_ in ("WP", "WDT"):
            break
        found.append(token)
    adjective = len(found) == 2 and found[1].pos_ == "ADJ" and found[0].pos_ == "DET"
    while found and not _can_end(found[-1]) and not adjective:
        found.pop()
    return found


def _can_end(token: "Token") -> bool:
    """Whether a name or noun phrase can end in this word."""
    return token.pos_ in _NAMES or token.lower_ == "one" or (token.is_title and token.pos_ != "DET")


def _past_aside(doc: "Doc", at: int) -> int:
    """Where the words after ", 58," or "(R-Tex.)" or "of Lorn" or "and Tom Weber" go on."""
    if at < len(doc) and doc[at].lower_ in ("of", "from", "for", "at", "with", "and"):
        after = _run(doc, at + 1)
        at = after[-1].i + 1 if after else at
    if at < len(doc) and (close := _CLOSES.get(doc[at].text)):
        end = next((t.i for t in doc[at + 1 : at + _ASIDE] if t.text == close), None)
        if end is not None:
            return end + (2 if end + 1 < len(doc) and doc[end + 1].text == "," else 1)
    return at


def _tag(quotation: Quotation, verb: "Token", run: list["Token"]) -> Tag | None:
    speaker = run[-1]
    if speaker.lower_ in _NO_SPEAKER or speaker.ent_type_ in ("DATE", "TIME"):
        return None
    whole = phrase(quotation.block, speaker, but=verb)
    if whole.first != run[0].i or verb.i in range(whole.first, whole.end):
        whole = Stretch(quotation.block, *trim(list(quotation.block.doc), run[0].i, speaker.i + 1))
    return Tag(verb, speaker, whole)


def _says_no_more(tag: Tag) -> bool:
    """ "“….” Ruiz said on Friday.": after a full stop only a sentence in which nothing else is said."""
    doc = tag.verb.doc
    rest = doc[max(tag.verb.i + 1, tag.words.end) : tag.verb.sent.end]
    if not len(rest) or rest[0].text == ".":
        return True
    plain = rest[0].pos_ == "ADP" and not any(is_verb(t) or t.text in OPEN_MARKS for t in rest)
    return plain and lemma(tag.verb) in words("cues", "verbs", "always") | {"tweet", "write"}
