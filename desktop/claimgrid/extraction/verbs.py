"""Attributions whose cue is a verb: with a clause, or with an object (see ``objects.py``)."""

from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence

from .attribution import Attribution, Stretch, after_that, build, without
from .blocks import Block
from .contents import clause_content, is_infinitive
from .lexicon import words
from .objects import by_object, object_end
from .pointing import by_pointing
from .sayers import NOT_REPORTED, is_deed, may_speak, speaker_of
from .syntax import (
    OPEN_MARKS,
    SUBJECTS,
    can_speak,
    children,
    edges,
    is_negated,
    is_verb,
    lemma,
    own_subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST_WORDS = 3
_COLON_WITHIN = 6
_AROUND = frozenset(["after", "as", "before", "during", "following", "in", "on", "while"])
_WITH = frozenset({"because", "with"})
_AUTHOR = frozenset({"i", "we"})


def by_verb(block: Block, verb: "Token") -> Attribution | None:
    """The attribution whose cue is this verb, by the first rule that fits."""
    speaker = speaker_of(verb)
    if (speaker is not None and (speaker.lower_ in NOT_REPORTED or _is_silent(speaker))) or is_deed(verb):
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and lemma(verb.head.head) == "accuse":
        return None  # "accused of ordering an attack": a deed
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lower_ == "short":
        return None  # "stopped short of saying so": it was not said
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for" and lemma(verb) not in words("cues", "verbs", "clause"):
        return None  # "arrested for refusing to teach": a deed
    if verb.tag_ == "VBG" and verb.dep_ == "ROOT" and not children(verb, "aux"):
        return None  # "Storm warning was lifted": a noun that the parser takes for a verb
    if speaker is None and lemma(verb) in words("cues", "verbs", "questions"):
        return None  # "asked whether …, she said": the question is nobody's
    rules = (
        _lack,
        _plea,
        _impersonal,
        _before_colon,
        _as_said,
        _findings,
        _with_clause,
        _heard,
        _as_tag,
        by_pointing,
        by_object,
        _with_rest,
    )
    found = next((found for rule in rules if (found := rule(block, verb, speaker))), None)
    if found is not None and speaker is not None and _is_author(speaker):
        found.stand = True  # "I think the dam holds" outside of quotation marks: the article's own voice
    return found


def _is_author(speaker: "Token") -> bool:
    """ "we", "our analysis": outside of quotation marks, the article itself."""
    ours = any(c.lower_ in ("our", "my") for c in children(speaker, "poss"))
    return speaker.lower_ in _AUTHOR or (ours and lemma(speaker) in words("cues", "phrases", "findings"))


def _is_silent(speaker: "Token") -> bool:
    return speaker.pos_ == "NOUN" and lemma(speaker) in words("cues", "verbs", "silent")


def _lack(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "has no information on whether …": what is said to be unknown."""
    for noun in children(verb, "dobj"):
        idiom = f"{lemma(verb)} {lemma(noun)}" in words("denials", None, "idioms")  # "gave no evidence for it"
        lacks = lemma(noun) in words("denials", None, "no_nouns") and not idiom
        if lacks and any(c.lower_ == "no" for c in children(noun, "det")):
            content = Stretch(block, noun.i + 1, object_end(verb, noun))
            if speaker is not None and content.end > content.first:
                return build(
                    block,
                    verb,
                    speaker,
                    content,
                    Evidence.WORDS.format(word=f"{verb.text} no {noun.text}"),
                    nominal=True,
                )
    return None


def _plea(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "pleaded not guilty to all charges": the plea."""
    guilty = (
        next((c for c in children(verb, "acomp") if c.lower_ == "guilty"), None) if lemma(verb) == "plead" else None
    )
    if guilty is None or speaker is None:
        return None
    content = Stretch(block, guilty.i, object_end(verb, guilty))
    return build(block, verb, speaker, content, Evidence.NOUN.format(word=verb.text), nominal=True)


def _impersonal(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "the crew is believed to have left": words of nobody in particular."""
    if lemma(verb) not in words("hedges", None, "impersonal") or speaker is not None:
        return None
    for about in children(verb, "nsubjpass"):
        for to in children(verb, "xcomp"):
            if children(verb, "auxpass") and to.i > verb.i and is_infinitive(to) and about.lower_ != "it":
                content = Stretch(block, edges(about)[0], edges(to)[1])
                return build(block, verb, None, content, Evidence.WORDS.format(word=f"{verb.text} to"), nominal=True)
    return None


def _with_rest(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """Everything after a verb that does nothing but report, where the parser saw no clause: "Lopez Says Dam Held"."""
    if speaker is None or lemma(verb) not in words("cues", "verbs", "always") or own_subject(verb) is None:
        return None
    if lemma(verb) == "add" and children(verb, "dobj", "prt", "prep"):
        return None  # "added three players to its squad"
    first, end = after_that(block, verb.i + 1), verb.sent.end
    after = block.doc[first:end]
    if len(after) and (after[0].tag_ == "WRB" or after[0].lower_ in _AROUND) and block.doc[verb.i + 1].lower_ != "that":
        return None  # "“…,” she said when asked", "he said on Monday"
    verbs = any(is_verb(t) or t.tag_ in ("NNS", "NNPS") for t in after)
    figure = len(after) > 1 and after[0].like_num  # "the ministry says 12 km"
    if (
        not (verbs or figure)
        or any(t.text in OPEN_MARKS | {",", ":"} for t in block.doc[verb.i : first + 1])
        or (len(after) < _LEAST_WORDS and not figure)
    ):
        return None
    bare = not any(is_verb(t) for t in after)  # "State media says no casualties"
    return build(block, verb, speaker, Stretch(block, first, end), Evidence.CLAUSE.format(word=verb.text), nominal=bare)


def _with_clause(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "said that the bridge was closed"."""
    if lemma(verb) not in words("cues", "verbs", "clause") or not may_speak(verb, speaker):
        return None
    content = clause_content(block, verb)
    if content is None:
        return None
    inside = block.doc[content.first : content.end]
    bare = not any(is_verb(t) or t.dep_ in SUBJECTS for t in inside) and block.doc[content.first - 1].lower_ != "that"
    found = build(block, verb, speaker, content, Evidence.CLAUSE.format(word=verb.text), nominal=bare)
    if found is not None and content.end <= verb.i:
        found.content += _with_after_cue(block, verb)
    return found


def _as_tag(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "The bosses saved on repairs, she fumed.": the verb that else stands beside quotation marks ends the sentence."""
    listed = words("cues", "verbs", "beside_quotation") - words("cues", "verbs", "going_on")
    if speaker is None or lemma(verb) not in listed or not can_speak(speaker) or verb.i + 1 < verb.sent.end - 1:
        return None
    clauses = [c for c in children(verb, "ccomp") if c.i < speaker.left_edge.i and own_subject(c) is not None]
    if not clauses or speaker != own_subject(verb) or block.doc[speaker.left_edge.i - 1].text != ",":
        return None
    content = Stretch(block, edges(clauses[0])[0], speaker.left_edge.i)
    return build(block, verb, speaker, content, Evidence.CLAUSE.format(word=verb.text))


def _heard(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "He fired first, the court heard": somebody said so there, and who is not told."""
    if speaker is None or lemma(verb) != "hear" or lemma(speaker) not in words("cues", "phrases", "hearings"):
        return None
    content = clause_content(block, verb)
    return build(block, verb, None, content, Evidence.CLAUSE.format(word=verb.text)) if content is not None else None


def _with_after_cue(block: Block, verb: "Token") -> list[Stretch]:
    """ "12 people died, police said, with others still missing", "…, she said, because the pumps had failed": what follows the
    cue goes on with what was said."""
    for child in children(verb, "prep", "advcl"):
        first, end = edges(child)
        start = block.doc[first]
        if first > verb.i and start.lower_ in _WITH and block.doc[first - 1].text == "," and end - first > _LEAST_WORDS:
            return [Stretch(block, first, end)]
    return []


def _findings(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "a poll shows Ruiz with 47 percent, followed by Weber": what was counted, to the end of the sentence."""
    finds = lemma(verb) in words("cues", "verbs", "evidence") or lemma(verb) in ("find", "give", "have", "put")
    if speaker is None or not finds or lemma(speaker) not in words("cues", "phrases", "findings"):
        return None
    doc, first, end = block.doc, verb.i + 1, verb.sent.end
    further = [t for t in doc[first:end] if t.dep_ == "conj" and own_subject(t) is not None and t.head == verb]
    end = min([end, *(t.left_edge.i for t in further)])
    counts = any(t.like_num or t.ent_type_ in ("PERCENT", "CARDINAL") for t in doc[first:end])
    if not counts or end - first < _LEAST_WORDS or doc[first].lower_ in ("that", "how", "what") or is_negated(verb):
        return None
    if lemma(verb) == "have" and not any(t.pos_ == "PROPN" or t.ent_type_ == "PERCENT" for t in doc[first:end]):
        return None  # "a model which has 20-inch wheels"
    bare = not children(verb, "ccomp")
    return build(block, verb, speaker, Stretch(block, first, end), Evidence.FOUND.format(word=verb.text), nominal=bare)


def _as_said(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "As the Herald noted, 30 engineers left", "as reported by the Herald": all of the sentence but the aside."""
    marks = children(verb, "mark")
    if speaker is None or verb.dep_ != "advcl" or not marks or marks[0].lower_ != "as":
        return None
    if lemma(verb.head) == "be" and is_negated(verb.head) and children(verb.head, "ccomp"):
        return None  # "It is not true, as Ruiz claimed, that …": she claimed it
    if lemma(verb) not in words("cues", "verbs", "clause") or children(verb, "ccomp", "dobj", "xcomp", "acomp"):
        return None
    first, end = edges(verb)
    pieces = without(Stretch(block, verb.sent.start, verb.sent.end), [Stretch(block, first, end)])
    found = build(block, verb, speaker, Stretch(block, first, end), Evidence.WORDS.format(word=f"as {verb.text}"))
    if found is None or not pieces or verb.head.i in range(first, end):
        return None
    found.content = pieces
    return found


def _before_colon(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "Prosecutors have confirmed it: the captain is under arrest": what follows the colon is what was said."""
    if lemma(verb) not in words("cues", "verbs", "clause") or own_subject(verb) is None or speaker is None:
        return None
    colon = next((t for t in block.doc[verb.i + 1 : verb.i + _COLON_WITHIN] if t.text == ":" or is_verb(t)), None)
    if colon is None or colon.text != ":" or colon.i + 1 == len(block.doc) or block.doc[colon.i + 1].text in OPEN_MARKS:
        return None
    end = max(block.doc[colon.i + 1].sent.end, verb.sent.end)
    if not any(is_verb(t) for t in block.doc[colon.i + 1 : end]):
        return None
    return build(block, verb, speaker, Stretch(block, colon.i + 1, end), Evidence.COLON.format(word=verb.text))
