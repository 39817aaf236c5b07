"""The people whom an article names: their names without titles, their offices, and what tells "he" from "she"."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .blocks import Block
from .lexicon import lexicon, words
from .pronouns import Rank
from .syntax import SUBJECTS, lemma, neighbour

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSSESSIVE = re.compile(r"['’]s?$")
_QUOTES = re.compile('["“”„«»]')
_NO_BODY = frozenset({"DATE", "GPE", "LOC", "NORP", "TIME"})


@dataclass(frozen=True)
class Mention:
    """A person named at ``place``; ``offices`` are the words of the offices given there."""

    place: int
    name: str
    rank: Rank
    offices: frozenset[str]
    sex: str | None


def find_mentions(blocks: list[Block], surnames: set[str]) -> Iterator[Mention]:
    for block in blocks:
        if block.is_label and (mention := _labelled(block)) is not None:
            yield mention
            continue
        for root in block.doc:
            name = _person_name(name_run(root)) if is_person(root, surnames) else ""
            if name:
                leads = root.dep_ in SUBJECTS or (root.dep_ == "appos" and root.head.dep_ in SUBJECTS)
                rank = Rank.SUBJECT if leads else Rank.NAMED
                yield Mention(block.start + root.idx, name, rank, _offices_of(root), _sex_of(root))


def _labelled(label: Block) -> Mention | None:
    """The person whose name stands before a turn with another word or a title, whatever the model makes of it; not a body."""
    doc = label.doc
    end = next((t.i for t in doc if t.text in (",", "(", ":")), len(doc))
    bodies = words("titles", None, "bodies")
    name = _person_name(list(doc[:end])) if not any(t.lower_ in bodies for t in doc[:end]) else ""
    if end < 2 or not name:
        return None
    offices = frozenset(t.lower_ for t in doc if t.is_alpha and t.text not in name)
    return Mention(label.start + doc[end - 1].idx, name, Rank.NAMED, offices, _sex_of(doc[end - 1]))


def _sex_of(root: "Token") -> str | None:
    """ "he" or "she" where a title or an office beside the name tells: "Mrs", "spokesman"."""
    near = [t.lower_.strip(".") for t in root.doc[max(0, root.i - 4) : root.i]]
    near += [c.lower_ for c in root.children if c.dep_ == "appos"]
    near += [root.head.lower_] if root.dep_ == "appos" else []
    for sex in ("she", "he"):
        listed = words("titles", None, sex)
        ending = "woman" if sex == "she" else "man"
        if any(n in listed or (n.endswith(ending) and n not in ("german", "roman", "human")) for n in near):
            return sex
    return None


def sex_of_name(name: str) -> str | None:
    """ "he" or "she" where the given name of a full name tells: "Anna Berg"; None for "Kim Berg" and for "Berg"."""
    given, _, family = name.partition(" ")
    known = [sex for sex in ("she", "he") if family and given.lower() in given_names(sex)]
    return known[0] if known else None


@cache
def given_names(sex: str) -> frozenset[str]:
    """The given names of women ("she") or men ("he"), in small letters."""
    return frozenset(str(lexicon("given_names")[sex]).split())


def is_person(token: "Token", surnames: Container[str] = ()) -> bool:
    """The main word of a person's name. The model takes some people for places or bodies and the other way round: an
    office right before a name, and the list of places, know better."""
    if token.pos_ != "PROPN" or token.dep_ in ("compound", "nmod") or token.tag_ == "NNPS":
        return False
    if token.ent_type_ == "PERSON" or token.text in surnames:
        alone = token.ent_iob_ == "B" and token.left_edge.lower_ == "the" and token.left_edge.i + 1 == token.i
        paper = token.text in lexicon("outlets")["endings"] and not _titled(token)
        return token.lower_ not in place_names() and not (alone or paper)  # "the Gazette revealed"
    holder = (
        token.dep_ == "appos" and lemma(token.head) in words("titles", None, "offices") and token.head.pos_ == "NOUN"
    )
    return (_titled(token) or holder) and token.lower_ not in words("titles", None, "bodies")


def _titled(root: "Token") -> bool:
    offices, address = words("titles", None, "offices"), words("titles", None, "address")
    if root.ent_type_ == "ORG":
        address = address - words("titles", None, "also_names")  # "Justice Watch said"
    before = [c for c in root.children if c.i < root.i and c.dep_ in ("compound", "nmod", "amod")]
    if any(c.pos_ == "PROPN" and c.is_title for c in before):  # "widow Ana Ruiz", not "mother Earth"
        offices |= words("titles", None, "roles")
    return any(c.lower_.strip(".") in address or lemma(c) in offices for c in before)


@cache
def place_names() -> frozenset[str]:
    """Countries and the seats of their governments, in lower case."""
    found = set()
    for country, entry in lexicon("demonyms").items():
        found |= {country.lower(), *entry["names"], *entry["seats"], *entry["demonyms"]}
    return frozenset(found)


def _person_name(tokens: list["Token"]) -> str:
    """The name without titles, possessive ending and quotation marks; empty where only titles are left."""
    address, offices = words("titles", None, "address"), words("titles", None, "offices")
    beside = words("titles", None, "beside_office")
    persons = [t for t in tokens if t.ent_type_ == "PERSON"]
    if persons and len(persons) < len(tokens) and tokens[-1] in persons:
        first = persons[0].i - tokens[0].i
        while first > 0 and _goes_with_name(tokens[first - 1]):
            first -= 1
        tokens = tokens[first:]
    known = offices | words("titles", None, "firms") | (words("titles", None, "roles") if len(tokens) > 2 else set())
    titled = [t.i for t in tokens[:-1] if t.lower_.strip(".") in address or {lemma(t), t.lower_} & known]
    start = titled[-1] - tokens[0].i + 1 if titled else 0
    while start < len(tokens) - 1 and (
        tokens[start].lower_ in beside or tokens[start].lower_ in ("of", "for", "the", "and", ".")
    ):
        start += 1
    kept = [t for t in tokens[start:] if t.tag_ != "POS" and not _QUOTES.search(t.text)]
    after = words("titles", None, "after")
    while kept and (kept[-1].is_punct or kept[-1].pos_ in ("ADP", "DET") or (kept[1:] and kept[-1].lower_ in after)):
        kept.pop()
    text = _POSSESSIVE.sub("", _spaced(kept))
    return text if any(c.isupper() for c in text) else ""


def _goes_with_name(token: "Token") -> bool:
    """A given name that the model left out of the person it found, or the hyphen of a double name."""
    if token.text == "-" and not token.whitespace_:
        return token.i > 0 and neighbour(token, -1).pos_ == "PROPN" and not neighbour(token, -1).whitespace_
    titles = [words("titles", None, key) for key in ("address", "offices", "beside_office", "roles")]
    known = any(token.lower_.strip(".") in t for t in titles)
    return token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON") and not known


def person_in(head: "Token", tokens: list["Token"]) -> str | None:
    """The person whom the noun phrase names: its head, or who stands beside it ("the head of the agency, Ana Ruiz")."""
    beside = [head, *[c for c in head.children if c.dep_ == "appos" and c in tokens]]
    if head.dep_ == "appos":
        beside.append(head.head)
    if holder := _holder_in(head, tokens):
        return holder
    for token in beside:
        if token.pos_ != "PROPN":
            continue
        if is_person(token) and (name := _person_name(name_run(token))):
            return name
    return None


def _holder_in(head: "Token", tokens: list["Token"]) -> str | None:
    """The person named right behind whom an office leads: "Chief of Police ANA RUIZ", "leader of the opposition ANA RUIZ"."""
    led = words("titles", None, "led")
    if lemma(head) not in words("titles", None, "offices") or not any(c.lower_ == "of" for c in head.children):
        return None
    at = next((k for k, t in enumerate(tokens) if t.i > head.i and t.lower_ in led), len(tokens))
    name = tokens[at + 1 :]
    return _spaced(name) if len(name) > 1 and all(t.pos_ == "PROPN" and t.is_title for t in name) else None


def body_in(head: "Token", tokens: list["Token"]) -> str | None:
    """The name of a body without what it is: "the insurer Norland Re", "the contractor, Hydra", "the union's Ana Ruiz"."""
    if head.pos_ == "NOUN":
        beside = [c for c in head.children if c.dep_ == "appos" and c in tokens and c.pos_ == "PROPN"]
        named = [c for c in beside if c.left_edge.text[0].isupper() and c.ent_type_ not in _NO_BODY]
        return plain([t for t in named[0].subtree if t in tokens]) if named else None
    if head.pos_ != "PROPN":
        return None
    what = [c for c in head.children if c in tokens and c.i < head.i and c.dep_ in ("compound", "nmod", "poss")]
    firms = words("titles", None, "firms")
    what = [c for c in what if (c.is_lower and c.pos_ == "NOUN") or lemma(c) in firms]
    last = max((c.right_edge.i for c in what), default=None)
    name = [t for t in tokens if last is not None and t.i > last]
    return plain(name) if name and name[0].text[0].isupper() else None


def name_run(token: "Token") -> list["Token"]:
    """The proper nouns that end in ``token``: its name with the titles before it."""
    first = token.i
    while first > 0:
        left = token.doc[first - 1]
        if _goes_with_name(left) and left.text == "-":
            first -= 1
            continue
        joined = left.head in token.doc[first : token.i + 1] and left.dep_ in (
            "compound",
            "nmod",
            "amod",
            "flat",
            "poss",
        )
        if not joined and not (left.ent_type_ == "PERSON" and left.ent_iob_ in "BI" and token.ent_type_ == "PERSON"):
            break
        if left.pos_ not in ("PROPN", "NOUN", "ADJ"):
            break
        first -= 1
    last = token.i
    while last + 1 < len(token.doc) and token.doc[last + 1].ent_iob_ == "I" and token.doc[last + 1].pos_ == "PROPN":
        last += 1
    return list(token.doc[first : last + 1])


def _offices_of(root: "Token") -> frozenset[str]:
    """The words of the office before the name, or in the apposition after or before it."""
    offices = words("titles", None, "offices")
    found: set[str] = set()
    i = root.i - 1
    before: set[str] = set()
    while i >= 0 and (token := root.doc[i]).pos_ in ("PROPN", "NOUN", "ADJ", "PART", "ADP"):
        before.add(token.lower_)
        i -= 1
    if before & offices:
        found |= before
    partners = [c for c in root.children if c.dep_ == "appos"] + ([root.head] if root.dep_ == "appos" else [])
    for partner in partners:
        if lemma(partner) in offices:
            found |= {t.lower_ for t in partner.subtree if t.i <= partner.i}
    for token in root.subtree:
        if token.i < root.i and token.lower_ in offices:
            found |= {token.lower_, *(c.lower_ for c in token.children if c.dep_ in ("compound", "amod"))}
    return frozenset(found)


def plain(tokens: list["Token"]) -> str:
    """The words themselves without article, numbering, age and quotation marks."""
    kept = [t for t in tokens if not _QUOTES.search(t.text)]
    while kept and (
        kept[0].pos_ in ("DET", "CCONJ", "PUNCT", "ADV") or kept[0].ent_type_ == "ORDINAL" or kept[0].is_space
    ):
        kept = kept[1:]
    if len(kept) > 2 and kept[-1].text.isdigit() and kept[-2].text == ",":
        kept = kept[:-2]  # "Ana Ruiz, 59"
    while kept and (kept[-1].tag_ == "POS" or kept[-1].is_punct or kept[-1].is_space):
        kept = kept[:-1]
    return _POSSESSIVE.sub("", _spaced(kept))


def _spaced(tokens: list["Token"]) -> str:
    return re.sub(r"\s+", " ", "".join(t.text_with_ws for t in tokens)).strip(" ,;:")
