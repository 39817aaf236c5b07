"""What alignment compares: the content of a passage as lemmas, names, numbers and classes of predicates.

The passage's main predicate is looked for below verbs that carry no event of their own ("confirmed the clash",
"an engagement took place"), so that a verb and its event noun count as the same predicate.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from claimgrid.domain.estimate import FoundEstimate, Qualifier
from claimgrid.domain.passage import Features, FoundPassage

from .amounts import find_amounts
from .kinds import Kind, kind_of
from .lexicon import lexicon
from .status import is_ruled_out

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = {"NOUN", "VERB", "ADJ", "PROPN"}
_PRESENCE = "DEPLOY"
"""The class of being somewhere."""
_TIME_KINDS = {"DATE", "TIME"}
_YEAR = 4  # digits
_ARGUMENTS_BEFORE = {"nsubj", "nsubjpass", "csubj", "poss", "agent"}
_ARGUMENTS_AFTER = {"dobj", "attr", "acomp", "oprd", "prep", "dative"}
_OF_NOUNS = {"nsubj", "nsubjpass", "dobj", "pobj", "compound"}
_DETERMINERS = {"DT", "PDT", "PRP$"}
_PARTICLES = {"prt", "advmod", "prep"}
_STOP = {
    "mr",
    "mrs",
    "ms",
    "other",
    "more",
    "many",
    "much",
    "such",
    "own",
    "same",
    "able",
    "last",
    "week",
    "month",
    "year",
    "number",
    "place",
    "least",
    "kind",
    "thing",
    "way",
    "lot",
    "rest",
    "time",
}


def features(tokens: Sequence["Token"], *, polarity: bool) -> Features:
    """The Features of the passage that ``tokens`` make up, in text order; ``polarity`` is False where it is denied."""
    if not tokens:
        return Features(polarity=polarity)
    terms = _terms(tokens)
    main = _main_predicate(tokens, terms)
    others = [t for t in tokens if t is not main and _is_predicate(t, terms)]
    inside = {t.i for t in tokens}
    subject, complement = _arguments(main, inside, terms) if main is not None else ((), ())
    return Features(
        words=tuple(terms[t.i] for t in tokens if t.i in terms),
        names=_names(tokens),
        numbers=_numbers(tokens),
        predicates=tuple(dict.fromkeys(terms[t.i] for t in ([main] if main is not None else []) + others)),
        subject=subject,
        object=complement,
        polarity=polarity,
    )


@cache
def _classes(*, of_verbs: bool = False) -> dict[tuple[str, ...], str]:
    """Sequences of lemmas with the class they stand for; ``of_verbs``, which are no things: "to storm a house"."""
    data = lexicon("predicates")
    groups = [*([] if of_verbs else data["synonyms"].items()), *data["classes"].items()]
    return {tuple(words.split()): name for name, entries in reversed(groups) for words in entries}


@cache
def _events() -> frozenset[str]:
    """The names of the classes of events."""
    return frozenset(lexicon("predicates")["classes"])


@cache
def _light() -> frozenset[str]:
    """Lemmas of verbs that carry no event of their own."""
    return frozenset(lexicon("predicates")["transparent"]["light"])


@cache
def _reporting() -> frozenset[str]:
    """Lemmas of verbs and nouns that tell of an event."""
    return frozenset(lexicon("predicates")["transparent"]["reporting"])


@cache
def _places() -> dict[tuple[str, ...], str]:
    """Sequences of lower-case words that name a country or its people, with the country in lower case."""
    found: dict[tuple[str, ...], str] = {}
    for country, entry in lexicon("demonyms").items():
        plurals = [f"{word}s" for word in entry["demonyms"]]
        for name in (country.lower(), *entry["names"], *entry["demonyms"], *plurals):
            found[tuple(w.strip(".") for w in name.replace("'s", " 's").split())] = country.lower()
    return found


def _lemma(token: "Token") -> str:
    """The lower-case lemma; a word with a meaning of its own in the plural ("forces") stays as it is, a capitalised word of a
    headline is known by its plain form, and "more soldiers" are additional ones."""
    lemma: str = token.lemma_.lower()
    if token.lower_ == "more" and token.tag_ == "JJR" and token.doc[token.i + 1 : token.i + 2].text != "than":
        return "additional"
    if (token.lower_,) in _classes():
        return str(token.lower_)
    if token.pos_ == "PROPN" and lemma.endswith("s") and (lemma[:-1],) in _classes():
        return lemma[:-1]
    return lemma


def _terms(tokens: Sequence["Token"]) -> dict[int, str]:
    """The term of each content token by its index in the document: a class's name or a lemma."""
    lemmas = [_lemma(t) for t in tokens]
    found: dict[int, str] = {}
    covered = _place_tokens(tokens)
    inside = {t.i for t in tokens}
    i = 0
    while i < len(tokens):
        token = tokens[i]
        length, name = _class_at(tokens, lemmas, i) if _may_be_class(token, covered) else (1, None)
        if name:
            found[token.i] = name
            i += length
            continue
        if token.i not in covered and _is_content(token) and not _only_reports(token, inside):
            found[token.i] = lemmas[i]
        i += 1
    return found


