"""What a text says about itself: header lines, headline, byline, dateline, and the credit at its end.

Only what stands there in a known form counts; where nothing does, nothing is said.
"""

import re
from dataclasses import dataclass

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence

from . import outlets
from .credit import credit
from .dates import MONTHS, full_dates
from .source import Found

HEAD = 8
"""Lines with words that may be headline, byline and dateline."""
HEADLINE = 200
"""Code points a headline has at most."""
_NAME_LENGTH = 40
"""Code points an outlet's name has at most."""
_LINE = 120
"""Code points a byline or a line with a date has at most."""

_KEYS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "byline": "author",
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet",
    "site": "outlet", "website": "outlet", "agency": "outlet",
    "url": "address", "link": "address", "web address": "address",
    "date": "published", "published": "published", "publication date": "published", "published on": "published",
}  # fmt: skip
_KEY_LINE = re.compile(r"^[*_#> ]{0,4}(?P<key>[A-Za-z][A-Za-z ]{2,20}?)[*_]{0,2}:[*_]{0,2}\s*(?P<value>\S.*)$")

_AGENCY = re.compile(
    r"(?:\((?P<round>[^()]{2,40})\)|/(?P<slash>[^/\s][^/]{1,28})/)(?P<set_off>\.?\s*(?:[-–—]|:)|\.\s)?"
)
_DATELINE = 140
"""Code points a dateline has at most."""
_SMALL = {"of", "the", "al", "de", "el", "la", "and", "near", "on", "in", "am", "der", "do", "dos", "del"}

_BYLINE = re.compile(r"^(?:by|written by|reported by|story by)\s+(?P<rest>\S.*)$", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*[|·•,]\s*|\s[-–—]\s|\s(?:and|for|at)\s|\s&\s")
_NAME = re.compile(r"^[^\W\d_a-z][\w'’.-]+(?: (?:[^\W\d_a-z][\w'’.-]*|de|van|von|der|bin|al|el|la|da|dos)){1,3}$")
_AROUND_A_DATE = re.compile(
    r"\b(?:first published|published|posted|issued|filed|date|publication date|on|at|mon|tues?|wed|thur?s?|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m\.?|utc|gmt|e[sd]?t|p[sd]t|b?st|cet|cest|eest|eet|msk|kst|ist|jst|"
    r"z|local time)\b|(?<=[\W_])t(?=\d)|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|[+-]\d{2}:?\d{2}|[\W_]",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:last )?(?:updated|modified|edited)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Dateline:
    agency: str
    outlet: str | None


def look(text: str) -> Found:
    """What ``text`` says about itself; fields it does not tell are None."""
    lines = [line.strip() for line in text.split("\n") if line.strip(" \t*_-=")]
    header, lines = _header(lines)
    head = lines[:HEAD]
    byline, byline_outlet = _byline(head)
    dateline = next((d for line in head[:6] if (d := _dateline(line))), None)
    return Found(
        text,
        title=header.title or _headline(lines),
        author=header.author or byline,
        outlet=header.outlet or _outlet(lines, byline_outlet, dateline),
        published=header.published or _published(head, lines[-3:]),
    )


def _header(lines: list[str]) -> tuple[Found, list[str]]:
    """Lines such as "Source: …" above the text, and the lines below them."""
    told: dict[str, str] = {}
    count = 0
    for line in lines:
        match = _KEY_LINE.match(line)
        key = _KEYS.get(match["key"].strip().lower()) if match else None
        if match is None or key is None:
            break
        told.setdefault(key, match["value"].strip(" \"'*_"))
        count += 1

    def known(key: str, value: str | None) -> Known | None:
        return Known(value, Evidence.HEADER_LINE.format(words=told[key])) if value else None

    source, address = told.get("outlet", ""), told.get("address", "")
    outlet = outlets.by_name(source) or outlets.by_address(source)
    if not outlet and count > 1 and len(source) <= _NAME_LENGTH:  # alone, "Source: …" may be anybody's
        outlet = source
    days = full_dates(told.get("published", ""))
    facts = Found(
        "",
        title=known("title", told.get("title")),
        author=known("author", told.get("author")),
        outlet=known("outlet", outlet) or known("address", outlets.by_address(address)),
        published=known("published", days[0][0] if days else None),
    )
    told_nothing = not (facts.title or facts.author or facts.outlet or facts.published)
    return facts, lines if told_nothing else lines[count:]


def _headline(lines: list[str]) -> Known | None:
    if _masthead(lines[:2]) and not _masthead(lines[1:2]):
        lines = lines[1:]  # the name of who prints it
    while lines and _is_date(lines[0]):
        lines = lines[1:]
    if len(lines) < 2:
        return None
    line = lines[0]
    words = line.lstrip("# ").split()
    if line.startswith("# "):
        return Known(line.lstrip("# ").rstrip("# "), Evidence.FIRST_HEADING)
    if len(line) > HEADLINE or len(words) < 3 or _is_opening(line):
        return None
    full_stop = re.search(r"\.[\"'”’)]*$", line)
    if full_stop and not (_in_title_case(words) or _is_opening(lines[1])):
        return None
    if line.endswith((",", ";", ":")):
        return None
    return Known(line, Evidence.FIRST_LINE)


def _is_opening(line: str) -> bool:
    """Whether ``line`` is what stands between a headline and the text: dateline, byline or date."""
    return bool(_dateline(line) or _BYLINE.match(line) or _is_date(line))


def _in_title_case(words: list[str]) -> bool:
    """Headline capitals: most longer words begin with one."""
    long = [w for w in words if len(w) > 3]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def _byline(head: list[str]) -> tuple[Known | None, tuple[str, str] | None]:
    """The author, and the outlet a byline names with its words."""
    for line in head:
        match = _BYLINE.match(line)
        if not match or len(line) > _LINE or line.endswith("."):
            continue
        pieces = [re.sub(r" staff$", "", p.strip(), flags=re.IGNORECASE) for p in _BETWEEN_NAMES.split(match["rest"])]
        known = next((o for p in pieces if (o := outlets.by_name(p))), None)
        names = [p for p in pieces if _NAME.match(p) and not outlets.by_name(p) and not _is_date(p)]
        if pieces[0] in names or outlets.by_name(pieces[0]):
            author = Known(", ".join(names), Evidence.BYLINE.format(words=line)) if names else None
            return author, (known, line) if known else None
    return None, None


def _dateline(line: str) -> _Dateline | None:
    """ "SEOUL, Nov 5 (Yonhap) —": the first bracket with places and a date before it, and a dash or colon behind it."""
    for match in _AGENCY.finditer(line[:_DATELINE]):
        place, agency = line[: match.start()].strip(), match["round"] or match["slash"]
        if not _is_place(place):
            return None
        dated = any(w.lower().strip(".,") in MONTHS for w in place.split())
        known = outlets.by_name(re.split(r"[/,]", agency)[0])
        if known and (match["set_off"] or not place or dated):
            return _Dateline(agency, known)
        if match["set_off"] and outlets.is_like_an_agency(agency) and (dated or place.split(",")[0].isupper()):
            return _Dateline(agency, None)
    return None


def _is_place(words: str) -> bool:
    """Whether ``words`` may head a report: places and a date, nothing in small letters but months and particles."""
    found = re.findall(r"[^\W\d_]+", words)
    return all(w[0].isupper() or w.lower() in MONTHS or w in _SMALL for w in found)


def _outlet(lines: list[str], byline: tuple[str, str] | None, dateline: _Dateline | None) -> Known | None:
    """The credit at the end is the publisher's; a dateline that names another agency tells where the report is from."""
    if found := credit(lines):
        if dateline is None or dateline.outlet == found.value:
            return found
        return Known(found.value, Evidence.OTHER_DATELINE.format(how=found.how, words=dateline.agency))
    if byline:
        return Known(byline[0], Evidence.BYLINE.format(words=byline[1]))
    if dateline is None:
        return _masthead(lines[:HEAD])
    if dateline.outlet:
        return Known(dateline.outlet, Evidence.DATELINE.format(words=f"({dateline.agency})"))
    return Known(dateline.agency, Evidence.DATELINE_UNLISTED.format(words=f"({dateline.agency})"))


def _masthead(head: list[str]) -> Known | None:
    """ "Northern Herald, 4 March 2026", or the name on one line and the day on the next: who prints it."""
    for line, after in zip(head, [*head[1:], ""], strict=False):
        name, day = _parted(line)
        if not _is_date(day or after) or len(line) > _LINE:
            continue
        if known := outlets.by_name(name):
            return Known(known, Evidence.LINE.format(words=line))
        if outlets.is_like_a_masthead(name):
            shown = name.title() if name.isupper() else name
            return Known(shown, Evidence.DATELINE_UNLISTED.format(words=line))
    return None


def _parted(line: str) -> tuple[str, str]:
    """A line's words before a day, and the day with what is around it."""
    days = full_dates(line)
    at = days[0][1] if days else len(line)
    return line[:at].strip(" \t,|·•–—-"), line[at:]


def _published(head: list[str], tail: list[str]) -> Known | None:
    """A full date in the dateline, or on a line of its own."""
    for line in head[:6]:
        for day, start, end in full_dates(line[:100])[:1]:
            if _is_place(line[:start]) and re.match(r"[\s.,]*[-–—:(/\[]", line[end:]):
                return Known(day, Evidence.DATELINE.format(words=line[start:end]))
    for line in (*head, *tail):
        name, day = _parted(line)
        said = day if outlets.is_like_a_masthead(name) or outlets.by_name(name) else line
        for piece in re.split(r"[|·•]", said) if len(line) <= _LINE else ():
            before = _UPDATED.sub("", piece)
            if _is_date(before):
                return Known(full_dates(before)[0][0], Evidence.LINE.format(words=before.strip()))
    return None


def _is_date(words: str) -> bool:
    """Whether ``words`` are a full date and little else: a weekday, a time, "Published"."""
    days = full_dates(words)
    if not days:
        return False
    _, start, end = days[0]
    return not _AROUND_A_DATE.sub("", words[:start] + " " + words[end:])
