"""The words of ``resources/lexicon/common_words.toml``, counted in the training part of ECB+, whose licence lets counts ship.

Run: ``python tests/evaluation/count_words.py > resources/lexicon/common_words.toml``. A word stands under how telling it is
when two articles share it: minus the binary logarithm of the part of articles that hold it, in whole steps from what half
of them hold. Words that mostly have capitals are names and left out.
"""

import re
from collections import Counter, defaultdict
from math import log2
from textwrap import wrap

from claimgrid.alignment.similarity import term

from .corpora import records

_WORD = re.compile(r"[^\W\d_]{3,}")
STEPS = 4
"""Classes of words; those that are rarer are as telling as any."""


def classes() -> dict[int, list[str]]:
    """The most frequent spelling of each word, by class."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    parts: defaultdict[str, float] = defaultdict(float)
    texts = [row["text"] for row in records("eval/ecbplus/train_docs.jsonl")]
    for text in texts:
        found = _WORD.findall(text)
        for word in found:
            (small if word.islower() else capital)[word.lower()] += 1
        for key in {term(word.lower()) for word in found}:
            parts[key] += 1 / len(texts)
    spellings: dict[str, list[str]] = defaultdict(list)
    for word in small:
        spellings[term(word)].append(word)
    groups: dict[int, list[str]] = defaultdict(list)
    for key, words in spellings.items():
        step = max(0, round(-log2(parts[key]) - 1))
        if step < STEPS and sum(small[w] for w in words) > sum(capital[w] for w in words):
            groups[step].append(min(words, key=lambda w: (-small[w], w)))
    return groups


if __name__ == "__main__":
    print(
        "# Words that many articles share whatever they are about, by how telling they are; all others are more telling."
    )
    print("# Counted in the training part of ECB+ (CC BY 3.0) by tests/evaluation/count_words.py.")
    for number, group in sorted(classes().items()):
        print(f'\n{number} = """')
        print("\n".join(wrap(" ".join(sorted(group)), 118)))
        print('"""')