def _may_be_class(token: "Token", covered: set[int]) -> bool:
    """False for a name and for a month: "March" is no protest."""
    return token.i not in covered and not (token.ent_type_ in {"PERSON", "GPE", *_TIME_KINDS} and token.pos_ == "PROPN")


def _class_at(tokens: Sequence["Token"], lemmas: Sequence[str], at: int) -> tuple[int, str | None]:
    """The class that begins ``at`` and the number of its tokens; a verb is looked up with its particle, wherever that is."""
    for particle in tokens[at].children:
        name = _classes().get((lemmas[at], particle.lower_)) if particle.dep_ in _PARTICLES else None
        if name and particle.i > tokens[at].i:
            return 1, name
        for noun in particle.children:
            if noun.dep_ == "pobj" and (name := _classes().get((lemmas[at], particle.lower_, noun.lemma_.lower()))):
                return 1, name
    if _is_presence(tokens[at]):
        return 1, _PRESENCE
    places = _without_determiners(tokens, at)
    for length in range(min(len(places), 4), 0, -1):
        entry = " ".join(lemmas[i] for i in places[:length])
        name = _classes(of_verbs=_is_verb(tokens[at])).get(tuple(entry.split(" ")))
        if name and not (name in _events() and _is_no_event(tokens[at], entry)):
            return places[length - 1] - at + 1, name
    return 1, None


def _is_verb(token: "Token") -> bool:
    """True for a verb; not for a noun that the model takes for one: "the fire exits"."""
    return token.pos_ == "VERB" and token.dep_ not in _OF_NOUNS


def _without_determiners(tokens: Sequence["Token"], at: int) -> list[int]:
    """Where the words that begin ``at`` stand, without "the", "their" and the like: "lost their lives"."""
    return [i for i in range(at, min(at + 6, len(tokens))) if i == at or tokens[i].tag_ not in _DETERMINERS]


def _is_no_event(token: "Token", entry: str) -> bool:
    """True for an adjective like "close", and for a noun that is an event as a verb only: a star, a railway station."""
    data = lexicon("predicates")
    if token.pos_ in {"ADJ", "ADV", "ADP"}:
        return entry not in data["adjectives"]["events"]
    return token.pos_ in {"NOUN", "PROPN"} and entry in data["verbs"]["only"]


def _is_presence(token: "Token") -> bool:
    """True for the verb of "the troops were in Kursk" and "there were troops in Kursk"."""
    if token.lemma_ != "be":
        return False
    heads = [token]
    if any(c.dep_ == "expl" for c in token.children):
        heads += [c for c in token.children if c.dep_ == "attr"]
    preps = [c for head in heads for c in head.children if c.dep_ == "prep" and c.lower_ in {"in", "at", "near"}]
    return any(t.ent_type_ in {"GPE", "LOC", "FAC"} for prep in preps for t in prep.subtree)


