"""The words that name a claim: those of its clearest passage, with whose figure it is where two claims give one."""

from collections import Counter
from collections.abc import Mapping, Sequence

from claimgrid.domain.messages import AlignPassage
from claimgrid.domain.passage import Stance

from .mentions import Voice
from .similarity import Profile

_VAGUE = {
    "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her", "its", "their", "more",
    "there", "who", "which", "where", "when", "whose", "what", "with", "and", "but", "as", "so", "then", "upon", "was",
    "were", "is", "are", "been", "being", "to", "by", "for", "after", "before", "another", "how", "why", "yes", "no",
}  # fmt: skip
"""Words that begin no headline."""
_BESIDE = {"on", "in", "at", "from", "of", "since", "during", "under", "until", "if", "further", "following"}
"""Words that begin what stands beside what is said: a passage that comes to it at once is clearer."""
_SPOKEN = {
    "i",
    "we",
    "me",
    "us",
    "my",
    "our",
    "you",
    "your",
    "them",
    "ever",
    "any",
    "had",
    "confirmed",
    "confirms",
    "reported",
    "reports",
}
"""Words of somebody's own speech, of reported speech, or of what was denied: a headline does without them."""
_DENIED = {"any", "ever"}
"""Words that stand beside a denial only."""
_NEGATIVE = {"no", "not", "nobody", "none", "nothing", "never", "neither", "without", "hardly", "if", "whether"}
_BOUNDS = ("at least", "up to", "more than", "as many as", "around", "about", "approximately", "nearly", "over", "some")
_TELLING = {Stance.ASSERTS: 0.3, Stance.ATTRIBUTES: 0.3, Stance.HEDGES: 0.0, Stance.DISPUTES: -1.5}


def clearest(members: Sequence[tuple[AlignPassage, Profile]]) -> AlignPassage:
    """The passage that a person would take for a headline: of medium length, naming who does what, near the middle of the
    claim; ties in alphabetical order."""
    common = Counter(term for _, profile in members for term in profile.terms)
    return min((-_clarity(p, profile, common, len(members)), p.label, p.id, p) for p, profile in members)[-1]


def label_of(passage: AlignPassage) -> str:
    """What the passage says, in its positive form."""
    return _affirmed(passage.label) if passage.stance is Stance.DISPUTES else passage.label


def _affirmed(label: str) -> str:
    """``label`` without the "any" and "ever" of what was denied: "had received any warning". Where it still denies, as it
    is."""
    words = label.split()
    if _NEGATIVE.intersection(w.lower() for w in words) or "n’t" in label or "n't" in label:
        return label
    kept = " ".join(w for w in words if w.lower() not in _DENIED)
    return kept[:1].upper() + kept[1:]


def _clarity(passage: AlignPassage, profile: Profile, common: Mapping[str, int], size: int) -> float:
    words = passage.label.split()
    central = sum(common[term] for term in profile.terms) / (size * (len(profile.terms) or 1))
    value = central + _TELLING[passage.stance]
    value -= 0.1 * max(0, len(words) - 14) + 0.15 * max(0, 6 - len(words))
    first = words[0].strip("“\"‘'(,").lower() if words else ""
    is_bound = passage.label.lower().startswith(_BOUNDS)
    value -= 1.0 if not words or (first in _VAGUE and not is_bound) else 0.0
    value -= 0.5 if passage.label.startswith("[") else 0.0  # whom "he" stands for is a guess
    value -= 0.3 if is_bound or first in _BESIDE else 0.0
    value -= 0.2 * min(2, len(_SPOKEN.intersection(w.lower().strip(",.") for w in words)))
    value -= 2.0 if ": " in passage.label or " | " in passage.label else 0.0
    value -= 0.6 if _begins_without_subject(passage, words) else 0.0
    value -= 0.5 if passage.label.endswith("…") else 0.0
    value += 0.4 * bool(passage.features.predicates) + 0.4 * bool(passage.features.subject)
    value += 0.2 * min(2, len(passage.features.names)) + 0.3 * bool(passage.features.numbers)
    return round(value, 6)


def _begins_without_subject(passage: AlignPassage, words: Sequence[str]) -> bool:
    """True for a label that begins with a participle: "Describing it as small"."""
    return bool(words) and words[0].lower().endswith(("ing", "ed")) and not passage.features.subject


def whose(heard: Sequence[Voice]) -> str | None:
    """The speaker where there is one, the state that several speak for, else the most frequent speaker."""
    names = Counter(voice.name for voice in heard)
    states = {voice.state for voice in heard if voice.state}
    if len(names) > 1 and len(states) == 1:
        return states.pop()
    return min(names, key=lambda name: (-names[name], name), default=None)
