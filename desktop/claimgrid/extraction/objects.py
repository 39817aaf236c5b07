"""Attributions whose cue is a verb, and whose content is its object: an infinitive, a noun, a name for something, a figure."""

from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence

from .attribution import Attribution, Stretch, build
from .blocks import Block
from .contents import is_infinitive
from .lexicon import lexicon, words
from .sayers import may_speak
from .syntax import can_speak, children, edges, is_negated, lemma, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_AT = frozenset({"at", "above", "around", "below", "between", "over", "under"})


def by_object(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """The attribution whose cue is this verb and whose content its object, by the first rule that fits."""
    rules = (
        _demanding,
        _with_infinitive,
        _naming,
        _with_noun,
        _passive_with_agent,
        _with_figure,
        _moving_figure,
        _counting,
        _with_preposition,
    )
    return next((found for rule in rules if (found := rule(block, verb, speaker))), None)


def _demanding(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "The opposition wants Ruiz gone": what somebody wants of another."""
    if speaker is None or lemma(verb) not in words("cues", "verbs", "demanding") or is_infinitive(verb):
        return None
    for wanted in children(verb, "ccomp", "xcomp"):
        other = own_subject(wanted)
        if other is not None and verb.i < other.i and wanted.i > other.i and other.pos_ in ("PROPN", "NOUN"):
            content = Stretch(block, *edges(wanted))
            return build(block, verb, speaker, content, Evidence.OF_ANOTHER.format(word=verb.text), nominal=True)
    return None


def _with_infinitive(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "urged the council to act"."""
    if lemma(verb) not in words("cues", "verbs", "infinitive") or speaker is None:
        return None
    if lemma(verb) == "tell" and not children(verb, "dobj", "dative"):
        return None  # "Thousands told to leave": a title's passive
    if verb.dep_ == "ccomp" and speaker.lower_ == "it" and _is_only_thought_of(verb):
        return None  # "Ruiz said it would ask the court to …": hers
    for to in children(verb, "xcomp", "ccomp"):
        if is_infinitive(to) and to.i > verb.i:
            content = Stretch(block, first_object(verb, to), edges(to)[1])
            return build(block, verb, speaker, content, Evidence.INFINITIVE.format(word=verb.text), nominal=True)
    return None


def _naming(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "called the plan a mistake"."""
    if speaker is None or lemma(verb) not in words("cues", "verbs", "naming") or _is_only_thought_of(verb):
        return None
    return naming(block, verb, speaker)


def naming(block: Block, verb: "Token", speaker: "Token") -> Attribution | None:
    """What is named or taken for what: "the plan a mistake", "him as a rival"."""
    passive = children(verb, "nsubjpass")
    things = children(verb, "dobj", "nsubjpass")
    as_what = [p for p in children(verb, "prep") if p.lower_ == "as" and p.i > verb.i]
    if not as_what:
        as_what = [p for p in verb.subtree if p.lower_ == "as" and p.dep_ == "prep" and p.i > verb.i][:1]
    names = children(verb, "oprd", "ccomp", "xcomp", "attr") + as_what
    names += [a for t in things for a in children(t, "appos", "amod") if a.i > t.i]
    if len(children(verb, "dobj")) > 1:
        names += children(verb, "dobj")[1:]
    names = [n for n in names if n.i > verb.i]
    if not names:
        return None
    first = min([edges(t)[0] for t in things if t.i > verb.i] + [n.left_edge.i for n in names])
    end = max(edges(n)[1] for n in names)
    if passive:
        first = max(first, verb.i + 1)
    return build(
        block,
        verb,
        speaker,
        Stretch(block, max(first, verb.i + 1), end),
        Evidence.NAMED.format(word=verb.text),
        nominal=True,
    )


def _with_noun(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "confirmed the clash"."""
    if speaker is None or lemma(verb) not in words("cues", "verbs", "nominal") or _is_only_thought_of(verb):
        return None
    for thing in children(verb, "dobj") or _gerunds(verb):
        end = object_end(verb, thing)
        if thing.i > verb.i and (thing.pos_ != "PRON" or end > thing.i + 1):
            content = Stretch(block, edges(thing)[0], end)
            return build(block, verb, speaker, content, Evidence.NOUN.format(word=verb.text), nominal=True)
    return None


def _gerunds(verb: "Token") -> list["Token"]:
    """ "denied having met": what was done or not, without a clause."""
    return [c for c in children(verb, "xcomp", "ccomp") if any(t.tag_ == "VBG" for t in (c, *children(c, "aux")))]


def _passive_with_agent(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "the claim was denied by the ministry"."""
    listed = words("cues", "verbs", "nominal") | words("denials", None, "verbs")
    if speaker is None or lemma(verb) not in listed or speaker not in verb.subtree:
        return None
    for thing in children(verb, "nsubjpass"):
        if children(verb, "agent") and thing.pos_ != "PRON":
            first, end = edges(thing)
            return build(
                block, verb, speaker, Stretch(block, first, end), Evidence.AGENT.format(word=verb.text), nominal=True
            )
    return None


def _with_figure(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "put the toll at 51", "as high as 51", "between 40 and 60"."""
    if speaker is None or lemma(verb) not in words("cues", "verbs", "figure"):
        return None
    for at in children(verb, "prep", "prt", "advmod"):
        counts = at.lower_ in _AT or (at.dep_ == "advmod" and at.left_edge.lower_ == "as")
        if counts and at.i > verb.i and any(t.like_num for t in at.subtree):
            content = Stretch(block, verb.i + 1, edges(at)[1])
            return build(
                block,
                verb,
                speaker,
                content,
                Evidence.WORDS.format(word=f"{verb.text} … {at.left_edge.text}"),
                nominal=True,
            )
    return None


def _moving_figure(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "raised the toll to 34 dead"."""
    if speaker is None or not can_speak(speaker) or lemma(verb) not in words("cues", "verbs", "moving"):
        return None
    for noun in children(verb, "dobj"):
        counted = lemma(noun) in words("measures", "counting", "nouns")
        for to in children(verb, "prep") if counted else []:
            if to.lower_ == "to" and any(t.like_num for t in to.subtree):
                content = Stretch(block, edges(noun)[0], edges(to)[1])
                return build(
                    block, verb, speaker, content, Evidence.WORDS.format(word=f"{verb.text} … to"), nominal=True
                )
    return None


def _counting(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "has counted around 12,000 people"."""
    if speaker is None or not can_speak(speaker) or lemma(verb) not in words("cues", "verbs", "counting"):
        return None
    if own_subject(verb) is None or children(verb, "dative", "auxpass") or _is_only_thought_of(verb):
        return None
    for noun in children(verb, "dobj"):
        if noun.tag_ == "NNS" and any(c.like_num for c in children(noun, "nummod")):
            content = Stretch(block, verb.i + 1, object_end(verb, noun))
            return build(block, verb, speaker, content, Evidence.NUMBER.format(word=verb.text), nominal=True)
    return None


def _with_preposition(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    wanted = lexicon("cues")["prepositions"].get(lemma(verb), ())
    if speaker is None or _is_only_thought_of(verb) or (speaker.pos_ == "NOUN" and not may_speak(verb, speaker)):
        return None
    for clause in children(verb, "advcl", "ccomp", "xcomp"):
        link = clause.left_edge
        if link.lower_ in wanted and link.dep_ == "mark" and link.i > verb.i and is_infinitive(clause):
            content = Stretch(block, link.i + 1, edges(clause)[1])
            return build(
                block, verb, speaker, content, Evidence.INFINITIVE.format(word=f"{verb.text} {link.text}"), nominal=True
            )
    for prep in children(verb, "prep", "prt"):
        if prep.lower_ in wanted and prep.i > verb.i and prep.right_edge.i > prep.i:
            content = Stretch(block, prep.i + 1, object_end(verb, prep))
            return build(
                block, verb, speaker, content, Evidence.NOUN.format(word=f"{verb.text} {prep.text}"), nominal=True
            )
    return None


def _is_only_thought_of(verb: "Token") -> bool:
    """ "to praise the plan", "would praise": nobody has done so yet. "could not confirm" and "can confirm" tell something."""
    told = {"’ll", "'ll"} | (
        words("hedges", None, "able") if lemma(verb) in words("denials", None, "checks") else set()
    )
    modal = any(c.tag_ == "MD" and c.lower_ not in told for c in children(verb, "aux"))
    return (is_infinitive(verb) or modal) and not is_negated(verb)


def first_object(verb: "Token", to: "Token") -> int:
    """Where "the council to act" begins: at the person asked, if there is one between verb and infinitive."""
    objects = [c for c in children(verb, "dobj", "dative", "prep") if verb.i < c.i < to.i]
    return min([edges(c)[0] for c in objects] + [to.left_edge.i])


def object_end(verb: "Token", thing: "Token") -> int:
    """The end of the object with the phrases that follow it in the same clause."""
    end = edges(thing)[1]
    for child in sorted(verb.children, key=lambda c: c.i):
        if (
            child.i >= end
            and child.dep_ in ("prep", "xcomp", "ccomp", "oprd", "advcl", "dative")
            and child.left_edge.i == end
        ):
            end = edges(child)[1]
    return end