def _is_content(token: "Token") -> bool:
    lemma = token.lemma_.lower()
    return (
        token.pos_ in _CONTENT
        and token.is_alpha | ("-" in token.text)
        and len(lemma) > 1
        and lemma not in _STOP
        and lemma not in _light()
        and (not token.like_num or token.pos_ == "ADJ")
        and token.ent_type_ not in _TIME_KINDS
    )


def _only_reports(token: "Token", inside: set[int]) -> bool:
    """True for a word of reporting whose event is in the passage ("confirmed the clash"); "warned the ministry" is one."""
    if token.lemma_.lower() not in _reporting():
        return False
    below = [t for t in token.subtree if t.i in inside and t.i != token.i]
    return any(
        t.pos_ == "VERB" or (t.dep_ in {"ccomp", "xcomp", "acl"}) or _classes().get((t.lemma_.lower(),)) in _events()
        for t in below
    )


def _is_predicate(token: "Token", terms: dict[int, str]) -> bool:
    term = terms.get(token.i)
    return term is not None and (token.pos_ == "VERB" or term in _events())


def _main_predicate(tokens: Sequence["Token"], terms: dict[int, str]) -> "Token | None":
    """The token that heads the passage's event; None where nothing in it can."""
    inside = {t.i for t in tokens}
    roots = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    roots.sort(key=lambda t: (t.pos_ not in {"VERB", "AUX"}, t.pos_ not in {"NOUN", "PROPN", "ADJ"}, t.i))
    for root in roots:
        found = _descend(root, inside, terms, set())
        if found is not None:
            return found
    return next((t for t in tokens if _is_predicate(t, terms)), None)


def _descend(token: "Token", inside: set[int], terms: dict[int, str], seen: set[int]) -> "Token | None":
    """``token`` where it carries an event, else the first of its dependents that does."""
    seen.add(token.i)
    if (
        token.i in terms
        and token.lemma_ not in lexicon("predicates")["transparent"]["describing"]
        and (token.pos_ in {"VERB", "ADJ"} or terms[token.i] in _events())
    ):
        return token
    if token.lemma_ in lexicon("predicates")["transparent"]["describing"]:
        return _description(token, inside, terms) or _descend_below(token, inside, terms, seen)
    return _descend_below(token, inside, terms, seen)


def _description(token: "Token", inside: set[int], terms: dict[int, str]) -> "Token | None":
    """What a verb of describing says of its object: "called it a FARCE", "described it as a FARCE"."""
    heads = [c for c in token.children if c.dep_ in {"oprd", "ccomp"} or (c.dep_ == "prep" and c.lower_ == "as")]
    for head in heads:
        for said in (head, *(c for c in head.children if c.dep_ in {"pobj", "pcomp", "acomp", "attr"})):
            if said.i in inside and said.i in terms:
                return said
    return None


def _descend_below(token: "Token", inside: set[int], terms: dict[int, str], seen: set[int]) -> "Token | None":
    order = ("ccomp", "xcomp", "acomp", "attr", "dobj", "oprd", "nsubj", "nsubjpass", "prep", "pobj", "pcomp", "acl")
    children = [c for c in token.children if c.i in inside and c.i not in seen and c.dep_ in order]
    children.sort(key=lambda c: (order.index(c.dep_), c.i))
    for child in children:
        found = _descend(child, inside, terms, seen)
        if found is not None:
            return found
    return None


