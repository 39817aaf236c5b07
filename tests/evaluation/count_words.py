"""The words of two lists in ``resources/lexicon``, counted in the training part of ECB+, whose licence lets counts ship.

Run: ``python -m tests.evaluation.count_words > resources/lexicon/common_words.toml``. A word stands under how telling it is
when two articles share it: minus the binary logarithm of the part of articles that hold it, in whole steps from what half
of them hold. And ``python -m tests.evaluation.count_words everyday > resources/lexicon/everyday_words.toml``: the words that
articles about several events hold. Words that mostly have capitals are names and left out of both.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from textwrap import wrap

from claimgrid.alignment.similarity import term

from .corpora import Record, records

_WORD = re.compile(r"[^\W\d_]{3,}")
STEPS = 4
"""Classes of words; those that are rarer are as telling as any."""
EVENTS = 3
"""Of the fifty there are: a word that articles about so many hold is one of everyday news."""


def spellings(texts: Iterable[str]) -> dict[str, str]:
    """The most frequent spelling of each word by its key, but for names."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for word in _WORD.findall(text):
            (small if word.islower() else capital)[word.lower()] += 1
    found: dict[str, list[str]] = defaultdict(list)
    for word in small:
        found[term(word)].append(word)
    return {
        key: min(words, key=lambda w: (-small[w], w))
        for key, words in found.items()
        if sum(small[w] for w in words) > sum(capital[w] for w in words)
    }


def holders(groups: Mapping[str, Iterable[str]]) -> Counter[str]:
    """In how many groups of texts each word stands, by its key."""
    return Counter(
        key for texts in groups.values() for key in {term(w.lower()) for text in texts for w in _WORD.findall(text)}
    )


def classes(rows: Sequence[Record]) -> dict[int, list[str]]:
    """The words that articles share, by class."""
    counts, groups = holders({row["doc_id"]: [row["text"]] for row in rows}), defaultdict(list)
    for key, word in spellings(row["text"] for row in rows).items():
        step = max(0, round(-log2(counts[key] / len(rows)) - 1))
        if step < STEPS:
            groups[step].append(word)
    return groups


def everyday(rows: Sequence[Record]) -> list[str]:
    """The words of articles about several events."""
    events: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        events[row["subtopic"]].append(row["text"])
    counts = holders(events)
    return [word for key, word in spellings(row["text"] for row in rows).items() if counts[key] >= EVENTS]


def print_list(name: str, words: Iterable[str]) -> None:
    """Print a list as TOML."""
    print(f'\n{name} = """')
    print("\n".join(wrap(" ".join(sorted(words)), 118)))
    print('"""')


if __name__ == "__main__":
    docs = records("eval/ecbplus/train_docs.jsonl")
    source = "Counted in the training part of ECB+ (CC BY 3.0) by tests/evaluation/count_words.py."
    if sys.argv[1:] == ["everyday"]:
        print(f"# Words that news of any event uses: a single one of them, shared, tells no claim.\n# {source}")
        print_list("words", everyday(docs))
    else:
        print(
            "# Words that many articles share whatever they are about, by how telling they are; all others are more telling."
        )
        print(f"# {source}")
        for number, group in sorted(classes(docs).items()):
            print_list(str(number), group)
