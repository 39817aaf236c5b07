"""What exports for people say about themselves: filters in force, how much was checked, what the stances mean."""

from collections import Counter
from collections.abc import Iterable

from claimgrid.domain.article import Article
from claimgrid.domain.chart import Chart, ChartPoint, DatedBy
from claimgrid.domain.matrix import CellStance, Matrix
from claimgrid.domain.options import RowsBy
from claimgrid.domain.passage import Passage

from .language import _, mark, numerals, plural

STANCES: dict[CellStance, str] = {
    CellStance.ASSERTS: mark("says so in its own voice"),
    CellStance.ATTRIBUTES: mark("passes it on as what somebody said, and does not doubt it"),
    CellStance.HEDGES: mark("reports it as unsure: reportedly, may, is believed to"),
    CellStance.DISPUTES: mark("denies it, doubts it or could not confirm it"),
    CellStance.MIXED: mark("has words that carry the claim and words that dispute it"),
}
"""Each stance and what it means; an empty cell is a source that is silent."""

DOUBTFUL = mark("Its words may not belong to this claim: about half of such passages do not.")
"""What a cell means that is drawn with a broken line and “?”."""
BLANK = mark("An empty cell means that nothing about this claim was found in the source.")
MACHINE = mark("Stances, speakers and figures were read by a program. What no person has checked may be wrong.")


_ARTICLES = mark("1 article"), mark("{number} articles")
_CLAIMS = mark("1 claim"), mark("{number} claims")
_PASSAGES = mark("1 passage"), mark("{number} passages")


DATES = {
    DatedBy.PUBLISHED: mark("Dates: the day of publication."),
    DatedBy.SAID: mark("Dates: the day a figure was said."),
    DatedBy.AS_OF: mark("Dates: the day the text gives for a figure."),
}
MIXED_DATES = mark("Dates: the day the text gives for a figure, else the day of publication.")


def dates_note(chart: Chart) -> str:
    """Which dates the figures stand at; "" where none is dated."""
    by = {p.dated_by for p in chart.points if p.dated_by}
    if not by:
        return ""
    return _(MIXED_DATES if len(by) > 1 else DATES[next(iter(by))])


def noted(point: ChartPoint) -> str:
    """The figure with the number of its note: "≥ 10,000 ²"."""
    digits = str(point.note).translate(_RAISED) if point.note else ""
    return f"{numerals(point.label)} {digits}".rstrip()


def notes(chart: Chart) -> tuple[str, ...]:
    """The notes on the chart's points, each led by its number: "² counted twice?"."""
    return tuple(f"{str(n).translate(_RAISED)} {one_line(note)}" for n, note in enumerate(chart.notes, 1))


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def to_quote(text: str) -> str:
    """``text`` on one line, without the quotation marks that stand around all of it: it is set in some."""
    line = one_line(text)
    marks, inside = {*line[:1], *line[-1:]}, line[1:-1]
    return inside if inside and marks in _MARKS and marks.isdisjoint(inside) else line


_MARKS = ({'"'}, {"'"}, {"“", "”"}, {"‘", "’"}, {"«", "»"})


def one_line(text: str) -> str:
    """``text`` with line ends, tabs and the spaces beside them as one space; other white space is kept."""
    return " ".join(part.strip(" ") for part in text.replace("\t", "\n").splitlines()).strip()


def passages_shown(matrix: Matrix) -> tuple[Passage, ...]:
    """The passages behind the cells, by column, row and place: those of one cell stand together."""
    found = []
    for column in matrix.columns:
        for row in matrix.rows:
            cell = matrix.cells.get((row.key, column.key))
            members = [matrix.snapshot.passage[p] for p in cell.passages] if cell else []
            order = {claim: i for i, claim in enumerate(column.claims)}
            found += sorted(members, key=lambda p: order[p.claim])
    return tuple(found)


def contents(matrix: Matrix) -> str:
    """ "5 articles by 4 outlets, 2024-11-05 to 2024-11-06 · 83 claims in 138 passages": what is shown."""
    articles = [matrix.snapshot.article[a] for a in matrix.articles]
    days = sorted(day for a in articles if a.published for day in a.published.value.split("/"))
    outlets = {a.outlet.value for a in articles if a.outlet}
    said = plural(len(articles), *_ARTICLES)
    if outlets:
        by = plural(len(outlets), "1 known outlet", "{number} known outlets")
        said = _("{articles} by {outlets}").format(articles=said, outlets=by)
    if days:
        several = _("{first} to {last}").format(first=days[0], last=days[-1])
        said += f", {several if days[-1] != days[0] else days[0]}"
    claims, passages = sum(len(c.claims) for c in matrix.columns), len(passages_shown(matrix))
    counted = {"claims": plural(claims, *_CLAIMS), "passages": plural(passages, *_PASSAGES)}
    return f"{said} · " + _("{claims} in {passages}").format(**counted)


