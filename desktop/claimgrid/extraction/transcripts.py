"""The labels of a transcript: who speaks, before a colon at the head of a line ("RUIZ: …", "Q (Harbour News): …")."""

import re
from collections import Counter
from collections.abc import Sequence

from .lexicon import words

_LABEL = re.compile(
    r"(?P<name>[A-Z](?:[^:.?!“”„\"()]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.){0,60}?)"  # "Dr. Ruiz, mayor"
    r"(?: ?\([^()]{1,40}\))?:\s+(?=\S)"
)
_TALKS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b|\?\s*$")
_LEAST = 4  # labels
_JOINING = frozenset({"and", "at", "for", "in", "of", "the"})


def label_ends(lines: Sequence[str]) -> list[int]:
    """For each line how many code points its label takes, with the colon and the space after it; 0 where it has none. A text
    is a transcript where two labels or more come back, and half of their lines talk: "I", "you", a question."""
    found = [_LABEL.match(line) for line in lines]
    counts = Counter(_key(m["name"]) for m in found if m)
    come_back = [i for i, m in enumerate(found) if m and counts[_key(m["name"])] > 1]
    known = {_key(m["name"]) for i in come_back if (m := found[i])}
    talking = [i for i in come_back if (m := found[i]) and _TALKS.search(lines[i], m.end())]
    if len(known) < 2 or len(come_back) < _LEAST or 2 * len(talking) < len(come_back):
        return [0] * len(lines)
    return [
        m.end() if m and i >= come_back[0] and (i in come_back or _is_name(m["name"])) else 0
        for i, m in enumerate(found)
    ]


def _key(name: str) -> str:
    """By what a label is known again: the last word of the name, without the office behind it."""
    return name.partition(",")[0].split()[-1].lower()


def _is_name(name: str) -> bool:
    """ "MR SETH RUIZ, TRACK ENGINEER", "WHO representative Ana Ruiz"; not "One more thing"."""
    told = frozenset().union(*(words("titles", None, key) for key in ("offices", "roles", "beside_office", "bodies")))
    parts = name.replace(",", "").split()
    titled = [w for w in parts if w[0].isupper()]
    return len(titled) > 1 and all(w[0].isupper() or w in told | _JOINING for w in parts)
