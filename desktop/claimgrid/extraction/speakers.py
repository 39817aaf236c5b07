"""Who the speaker words mean: the fullest name that the article itself gives, over pronouns, surnames and offices."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from .attribution import Attribution, Stretch, phrase
from .blocks import Block
from .lexicon import lexicon, words
from .people import Mention, body_in, find_mentions, is_person, name_run, person_in, place_names, plain, sex_of_name
from .pronouns import HE, SHE, Candidate, Kind, Pronouns, Rank
from .syntax import SUBJECTS, can_speak, children, is_negated, lemma, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST_LINES = 6
_LINE = 8  # tokens
_SOME = frozenset({"a", "all", "an", "another", "both", "most", "many", "other", "several", "some", "two"})
_SHARES = frozenset({"percent", "cent", "%"})  # "40 percent said" names nobody


@dataclass
class Directory:
    """The people and bodies of one article. ``chain`` is to be asked in the order of the text: pronouns look back."""

    mentions: list[Mention]
    pronouns: Pronouns
    credits: frozenset[str] = frozenset()
    """The words in capitals of the lines that tell where the text comes from."""

    def chain(self, attribution: Attribution) -> tuple[str, ...]:
        """The fullest names of those through whom the words come, the speaker last; empty where nobody is named."""
        head, words_of = attribution.speaker, attribution.speaker_words
        if head is None or words_of is None or lemma(head) in _SHARES or (head.tag_ == "CD" and not _of_people(head)):
            return ()
        if self._is_outlet_checking(attribution, head):
            return ()
        block = attribution.block
        links = [(teller, phrase(block, teller)) for teller in _told(attribution.head)]
        links.append((head, words_of if head in words_of else phrase(words_of.block, head)))  # not "who"
        if (source := _relayed(head)) is not None:
            links[-1] = (source, phrase(block, source))
        if (source := _cited(attribution.head, head)) is not None:
            links.append((source, phrase(block, source)))
        self.pronouns.passed_over = [s.span for s in attribution.quoted]  # nobody named in what is quoted says it
        names = [self._name(link, stretch) for link, stretch in links]
        self.pronouns.passed_over = []
        if found := names[-1]:
            last = links[-1][0]
            rank = Rank.SUBJECT if attribution.stand else Rank.SPEAKER
            place = links[-1][1].block.start + last.idx
            self.pronouns.add(Candidate(place, found, self._kind(last, found), rank, lemma(last)))
            return tuple(name for name in names if name)
        return ()

    def _is_outlet_checking(self, attribution: Attribution, head: "Token") -> bool:
        """ "Harbour News could not verify this": an outlet that speaks of itself is the article's own voice."""
        verb = attribution.head
        checks = lemma(verb) in words("denials", None, "checks") and is_negated(verb)
        return checks and not head.is_lower and (head.text in self.credits or head.text in _outlets())

    def _name(self, head: "Token", stretch: Stretch) -> str | None:
        place = stretch.block.start + head.idx
        tokens = list(stretch.block.doc[stretch.first : stretch.end])
        if (who := _reported_of_itself(head)) is not None:
            own = phrase(stretch.block, who)
            return self._noun(who, list(own.block.doc[own.first : own.end]), place)
        return self.pronoun(head, place) if head.pos_ == "PRON" else self._noun(head, tokens, place)

    def pronoun(self, token: "Token", place: int) -> str | None:
        """Whom "he" or "it" stands for at ``place``."""
        word = token.lower_
        return self.pronouns.resolve("it" if word in ("this", "that") else word, place)

    def _kind(self, head: "Token", name: str) -> Kind:
        people = words("titles", None, "offices")
        told = any(c.dep_ == "relcl" and any(w.lower_ in ("who", "whose") for w in c.subtree) for c in head.children)
        if any(m.name == name for m in self.mentions) or (lemma(head) in people and head.tag_ == "NN"):
            return Kind.PERSON
        if head.lower_ in HE | SHE or (told and head.tag_ == "NN"):
            return Kind.PERSON  # "a security guard whose shift ended at six"
        is_told = any(c.is_lower and c.pos_ == "NOUN" for c in children(head, "compound"))  # "state media Tass"
        if head.tag_ == "NNP" and len(name.split()) == 1 and not is_told and not children(head, "det", "poss"):
            known = name.lower() in place_names() | words("titles", None, "bodies") or name.isupper()
            return Kind.BODY if known else Kind.NAME
        return Kind.GROUP if head.tag_ in ("NNS", "NNPS") and not head.ent_type_ else Kind.BODY

    def _noun(self, head: "Token", tokens: list["Token"], place: int) -> str | None:
        if called := _calls_itself(head):
            return called
        if person := person_in(head, tokens):
            return self.fullest(person)
        if body := body_in(head, tokens):
            return body
        titled = len(tokens) == 1 and head.is_title  # in a title the model takes names for nouns
        if (head.pos_ == "PROPN" or titled) and (known := self._known(head.text)):
            return known
        offices = words("titles", None, "offices")
        if lemma(head) in offices and _is_definite(tokens) and (known := self._holder(head, tokens, place)):
            return known
        if lemma(head) in offices and head.tag_ == "NN" and tokens[0].lower_ == "the" and len(tokens) <= 3:
            name = self.pronouns.introduced(place)
            if name and not any(m.offices for m in self.mentions if m.name == name):
                return name
        text = self._with_owner(tokens, place)
        before = [c for c in self.pronouns.candidates if c.place < place and c.rank is Rank.SPEAKER]
        speaks_for = words("cues", "phrases", "documents") - words("cues", "phrases", "findings")
        some = tokens[0].lower_ in _SOME if tokens else False  # "some accounts say"
        if lemma(head) in speaks_for and len(tokens) <= 2 and before and not some:
            return before[-1].name
        if _is_definite(tokens) and len(tokens) <= 3:
            wanted = {t.lower_ for t in tokens[1:]}
            same = [c.name for c in before if c.word == lemma(head) and wanted <= set(c.name.lower().split())]
            known = self.pronouns.known_as(lemma(head), place, wanted)
            return same[-1] if same else known or text
        return text or None

    def _with_owner(self, tokens: list["Token"], place: int) -> str:
        """ "its interior ministry", "her party" with the name that "its" or "her" stands for, where the article gives one."""
        bodies, offices = words("titles", None, "bodies"), words("titles", None, "offices")
        theirs = bodies - {"house", "office"}  # "his office said" is clear, and not whose else it may be
        owned = {"its": bodies | offices, "her": theirs, "his": theirs}.get(tokens[0].lower_ if tokens else "")
        if owned and lemma(tokens[-1]) in owned:
            owner = self.pronouns.resolve(tokens[0].lower_, place)
            if owner and (owner[0].isupper() or tokens[0].lower_ != "its"):
                return f"{owner}’s {plain(tokens[1:])}"
        return plain(tokens)

    def fullest(self, name: str) -> str:
        """The longest name of the article that ends in the same surname and holds all the words of ``name``."""
        parts = name.lower().split()
        best = name
        for mention in self.mentions:
            other = mention.name.lower().split()
            if other[-1:] == parts[-1:] and set(parts) <= set(other) and len(other) > len(best.split()):
                best = mention.name
        if best == name and len(parts) == 1:
            # Korean, Chinese, Hungarian… names put the family name first.
            return next((m.name for m in self.mentions if m.name.lower().split()[:1] == parts and " " in m.name), name)
        return best

    def _known(self, surname: str) -> str | None:
        full = self.fullest(surname)
        return full if full != surname else None

    def _holder(self, head: "Token", tokens: list["Token"], place: int) -> str | None:
        """Who holds the office: the nearest person before, else after, to whom the article gives all of its words."""
        wanted = {t.lower_ for t in tokens if t.pos_ in ("NOUN", "PROPN", "ADJ") and t.ent_type_ != "NORP"}
        wanted -= {"former", "new", "same", "senior"}
        holders = [m for m in self.mentions if wanted and wanted <= m.offices and head.lower_ in m.offices]
        before = [m for m in holders if m.place < place]
        if before:
            return before[-1].name
        return holders[0].name if holders else None


