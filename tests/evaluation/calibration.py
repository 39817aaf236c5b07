"""How well the aligner knows which passages belong to their claims. Run: ``python -m tests.evaluation.calibration``.

Prints of the sets that may be looked at, of passages in claims of two or more articles, how many belong there, by how likely
that was said to be; and first, a line a set, of those that are doubtful and of the others.
"""

import tempfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from claimgrid.domain.passage import DOUBTFUL

from .belonging import fits
from .projects import HELD_OUT, SETS, analyse, annotated


def main() -> None:
    """Print the calibration."""
    every: list[tuple[float, bool]] = []
    for name in chain.from_iterable(SETS.values()):
        if name not in HELD_OUT:
            with tempfile.TemporaryDirectory() as work:
                every += (found := fits(analyse(name, Path(work)), annotated(name)))
            print(
                f"{name:10} {_told(b for f, b in found if f < DOUBTFUL)}   {_told(b for f, b in found if f >= DOUBTFUL)}"
            )
    print("likely     belong, of")
    for low in range(0, 100, 10):
        if there := [b for f, b in every if low <= round(100 * f) < low + 10 + (low == 90)]:
            print(f"{low / 100:.1f}–{low / 100 + 0.1:.1f}    {_told(there)}")
    print(f"doubtful   {_told(b for f, b in every if f < DOUBTFUL)}")
    print(f"the others {_told(b for f, b in every if f >= DOUBTFUL)}")


def _told(belong: Iterable[bool]) -> str:
    every = list(belong)
    return f"{sum(every) / len(every):.2f} {len(every):4}" if every else "          "


if __name__ == "__main__":
    main()
