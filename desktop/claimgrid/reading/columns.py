"""The order in which the lines of a page are read, where the file does not keep it.

Most files hold a page in the order in which it is read. Some are written across all columns row by row, or a later column
first: then the page is cut along its gutters and gaps, again and again (recursive X-Y cut, Nagy & Seth 1984).
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Line(NamedTuple):
    """A line and where it stands, in points from the lower left corner of its page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


_LONG = 18
"""Letters of a line of running text, in a narrow column; the cells of a table are shorter, and stay in rows."""
_ROWS = 0.2
"""The part of the lines that go on in another column, from which a page is written row by row."""
_INDENT = 5
"""How far a line may be indented in its column, in its heights."""
_GAP = 1.5
"""The height, in lines, of the blank between a row or two at the head or foot and the columns: no blank of paragraphs that
happen to meet."""
_GUTTER = 0.6
"""The least width of the blank between columns, in heights of a line."""


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines by the height at which they stand, from the top."""
    return _parts(list(lines), lambda line: (-line.top, -line.bottom), 0.0)


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page in the order in which they are read."""
    if len(lines) < 4 or median(len(line.text) for line in lines) < _LONG:
        return list(lines)
    steps = list(pairwise(lines))
    across = sum(b.left >= a.right and _beside(a, b) for a, b in steps)
    back = any(b.right <= a.left and b.bottom > a.top for a, b in steps)
    return _cut(list(lines)) if across > _ROWS * len(lines) or back else list(lines)


def column_edges(lines: Sequence[Line]) -> dict[Line, tuple[float, float]]:
    """Where the column of each line begins and ends. Lines are of one column that begin about where others do."""
    columns: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.left):
        if not columns or line.left - columns[-1][0].left > _INDENT * (line.top - line.bottom):
            columns.append([])
        columns[-1].append(line)
    edges = [(median(line.left for line in column), max(line.right for line in column)) for column in columns]
    return {line: found for column, found in zip(columns, edges, strict=True) for line in column}


def _beside(a: Line, b: Line) -> bool:
    """Whether two lines stand at one height."""
    return min(a.top, b.top) - max(a.bottom, b.bottom) > 0.5 * min(a.top - a.bottom, b.top - b.bottom)


def _cut(lines: list[Line]) -> list[Line]:
    if len(lines) < 2:
        return lines
    height = median(line.top - line.bottom for line in lines)
    columns = _parts(lines, lambda line: (line.left, line.right), _GUTTER * height)
    levels = rows(lines)
    gaps = [min(line.bottom for line in a) - max(line.top for line in b) for a, b in pairwise(levels)]
    edges = [at for at in (0, 1, len(gaps) - 2, len(gaps) - 1) if 0 <= at < len(gaps) and gaps[at] >= _GAP * height]
    if len(columns) > 1 and not edges:
        return [line for column in columns for line in _cut(column)]
    if not gaps:
        return sorted(lines, key=lambda line: (-line.top, line.left))
    widest = max(edges or range(len(gaps)), key=gaps.__getitem__)
    at = widest + 1  # there only: what is below may have its columns elsewhere
    return [line for part in (levels[:at], levels[at:]) for line in _cut([line for level in part for line in level])]


def _parts(lines: list[Line], extent: Callable[[Line], tuple[float, float]], least: float) -> list[list[Line]]:
    """The lines parted where, seen along one axis, a blank of this width at ``least`` stands between them."""
    parts: list[list[Line]] = []
    end = float("-inf")
    for line in sorted(lines, key=extent):
        start, stop = extent(line)
        if not parts or start - end > least:
            parts.append([])
        parts[-1].append(line)
        end = max(end, stop)
    return parts
