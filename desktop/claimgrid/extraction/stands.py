"""What somebody wants, thinks or makes of something, where the article tells it without a word of speech: "she supports the
plan", "it seems to hold". Statements of their own, on which no passage hangs."""

from typing import TYPE_CHECKING, Any

from claimgrid.domain.evidence import Evidence

from .attribution import Attribution, Stretch, after_that, build
from .blocks import Block
from .contents import clause_content, is_infinitive
from .lexicon import lexicon, words
from .objects import first_object, naming, object_end
from .sayers import NOT_REPORTED, speaker_of
from .syntax import antecedent, children, edges, is_verb, lemma, own_subject, subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_stand(block: Block, token: "Token") -> Attribution | None:
    """The stand that this word tells of, by the first rule that fits."""
    found = None
    if is_verb(token):
        found = _nobodys(block, token) or _by_verb(block, token)
    elif token.pos_ == "NOUN":
        found = _by_noun(block, token)
    elif token.pos_ == "ADJ":
        found = _by_adjective(block, token)
    if found is not None:
        found.stand = found.nominal = True
    return found


def _happened(verb: "Token") -> bool:
    """Not "to support", "may support"."""
    return verb.tag_ != "VB" or bool({c.lower_ for c in children(verb, "aux")} & {"do", "does", "did"})


def _listed(token: "Token", table: str, key: str) -> bool:
    return lemma(token) in words("stands", table, key)


def _by_verb(block: Block, verb: "Token") -> Attribution | None:
    speaker = speaker_of(verb)
    if speaker is None or speaker.lower_ in NOT_REPORTED or speaker.dep_ == "expl" or not _happened(verb):
        return None
    content, form = _after_verb(block, verb)
    if content is not None and content.end > content.first:
        return build(block, verb, speaker, content, form.format(word=verb.text))
    return naming(block, verb, speaker) if _listed(verb, "verbs", "naming") else None


def _after_verb(block: Block, verb: "Token") -> tuple[Stretch | None, str]:
    """The words after the verb that its lists ask for, and what is noted of them."""
    if _listed(verb, "verbs", "clause") and (content := clause_content(block, verb)) is not None:
        return content, Evidence.STAND_CLAUSE
    if _listed(verb, "verbs", "infinitive"):
        for to in children(verb, "xcomp", "ccomp"):
            if is_infinitive(to) and to.i > verb.i:
                return Stretch(block, first_object(verb, to), edges(to)[1]), Evidence.STAND_INFINITIVE
    if _listed(verb, "verbs", "noun"):
        for thing in children(verb, "dobj"):
            if thing.i > verb.i and thing.tag_ not in ("WP", "WDT"):
                return Stretch(block, edges(thing)[0], object_end(verb, thing)), Evidence.STAND_NOUN
    wanted = _prepositions("verbs", verb)
    for prep in children(verb, "prep", "prt"):
        if prep.lower_ in wanted and prep.i > verb.i and prep.right_edge.i > prep.i:
            return Stretch(block, prep.i + 1, object_end(verb, prep)), Evidence.STAND_PREPOSITION.format(
                word="{word}", preposition=prep.text
            )
    return None, ""


def _prepositions(table: str, token: "Token") -> list[str]:
    listed: dict[str, Any] = lexicon("stands")[table]["prepositions"]
    found: list[str] = listed.get(lemma(token), [])
    return found


def _nobodys(block: Block, verb: "Token") -> Attribution | None:
    """ "She is expected to resign", "it seems that …": how something is taken, nobody says by whom."""
    about = own_subject(verb)
    if about is None:
        return None
    after = _seems(verb) if about.dep_ != "nsubjpass" else _is_taken(verb)
    if after is None or after.i < verb.i:
        return None
    bare = about.dep_ == "expl" or about.lower_ == "it"
    first = edges(after)[0] if bare and after.dep_ == "ccomp" else edges(about)[0]
    content = Stretch(block, after_that(block, first), edges(after)[1])
    return build(block, verb, None, content, Evidence.TAKEN.format(word=verb.text))


def _seems(verb: "Token") -> "Token | None":
    if not _listed(verb, "nobody", "seeming"):
        return None
    return next(iter(children(verb, "xcomp", "oprd", "acomp", "ccomp") or _prepositional(verb, "like")), None)


def _is_taken(verb: "Token") -> "Token | None":
    if children(verb, "agent"):
        return None
    if _listed(verb, "nobody", "infinitive"):
        for to in children(verb, "xcomp"):
            if is_infinitive(to):
                return to
    if _listed(verb, "nobody", "name") and (name := children(verb, "oprd")):
        return name[0]
    for preposition in ("as", "for"):
        if _listed(verb, "nobody", preposition) and (found := _prepositional(verb, preposition)):
            return found[0]
    return None


def _prepositional(verb: "Token", preposition: str) -> list["Token"]:
    return [p for p in children(verb, "prep") if p.lower_ == preposition and p.right_edge.i > p.i]


def _by_noun(block: Block, noun: "Token") -> Attribution | None:
    speaker = _owner(noun)
    if speaker is None or speaker.lower_ in NOT_REPORTED:
        return None
    beside = [*noun.children, *(c for c in noun.head.children if is_verb(noun.head) and c.i > noun.i)]
    wanted = _prepositions("nouns", noun)
    for child in sorted(beside, key=lambda c: c.i):
        first, end = edges(child)
        clause = child.dep_ in ("acl", "ccomp", "relcl", "xcomp")
        content = None
        if child.i < noun.i:
            continue
        if child.dep_ == "prep" and child.lower_ in wanted and end > child.i + 1:
            content = Stretch(block, child.i + 1, end)
        elif clause and is_infinitive(child) and _listed(noun, "nouns", "infinitive"):
            content = Stretch(block, first, end)
        elif clause and child.left_edge.lower_ == "that" and _listed(noun, "nouns", "clause"):
            content = Stretch(block, after_that(block, first), end)
        if content is not None:
            return build(block, noun, speaker, content, Evidence.STAND.format(word=noun.text))
    return None


def _owner(noun: "Token") -> "Token | None":
    """Whose the noun is: "her promise", "she made a promise"."""
    for owner in children(noun, "poss"):
        return owner
    verb = noun.head
    if is_verb(verb) and noun.dep_ in ("dobj", "attr"):
        found = subject(verb)
        return found if found is not None and found.dep_ != "expl" and found.lower_ != "it" else None
    return None


def _by_adjective(block: Block, adjective: "Token") -> Attribution | None:
    verb = adjective.head
    speaker = subject(verb) if is_verb(verb) else None
    if speaker is None or antecedent(speaker).dep_ == "expl" or speaker.lower_ in NOT_REPORTED | {"it"}:
        return None
    wanted = _prepositions("adjectives", adjective)
    for child in (c for c in adjective.children if c.i > adjective.i):
        first, end = edges(child)
        if child.dep_ == "prep" and child.lower_ in wanted and end > child.i + 1:
            first = child.i + 1
        elif not (
            child.dep_ in ("xcomp", "ccomp") and is_infinitive(child) and _listed(adjective, "adjectives", "infinitive")
        ):
            continue
        return build(block, adjective, speaker, Stretch(block, first, end), Evidence.STAND.format(word=adjective.text))
    return None