def _arguments(main: "Token", inside: set[int], terms: dict[int, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The terms and countries in the arguments before and after the predicate."""
    before = [c for c in main.children if c.dep_ in _ARGUMENTS_BEFORE]
    after = [c for c in main.children if c.dep_ in _ARGUMENTS_AFTER]
    if not before and main.dep_ in {"xcomp", "attr", "acomp", "dobj"}:
        before = [c for c in main.head.children if c.dep_ in _ARGUMENTS_BEFORE]
    return _argument_terms(before, inside, terms), _argument_terms(after, inside, terms)


def _argument_terms(heads: Iterable["Token"], inside: set[int], terms: dict[int, str]) -> tuple[str, ...]:
    tokens = [t for head in heads for t in head.subtree if t.i in inside]
    found = [terms[t.i] for t in tokens if t.i in terms]
    return tuple(dict.fromkeys([*found, *(name for _, _, name in _find_places(tokens))]))


def _find_places(tokens: Sequence["Token"]) -> Iterator[tuple[int, int, str]]:
    """Where ``tokens`` name a country, as index of the first, number of tokens and country."""
    words = [t.lower_.replace("’", "'").strip(".") for t in tokens]
    i = 0
    while i < len(words):
        named = tokens[i].text[0].isupper() and tokens[i].ent_type_ != "PERSON"
        for length in (6, 5, 4, 3, 2, 1) if named else ():
            if name := _places().get(tuple(words[i : i + length])):
                yield i, length, name
                i += length - 1
                break
        i += 1


def _place_tokens(tokens: Sequence["Token"]) -> set[int]:
    return {t.i for start, length, _ in _find_places(tokens) for t in tokens[start : start + length]}


def _names(tokens: Sequence["Token"]) -> tuple[str, ...]:
    """Names in text order, each once: countries by their name, other names as written, lower-case, without "the"."""
    found = [(tokens[start].i, name) for start, _, name in _find_places(tokens)]
    covered = _place_tokens(tokens)
    run: list[Token] = []
    for token in [*tokens, None]:
        named = token is not None and token.i not in covered and _is_name(token)
        if run and (not named or token is None or token.i != run[-1].i + 1 or token.ent_iob_ == "B"):
            found.append((run[0].i, " ".join(t.lower_ for t in run)))
            run = []
        if named and token is not None:
            run.append(token)
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def _is_name(token: "Token") -> bool:
    if token.ent_type_ in _TIME_KINDS or not token.is_alpha or token.lemma_.lower() in _STOP:
        return False
    if token.pos_ != "PROPN":
        return False
    return token.ent_type_ in {"PERSON", "GPE"} or (_lemma(token),) not in _classes()


def _numbers(tokens: Sequence["Token"]) -> tuple[str, ...]:
    """The passage's counts as plain digits, without dates, ordinals and what they are not; "1000s" for thousands, "200 unit"
    where a unit such as km follows."""
    found: list[str] = []
    for run in _runs(tokens):
        start = run[0].idx
        for amount in find_amounts(run[0].doc.text[start : run[-1].idx + len(run[-1])]):
            held = [t for t in run if t.idx < start + amount.end and t.idx + len(t) > start + amount.start]
            if not any(_is_of_time(t) for t in held) and not is_ruled_out(held[0]):
                of = kind_of(run[0].doc.text, start + amount.start, amount, start + amount.end)
                unit = f" {of.value}" if of is Kind.UNIT else ""  # 200 km and 200 people are not one number
                found.append(f"{amount.value:.15g}" + "s" * amount.vague + unit)
    return tuple(dict.fromkeys(found))


def with_counts(passage: FoundPassage, estimates: Iterable[FoundEstimate]) -> FoundPassage:
    """The passage with the figures in it that the model took for a time of day or a year: "the toll stands at 61"."""
    numbers = passage.features.numbers
    for estimate in estimates:
        figure, inside = estimate.figure, passage.start <= estimate.start and estimate.end <= passage.end
        if not inside or figure.qualifier is Qualifier.ORDER_OF_MAGNITUDE:
            continue
        told = [f"{n:.15g}" for n in (figure.low, figure.value, figure.high) if n is not None]
        if not any(number.partition(" ")[0] in told for number in numbers):
            numbers = (*numbers, *dict.fromkeys(told))
    return replace(passage, features=replace(passage.features, numbers=numbers))


def _is_of_time(token: "Token") -> bool:
    """Part of a date or a time of day; "58 are missing" is neither, whatever the model says."""
    alone = token.dep_ in ("nsubj", "nsubjpass") and token.tag_ == "CD" and token.left_edge == token.right_edge
    return token.ent_type_ in _TIME_KINDS and not (alone and token.head.tag_ != "VBZ" and len(token) < _YEAR)


def _runs(tokens: Sequence["Token"]) -> list[list["Token"]]:
    """``tokens`` cut where they do not follow one another in their document."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and runs[-1][-1].i + 1 == token.i:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs
