"""What is known of a claim, as rich text: where it first stood, how it reached the reader, its figures and origins."""

from html import escape

from claimgrid.domain.claim_page import ClaimPage
from claimgrid.domain.estimate import figure_text
from claimgrid.domain.hardening import hardening_texts
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, numerals, when_text

from .figure_row import figure_detail


def known_text(snapshot: Snapshot, page: ClaimPage) -> str:
    """First appearance, chain of attribution, figures, hardening, articles and origins, as rich text."""
    first = page.passages[0]
    source = snapshot.article[first.article]
    when = f", {when_text(source.published.value)}" if source.published else ", " + _("undated")
    parts = [_section(_("First appearance"), [f"{source.outlet_label}{when}: “{first.text}”"])]
    ways = []
    for way in page.ways:
        times = f" (×{len(way.passages)})" if len(way.passages) > 1 else ""
        ways.append(" → ".join(way.names if len(way.names) > 1 else (*way.names, _("own voice"))) + times)
    parts.append(_section(_("How it reached the reader"), ways))
    figures = [f"{numerals(figure_text(e.figure))} {figure_detail(snapshot, e)}" for e in page.figures]
    parts.append(_section(_("Figures in it"), figures))
    parts.append(_section(_("What a report drops that another keeps"), hardening_texts(snapshot, page.claim.id, _)))
    origins = []
    for members in page.origins:
        names = [f"{a.outlet_label}{f' ({when_text(a.published.value)})' if a.published else ''}" for a in members]
        same = _("One origin, {n} articles: {names}").format(n=len(names), names=", ".join(names))
        origins.append(same if len(names) > 1 else names[0])
    parts.append(_section(_("Articles and origins"), origins))
    return "".join(parts)


def _section(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    items = "".join(f'<p style="margin:2px 0 2px 8px">{escape(line)}</p>' for line in lines)
    return f'<p style="margin:8px 0 2px 0"><b>{title}</b></p>{items}'
