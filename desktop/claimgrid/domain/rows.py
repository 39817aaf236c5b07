"""The rows of the Matrix: which articles are shown, what they are gathered under, and in which order."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from .article import Article
from .options import MatrixOptions, RowOrder, RowsBy
from .passage import Passage, Stance
from .snapshot import OWN_VOICE, Snapshot


@dataclass(frozen=True, slots=True)
class Row:
    """A source: one article, or all of one outlet, set or speaker under its ``name``. ``date`` is "" where unknown."""

    key: str
    name: str
    date: str
    articles: tuple[str, ...]

    @property
    def plain_name(self) -> str:
        """The name without the day, which stands beside it: the names of many files tell both."""
        if not self.date or self.date not in self.name:
            return self.name
        name = re.sub(rf"[\s_.–-]*{re.escape(self.date)}[\s_.–-]*", " ", self.name).strip()
        return name if any(c.isalnum() for c in name) else self.name

    @property
    def heading(self) -> str:
        """Name · date; the two days of an interval with a dash between."""
        return f"{self.plain_name} · {self.date.replace('/', ' – ')}" if self.date else self.name


RowOf = Callable[[Passage], str]
"""The key of the row in which a passage stands."""
_BY_STANCE = (Stance.DISPUTES, Stance.ASSERTS, Stance.ATTRIBUTES, Stance.HEDGES)


def articles_shown(snapshot: Snapshot, options: MatrixOptions) -> list[Article]:
    """The articles that the filters leave and that are not left out by hand; no newer text that nobody has decided about."""
    if options == options.unfiltered():
        return list(snapshot.counted)
    return [a for a in snapshot.counted if _is_shown(a, options)]


def is_left_out(article: Article, options: MatrixOptions) -> bool:
    """Whether a person left the article or its whole origin out."""
    return article.id in options.left_out or article.origin in options.left_out_origins


def _is_shown(article: Article, options: MatrixOptions) -> bool:
    if is_left_out(article, options):
        return False
    if options.sets and article.set not in options.sets:
        return False
    if options.outlets and article.outlet_label not in options.outlets:
        return False
    if options.since or options.until:
        if not article.published:
            return False
        first, last = article.published.value[:10], article.published.value[-10:]
        return (not options.until or first <= options.until) and (not options.since or last >= options.since)
    return True


def row_finder(articles: Iterable[Article], by: RowsBy) -> RowOf:
    """Tells in which row a passage stands."""
    if by is RowsBy.SPEAKER:
        return lambda p: p.speaker or OWN_VOICE
    if by is RowsBy.ARTICLE:
        return attrgetter("article")
    row = {a.id: _group(a, by) for a in articles}
    return lambda p: row[p.article]


def _group(article: Article, by: RowsBy) -> str:
    if by is RowsBy.SET:
        return article.set
    return (
        article.outlet_label if by is RowsBy.OUTLET and article.outlet else article.id
    )  # unknown ones are never pooled


def needs_presence(options: MatrixOptions) -> bool:
    """Whether rows depend on who speaks of which claim."""
    return options.rows is RowsBy.SPEAKER or options.row_order is RowOrder.COVERAGE


def rows_of(
    snapshot: Snapshot, articles: list[Article], present: Mapping[str, set[str]], options: MatrixOptions
) -> list[Row]:
    """The rows. ``present`` are the rows that speak of each claim: a source that says nothing is a row too, a speaker who
    says nothing is none."""
    if options.rows is RowsBy.SPEAKER:
        voices = {key for keys in present.values() for key in keys}
        shown = {a.id: a for a in articles}
        heard = snapshot.articles_of_speaker
        return [_row(k, snapshot.voice(k), [shown[a] for a in heard[k] if a in shown]) for k in voices]
    by_set, places = options.rows is RowsBy.SET, snapshot.place_of_article
    if options.rows is RowsBy.ARTICLE:
        return [row_of_article(a) for a in articles]
    gathered: dict[str, list[Article]] = defaultdict(list)
    for a in articles:
        gathered[_group(a, options.rows)].append(a)
    return [_row(key, key if by_set else places[members[0].id][1], members) for key, members in gathered.items()]


def row_of_article(article: Article) -> Row:
    """The row of one article."""
    return _row(article.id, article.outlet_label, [article])


def _row(key: str, name: str, members: list[Article]) -> Row:
    if len(members) == 1:  # as most are in a big project
        return Row(key, name, members[0].published.value if members[0].published else "", (members[0].id,))
    days = {a.published.value for a in members if a.published}
    first, last = min((d[:10] for d in days), default=""), max((d[-10:] for d in days), default="")
    span = next(iter(days)) if len(days) == 1 else f"{first} – {last}" if days else ""
    return Row(key, name, span, tuple(sorted(a.id for a in members)))


Ranked = tuple[tuple[Any, ...], Row]
"""A row after what sorts it."""


def ranked_rows(
    rows: Iterable[Row],
    options: MatrixOptions,
    present: Mapping[str, set[str]] = MappingProxyType({}),
    of_claim: Iterable[Passage] = (),
    row_of: RowOf = attrgetter("article"),
) -> tuple[Ranked, ...]:
    """``rows`` in the order that is wanted, by date where nothing else tells them apart. ``present`` is as in ``rows_of``;
    ``of_claim`` are the passages of the claim whose stances sort them."""
    first: dict[str, int] = {}
    match options.row_order:
        case RowOrder.COVERAGE:
            first = {row: -claims for row, claims in Counter(row for keys in present.values() for row in keys).items()}
        case RowOrder.STANCE:
            for p in of_claim:
                first[row_of(p)] = min(first.get(row_of(p), 0), _BY_STANCE.index(p.stance) - len(_BY_STANCE))

    def rank(row: Row) -> tuple[Any, ...]:
        """The key last, so no two are equal."""
        name = row.name.casefold() if options.row_order is RowOrder.NAME else ""
        return (first.get(row.key, 0), name, row.date or "9999", row.name, row.key)

    return tuple(sorted((rank(row), row) for row in rows))