def build_directory(blocks: list[Block]) -> Directory:
    """All people of the article with the offices that it gives them."""
    surnames: set[str] = set()
    mentions: list[Mention] = []
    for _ in range(2):  # the second time the surnames are known, whatever the model takes them for
        mentions = list(find_mentions(blocks, surnames))
        surnames = {m.name.split()[-1] for m in mentions if " " in m.name}
    pronouns = Pronouns([block.start + sentence.start_char for block in blocks for sentence in block.doc.sents])
    directory = Directory(mentions, pronouns, _credits(blocks))
    directory.mentions = [replace(m, name=directory.fullest(m.name)) for m in mentions]
    for mention in directory.mentions:
        pronouns.add(Candidate(mention.place, mention.name, Kind.PERSON, mention.rank))
        if sex := mention.sex or sex_of_name(mention.name):
            pronouns.sexes.setdefault(mention.name, sex)
    for somebody in (*_bodies(blocks), *_unnamed(blocks, mentions)):
        pronouns.add(somebody)
    pronouns.candidates.sort(key=lambda c: c.place)
    return directory


def _credits(blocks: list[Block]) -> frozenset[str]:
    """The names in datelines, and in the short lines that an article begins with."""
    lines = [b.doc for i, b in enumerate(blocks) if b.is_dateline or (0 < i < _FIRST_LINES and len(b.doc) <= _LINE)]
    return frozenset(t.text for doc in lines for t in doc if t.is_title or t.is_upper)