def checked(matrix: Matrix) -> str:
    """ "4 of 18 passages checked by a person; 2 corrections made." """
    shown = passages_shown(matrix)
    done = sum(p.checked for p in shown)
    return progress_text(done, len(shown), matrix.snapshot.changes)


def progress_text(checked: int, total: int, changed: int) -> str:
    """ "4 of 18 passages checked by a person; 2 corrections made." """
    passages = plural(total, *_PASSAGES)
    said = _("{checked} of {passages} checked by a person").format(checked=numerals(f"{checked:,}"), passages=passages)
    return said + ("; " + plural(changed, "1 correction made", "{number} corrections made") if changed else "") + "."


def filters(matrix: Matrix) -> tuple[str, ...]:
    """The filters in force as sentences, and what they keep out; one sentence that says so where there are none."""
    o, snapshot = matrix.options, matrix.snapshot
    hidden = sum(claim in snapshot.claim for claim in o.hidden)
    names = sorted(name for s in o.speakers if s in snapshot.speaker and (name := snapshot.speaker_name(s)))
    said = [
        _listing(_("Only article sets: {list}."), o.sets),
        _listing(_("Only outlets: {list}."), o.outlets),
        _listing(_("Only speakers: {list}."), names),
        _listing(_("Only passages that: {list}."), [_(s.value) for s in o.stances]),
        _("Only articles published from {day} on.").format(day=o.since) if o.since else "",
        _("Only articles published up to {day}.").format(day=o.until) if o.until else "",
        _("Only passages with “{text}”.").format(text=o.text) if o.text else "",
        _("Only claims of at least {number} articles.").format(number=o.min_articles) if o.min_articles > 1 else "",
        _("Only contested claims.") if o.contested_only else "",
        _("Only passages that surely belong to their claims.") if o.sure_only else "",
        _without(matrix),
        plural(hidden, "1 claim hidden by hand.", "{number} claims hidden by hand.") if hidden else "",
    ]
    found = [sentence for sentence in said if sentence]
    if not found:
        return (_("No filter: all articles and all claims are here."),)
    left_out = plural(len(snapshot.counted) - len(matrix.articles), *_ARTICLES)
    claims = plural(matrix.hidden_claims, *_CLAIMS)
    return (*found, _("Left out: {articles}, {claims}.").format(articles=left_out, claims=claims))


def _without(matrix: Matrix) -> str:
    """What was left out to see what is known without it."""
    names = [one_line(article_name(a)) for a in matrix.left_out]
    return _("Counted as if these had never been written: {list}.").format(list="; ".join(names)) if names else ""


def article_name(article: Article) -> str:
    """Outlet and date of an article: "Reuters · 2024-11-05"."""
    return f"{article.outlet_label} · {article.published.value}" if article.published else article.outlet_label


def layout(matrix: Matrix) -> tuple[str, ...]:
    """How the matrix is laid out, as sentences."""
    said = [_("The rows are claims, the columns sources.") if matrix.options.transposed else ""]
    said += [_(_ROWS[matrix.options.rows])]
    said += [_("Claims are grouped by topic.") if matrix.options.topics else ""]
    if folded := sum(len(c.claims) for c in matrix.columns if c.folded):
        said += [
            plural(
                folded,
                "1 claim of a single article is counted at the end.",
                "{number} claims of a single article are counted together at the end.",
            )
        ]
    return tuple(sentence for sentence in said if sentence)


def mixture(passages: Iterable[Passage]) -> str:
    """ "2 attributes, 1 disputes": how often each stance is taken."""
    counts = Counter(p.stance.value for p in passages)
    return ", ".join(f"{counts[s.value]} {_(s.value)}" for s in CellStance if counts[s.value])


_ROWS = {
    RowsBy.ARTICLE: "",
    RowsBy.OUTLET: mark("The articles of one outlet stand together."),
    RowsBy.SET: mark("The articles of one set stand together."),
    RowsBy.SPEAKER: mark("What one speaker says stands together."),
}


def _listing(sentence: str, values: Iterable[str]) -> str:
    listed = ", ".join(values)
    return sentence.format(list=listed) if listed else ""
