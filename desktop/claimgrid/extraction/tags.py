"""The words right beside a quotation that tell whose it is: "…," said Ana Ruiz. Read by their order alone, because long
quotations lead the parser astray."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .attribution import Stretch, phrase
from .lexicon import words
from .quotations import Quotation
from .syntax import is_verb, lemma, trim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ENDINGS = (("", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("es", ""), ("s", ""))
_ASIDE = 12  # tokens of an aside between the name and the verb: "Ruiz, 58, a nurse from Lorn, said"
_IN_NAME = frozenset({"DET", "ADJ", "NUM", "PROPN", "NOUN", "PRON"})
_NAMES = frozenset({"PROPN", "NOUN", "PRON"})
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
    if found is None or (ends == "." and not _ends_there(found)):
        return None
    return found


def tag_before_colon(quotation: Quotation) -> Tag | None:
    """The inverted tag in front: "Continued Ruiz: “…”"."""
    doc, colon = quotation.block.doc, quotation.first - 1
    if colon < 2 or doc[colon].text != ":":
        return None
    return inverted(quotation, doc[colon].sent.start, colon)


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
    if at >= len(doc) or not reports(doc[at]) or doc[at].tag_ in ("VBG", "VB"):
        return None
    return _tag(quotation, doc[at], run)


def _run(doc: "Doc", first: int) -> list["Token"]:
    """The words of a name that begins at ``first``, up to its main word."""
    found: list[Token] = []
    for token in doc[first:]:
        joins = token.pos_ in _IN_NAME or token.tag_ == "POS" or (token.text == "-" and found and not token.whitespace_)
        if not joins or (found and (token.pos_ == "DET" or (reports(token) and found[-1].pos_ in _NAMES))):
            break
        found.append(token)
    while found and found[-1].pos_ not in _NAMES:
        found.pop()
    return found


def _past_aside(doc: "Doc", at: int) -> int:
    """Where the words after ", 58," or "(R-Tex.)" or "of Lorn" go on."""
    if at < len(doc) and doc[at].lower_ in ("of", "from", "for", "at", "with"):
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


def _ends_there(tag: Tag) -> bool:
    """ "“….” Ruiz said.": after a full stop only a sentence that is nothing but the tag."""
    doc = tag.verb.doc
    end = max(tag.verb.i + 1, tag.words.end)
    return end >= len(doc) or doc[end].text in (".", ",")