def _bodies(blocks: list[Block]) -> Iterator[Candidate]:
    """Bodies that a sentence is about, or that an officer speaks for: what "it" may stand for."""
    known, offices = words("titles", None, "bodies"), words("titles", None, "offices")
    for block in blocks:
        for token in block.doc:
            state = token.ent_type_ == "GPE" and token.dep_ in SUBJECTS
            named = (
                token.pos_ == "PROPN" and (state or token.ent_type_ == "ORG") and token.dep_ not in ("compound", "nmod")
            )
            if token.tag_ in ("NNS", "NNPS") or not (named or lemma(token) in known) or is_person(token):
                continue
            if (called := _called(token)) is not None:
                yield Candidate(block.start + token.idx, called, Kind.BODY, Rank.SUBJECT, lemma(token))
                continue
            serves = token.dep_ == "pobj" and lemma(token.head.head) in offices
            if token.dep_ in SUBJECTS or serves:
                stretch = phrase(block, token)
                name = plain(list(block.doc[stretch.first : stretch.end]))
                rank = Rank.SUBJECT if token.dep_ in SUBJECTS else Rank.NAMED
                yield Candidate(block.start + token.idx, name, Kind.BODY, rank, lemma(token))


def _called(noun: "Token") -> str | None:
    """The name right after what a body is: "the aid group Doctors at Hand"."""
    head = noun.head
    beside = noun.pos_ == "NOUN" and noun.dep_ in ("compound", "nmod") and noun.i < head.i
    if not beside or head.dep_ not in SUBJECTS:
        return None
    name = noun.doc[noun.i + 1 : head.right_edge.i + 1]
    told = all(t.is_title or t.pos_ in ("ADP", "DET", "CCONJ") for t in name)
    return name.text if told and len(name) > 1 and name[-1].is_title else None


def _unnamed(blocks: list[Block], mentions: list[Mention]) -> Iterator[Candidate]:
    """People whom an article speaks of without a name: "a farmer from Lorn has seen the soldiers", and "the captain" where no
    captain has a name in it."""
    people = frozenset[str]().union(*(words("titles", None, key) for key in ("offices", "roles", "address")))
    for block in blocks:
        for token in block.doc:
            one = any(c.lower_ in ("a", "an", "one") for c in children(token, "det", "nummod"))
            sole = token.left_edge.lower_ == "the" and not children(token, "prep")
            called = {t.lower_ for t in (token, *children(token, "amod", "compound"))}
            one = one or (sole and not any(called <= m.offices for m in mentions))
            named = any(c.pos_ == "PROPN" for c in children(token, "appos"))
            if token.tag_ == "NN" and one and not named and lemma(token) in people and token.dep_ in SUBJECTS:
                stretch = phrase(block, token)
                name = plain(list(block.doc[stretch.first : stretch.end]))
                yield Candidate(block.start + token.idx, name, Kind.PERSON, Rank.SUBJECT, lemma(token))


