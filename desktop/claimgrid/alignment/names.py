"""Names across spellings: transliterations, accents, possessives and leading articles are no differences."""

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"\W*(?:the|an?)\b(?!\.)", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b[^\W\d_]\.[^\W\d_]\b")
_ENDING = re.compile(r"[iy](?:t?s?ch|ts)$")
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
"""Letters that are no plain ones with an accent."""
_SPELLINGS = (
    ("yy", "y"), ("iy", "y"), ("ij", "y"), ("yi", "y"), ("ii", "y"), ("ie", "y"), ("ey", "y"), ("i", "y"), ("ou", "u"),
    ("oo", "u"),
    ("tsch", "ch"), ("tch", "ch"), ("gh", "g"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("dh", "d"), ("q", "k"), ("x", "ks"),
    ("c", "k"), ("g", "k"), ("w", "v"), ("j", "y"), ("tz", "ts"), ("z", "s"), ("ae", "e"),
)  # fmt: skip


@cache
def name_words(name: str) -> tuple[str, ...]:
    """The lower-case words of a name without accents, possessives and a leading article; "U.S." is one word, "us"."""
    text = re.sub(r"[’']s\b", "", name)
    text = _INITIALS.sub(lambda match: match.group().replace(".", ""), text)
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = tuple(w.lower().translate(_LETTERS) for w in _WORD.findall(plain.replace("’", "").replace("'", "")))
    return words[1:] if len(words) > 1 and _ARTICLE.match(plain) else words


@cache
def sound(word: str) -> str:
    """``word`` as a key under which transliterations of one name meet: Zelensky, Zelenskiy and Zelenskyy."""
    key = _ENDING.sub("ic", word.lower())
    for spelling, plain in _SPELLINGS:
        key = key.replace(spelling, plain)
    return re.sub(r"(.)\1+", r"\1", key)
