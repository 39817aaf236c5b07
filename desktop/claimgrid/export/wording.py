"""What exports for people say about themselves: filters in force, how much was checked, what the stances mean."""

from collections import Counter
from collections.abc import Iterable

from claimgrid.domain.article import Article
from claimgrid.domain.chart import Chart, ChartPoint, DatedBy
from claimgrid.domain.matrix import CellStance, Matrix
from claimgrid.domain.options import RowsBy
from claimgrid.domain.passage import Passage

STANCES: dict[CellStance, str] = {
    CellStance.ASSERTS: "says so in its own voice",
    CellStance.ATTRIBUTES: "reports it as someone’s words, without distance",
    CellStance.HEDGES: "reports it as unsure: reportedly, may, is believed to",
    CellStance.DISPUTES: "denies it, doubts it or could not confirm it",
    CellStance.MIXED: "has words that carry the claim and words that dispute it",
}
"""Each stance and what it means; an empty cell is a source that is silent."""

BLANK = "An empty cell means that nothing about this claim was found in the source."
MACHINE = "Stances, speakers and figures were read by a program. What no person has checked may be wrong."


def plural(number: int, noun: str) -> str:
    """``3, "passage"`` as "3 passages"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


DATES = {
    DatedBy.PUBLISHED: "Dates: the day of publication.",
    DatedBy.SAID: "Dates: the day a figure was said.",
    DatedBy.AS_OF: "Dates: the day the text gives for a figure.",
}
MIXED_DATES = "Dates: the day the text gives for a figure, else the day of publication."


def dates_note(chart: Chart) -> str:
    """Which dates the figures stand at; "" where none is dated."""
    by = {p.dated_by for p in chart.points if p.dated_by}
    if not by:
        return ""
    if len(by) > 1:
        return MIXED_DATES
    return DATES[next(iter(by))]


def noted(point: ChartPoint) -> str:
    """The figure with the number of its note: "≥ 10,000 ²"."""
    digits = str(point.note).translate(_RAISED) if point.note else ""
    return f"{point.label} {digits}".rstrip()


def notes(chart: Chart) -> tuple[str, ...]:
    """The notes on the chart's points, each led by its number: "² counted twice?"."""
    return tuple(f"{str(n).translate(_RAISED)} {one_line(note)}" for n, note in enumerate(chart.notes, 1))


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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
    said = plural(len(articles), "article") + (f" by {plural(len(outlets), 'known outlet')}" if outlets else "")
    said += f", {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "") if days else ""
    claims = sum(len(c.claims) for c in matrix.columns)
    return f"{said} · {plural(claims, 'claim')} in {plural(len(passages_shown(matrix)), 'passage')}"


def checked(matrix: Matrix) -> str:
    """ "4 of 18 passages checked by a person; 2 corrections made." """
    shown = passages_shown(matrix)
    done = sum(p.checked for p in shown)
    changed = f"; {plural(matrix.snapshot.changes, 'correction')} made" if matrix.snapshot.changes else ""
    return f"{done:,} of {plural(len(shown), 'passage')} checked by a person{changed}."


def filters(matrix: Matrix) -> tuple[str, ...]:
    """The filters in force as sentences, and what they keep out; one sentence that says so where there are none."""
    o, snapshot = matrix.options, matrix.snapshot
    hidden = sum(claim in snapshot.claim for claim in o.hidden)
    names = sorted(name for s in o.speakers if s in snapshot.speaker and (name := snapshot.speaker_name(s)))
    said = [
        _only("article sets", o.sets),
        _only("outlets", o.outlets),
        _only("speakers", names),
        _only("passages that", [s.value for s in o.stances]),
        f"Only articles published from {o.since} on." if o.since else "",
        f"Only articles published up to {o.until}." if o.until else "",
        f"Only passages with “{o.text}”." if o.text else "",
        f"Only claims of at least {plural(o.min_articles, 'article')}." if o.min_articles > 1 else "",
        "Only contested claims." if o.contested_only else "",
        _without(matrix),
        f"{plural(hidden, 'claim')} hidden by hand." if hidden else "",
    ]
    found = [sentence for sentence in said if sentence]
    if not found:
        return ("No filter: all articles and all claims are here.",)
    left_out = len(snapshot.articles) - len(matrix.articles)
    return (*found, f"Left out: {plural(left_out, 'article')}, {plural(matrix.hidden_claims, 'claim')}.")


def _without(matrix: Matrix) -> str:
    """What was left out to see what is known without it."""
    o, articles = matrix.options, matrix.snapshot.articles
    names = [one_line(article_name(a)) for a in articles if a.id in o.left_out or a.origin in o.left_out_origins]
    return f"Counted as if these had never been written: {'; '.join(names)}." if names else ""


def article_name(article: Article) -> str:
    """Outlet and date of an article: "Reuters · 2024-11-05"."""
    return f"{article.outlet_label} · {article.published.value}" if article.published else article.outlet_label


def layout(matrix: Matrix) -> tuple[str, ...]:
    """How the matrix is laid out, as sentences."""
    said = ["The rows are claims, the columns sources." if matrix.options.transposed else ""]
    said += [_ROWS[matrix.options.rows]]
    said += ["Claims are grouped by topic." if matrix.options.topics else ""]
    folded = sum(len(c.claims) for c in matrix.columns if c.folded)
    said += [f"{plural(folded, 'claim')} of a single article are counted together at the end." if folded else ""]
    return tuple(sentence for sentence in said if sentence)


def mixture(passages: Iterable[Passage]) -> str:
    """ "2 attributes, 1 disputes": how often each stance is taken."""
    counts = Counter(p.stance.value for p in passages)
    return ", ".join(f"{counts[s.value]} {s.value}" for s in CellStance if counts[s.value])


_ROWS = {
    RowsBy.ARTICLE: "",
    RowsBy.OUTLET: "The articles of one outlet stand together.",
    RowsBy.SET: "The articles of one set stand together.",
    RowsBy.SPEAKER: "What one speaker says stands together.",
}


def _only(noun: str, values: Iterable[str]) -> str:
    listed = ", ".join(values)
    return f"Only {noun}: {listed}." if listed else ""