def _relayed(head: "Token") -> "Token | None":
    """Whose words "information received from the council" or "a report by the ministry" are."""
    if lemma(head) not in words("cues", "phrases", "documents"):
        return None
    made = [t for t in children(head, "acl") if lemma(t) not in words("cues", "phrases", "looked_at")]
    for of in (p for t in (head, *made) for p in children(t, "prep", "agent")):
        if of.lower_ in ("from", "by"):
            return next((noun for noun in children(of, "pobj") if can_speak(noun)), None)
    return None


def _told(cue: "Token") -> list["Token"]:
    """The outlet that a speaker speaks to: "an official told Reuters"."""
    if lemma(cue) not in words("cues", "verbs", "addressing"):
        return []
    heard = [n for n in children(cue, "dobj", "dative") if n.pos_ == "PROPN"]
    return [n for n in heard if " ".join(t.text for t in name_run(n)) in _outlets()]


@cache
def _outlets() -> frozenset[str]:
    """All names of outlets and agencies."""
    outlets = lexicon("outlets")["outlets"]
    names = {name for outlet, entry in outlets.items() for name in (outlet, *entry["names"])}
    return frozenset(names | {name.removeprefix("The ") for name in names})


def _cited(cue: "Token", speaker: "Token") -> "Token | None":
    """Whom the speaker passes on: "the paper, citing two officials, said"."""
    for verb in (*cue.children, *speaker.children):
        if verb.tag_ == "VBG" and lemma(verb) in words("cues", "verbs", "sourcing") and not children(verb, "prep"):
            for noun in children(verb, "dobj"):
                people = {w for key in ("offices", "roles", "bodies") for w in words("titles", None, key)}
                if noun.pos_ == "PROPN" or lemma(noun) in people | {"source"}:
                    return noun
    return None


def _reported_of_itself(pronoun: "Token") -> "Token | None":
    """Who says so in "THE OWNER of the ship says it has no information"."""
    verb = pronoun.head.head
    reported = (
        pronoun.lower_ == "it" and pronoun.head.dep_ == "ccomp" and lemma(verb) in words("cues", "verbs", "clause")
    )
    who = own_subject(verb) if reported else None
    if who is None or who.pos_ != "NOUN" or who.i > pronoun.i:
        return None
    bodies = words("titles", None, "bodies")  # "a spokesman for the Coast Guard said it had no ship there"
    return None if any(t.pos_ == "PROPN" or lemma(t) in bodies for t in who.subtree if t != who) else who


def _calls_itself(head: "Token") -> str | None:
    """The name in "a group calling itself GREY LANTERN"."""
    for verb in children(head, "acl", "relcl"):
        itself = any(c.lower_ in ("itself", "themselves") for c in children(verb, "dobj", "nsubj"))
        for name in children(verb, "oprd", "attr", "ccomp") if lemma(verb) == "call" and itself else []:
            return plain(list(name.subtree)) if name.pos_ == "PROPN" else None
    return None


def _of_people(number: "Token") -> bool:
    """ "four of the six guards", not "40 percent", "12 of them"."""
    nouns = [n for of in children(number, "prep") if of.lower_ == "of" for n in children(of, "pobj")]
    return any(n.tag_ in ("NNS", "NNPS") and n.lower_ not in ("percent", "cent") for n in nouns)


def _is_definite(tokens: list["Token"]) -> bool:
    """ "the minister", "his minister"."""
    return bool(tokens) and (tokens[0].lower_ in ("the", "this", "that") or tokens[0].tag_ == "PRP$")
