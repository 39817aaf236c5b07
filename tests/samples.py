"""An invented project that tests may show, filter and export: six articles on a dam that gave way.

It holds every stance and a mixed cell, every qualifier, undated and interval-dated figures, two figures that coincide,
a reprint, checked and hand-made passages, and the strings that break exports: emoji, curly quotes, pipes, markup, and words
that a spreadsheet would run as a formula. ``sample_snapshot()`` builds it; ``sample_texts()`` gives the texts by article id.
"""

import hashlib
from dataclasses import replace

from claimgrid.domain.article import Article, By, Known, article_id
from claimgrid.domain.estimate import Estimate, Figure, Qualifier, Status
from claimgrid.domain.matrix import Matrix, build_matrix
from claimgrid.domain.messages import Reuse
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.passage import Claim, Passage, Speaker, Stance, Statement, StatementKind, passage_id
from claimgrid.domain.snapshot import Snapshot

COURIER = """Soldiers sent to Orsa valley after dam gives way
ORSA, May 3 — At least 2,000 soldiers were sent to the Orsa valley on Tuesday, Minister Ilse Brandt said.
“We have 14 dead and we are still counting,” Brandt told reporters 🚁 beside the broken wall.
The operator Lakeworks knew of cracks in the wall since March, according to engineer Pavel Oren.
Lakeworks says it had no warning of any kind.
The water is expected to reach the town of Tibro by Friday.
“=2+2 is all the arithmetic they did,” Oren said of the operator’s safety file.
"""
COURIER_LATER = """Lakeworks under fire
ORSA, May 5 — Exactly 2,150 soldiers are in the valley, the army said on Thursday.
Lakeworks denied that it knew of cracks in the wall.
About 30 people may have died, a hospital doctor said; the minister disputed that number.
The toll was given as 21 dead by the district on Thursday.
"""
WIRE = """Flood alert
May 2 (Northern Wire) - Up to 2,000 soldiers were moved to the valley, Minister Ilse Brandt told Northern Wire.
Thousands of people left their homes overnight.
The company Lakeworks had known about the cracks for weeks, a person close to the inquiry said.
More than 10 people died, rescue services said.
"""
HERALD = """Valley under water
Up to 2,000 soldiers were moved to the valley, Minister Ilse Brandt told Northern Wire.
Thousands of people left their homes overnight.
Fewer than 9 people were killed, the Delta Herald has learned.
The army’s total strength is 48,000.
"""
RADIO = """What we know of Orsa
The government reportedly sent between 1,500 and 2,500 soldiers.
Lake Radio could not confirm that Lakeworks had been warned of cracks | the firm did not answer <b>questions</b>.
It is said that the water could reach Tibro on Friday.
@Lakeworks “will pay for everything”, wrote the mayor of Tibro, Anna Sjö.
"""
BLOG = """My cellar is gone
A friend in the army says some 2,000 soldiers came, and 3,000 more are coming.
-12 degrees was the forecast, and nobody had blankets.
They knew of the cracks. Everybody here knew.
"""

_FILES = {
    "courier": ("papers/orsa-courier-1.txt", "papers", COURIER, "The Orsa Courier", "2023-05-03"),
    "later": ("papers/orsa-courier-2.txt", "papers", COURIER_LATER, "The Orsa Courier", "2023-05-05"),
    "wire": ("agencies/northern_wire.txt", "agencies", WIRE, "Northern Wire", "2023-05-02"),
    "herald": ("papers/herald.html", "papers", HERALD, "Delta Herald", "2023-05-03/2023-05-04"),
    "radio": ("lake radio.md", "Orsa", RADIO, "Lake Radio", "2023-05-04"),
    "blog": ("blog_post.txt", "Orsa", BLOG, None, None),
}
_TEXTS = {key: text for key, (_, _, text, _, _) in _FILES.items()}
ARTICLE_IDS = {key: article_id(hashlib.sha256(text.encode()).hexdigest()) for key, text in _TEXTS.items()}
"""The articles' ids by the short keys courier, later, wire, herald, radio and blog."""

_BRANDT, _OREN, _ARMY, _LAKEWORKS = "Ilse Brandt", "Pavel Oren", "the army", "Lakeworks"
_SPEAKERS = {
    _BRANDT: ("s1", ("Brandt", "Ilse Brandt", "Minister Ilse Brandt"), "minister"),
    _OREN: ("s2", ("Oren", "Pavel Oren"), "engineer"),
    _ARMY: ("s3", ("the army",), None),
    _LAKEWORKS: ("s4", ("Lakeworks",), "operator"),
    "Anna Sjö": ("s5", ("Anna Sjö",), "mayor of Tibro"),
    "a person close to the inquiry": ("s6", ("a person close to the inquiry",), None),
    "rescue services": ("s7", ("rescue services",), None),
    "a hospital doctor": ("s8", ("a hospital doctor",), None),
}
_SHORT = {_BRANDT: "Brandt", _OREN: "Oren"}
_AS, _AT, _HE, _DI = Stance.ASSERTS, Stance.ATTRIBUTES, Stance.HEDGES, Stance.DISPUTES

# Claims with their passages: article, stance, speaker, words.
_CLAIMS: dict[str, list[tuple[str, Stance, str | None, str]]] = {
    "Soldiers were sent to the Orsa valley": [
        ("courier", _AT, _BRANDT, "At least 2,000 soldiers were sent to the Orsa valley on Tuesday"),
        ("wire", _AT, _BRANDT, "Up to 2,000 soldiers were moved to the valley"),
        ("herald", _AT, _BRANDT, "Up to 2,000 soldiers were moved to the valley"),
        ("radio", _HE, None, "The government reportedly sent between 1,500 and 2,500 soldiers"),
        ("blog", _AT, None, "some 2,000 soldiers came"),
    ],
    "Soldiers are in the valley": [("later", _AT, _ARMY, "Exactly 2,150 soldiers are in the valley")],
    "Lakeworks knew of cracks in the wall": [
        ("courier", _AT, _OREN, "The operator Lakeworks knew of cracks in the wall since March"),
        ("courier", _DI, _LAKEWORKS, "it had no warning of any kind"),
        ("later", _DI, _LAKEWORKS, "Lakeworks denied that it knew of cracks in the wall"),
        ("wire", _AT, "a person close to the inquiry", "The company Lakeworks had known about the cracks for weeks"),
        ("radio", _DI, None, "Lake Radio could not confirm that Lakeworks had been warned of cracks"),
        ("blog", _AS, None, "They knew of the cracks."),
    ],
    "People died in the flood": [
        ("courier", _AT, _BRANDT, "We have 14 dead and we are still counting"),
        ("wire", _AT, "rescue services", "More than 10 people died"),
        ("herald", _AS, None, "Fewer than 9 people were killed"),
        ("later", _HE, "a hospital doctor", "About 30 people may have died"),
        ("later", _DI, _BRANDT, "the minister disputed that number"),
        ("later", _AT, None, "The toll was given as 21 dead by the district on Thursday"),
    ],
    "Thousands of people left their homes": [
        ("wire", _AS, None, "Thousands of people left their homes overnight"),
        ("herald", _AS, None, "Thousands of people left their homes overnight"),
    ],
    "The water will reach Tibro by Friday": [
        ("courier", _HE, None, "The water is expected to reach the town of Tibro by Friday"),
        ("radio", _HE, None, "the water could reach Tibro on Friday"),
    ],
    "=2+2 is all the arithmetic they did": [("courier", _AT, _OREN, "=2+2 is all the arithmetic they did")],
    "@Lakeworks “will pay for everything”": [
        ("radio", _AT, "Anna Sjö", "@Lakeworks “will pay for everything”"),
    ],
    "-12 degrees was the forecast": [("blog", _AS, None, "-12 degrees was the forecast")],
    "More soldiers are coming": [("blog", _AT, None, "3,000 more are coming")],
}
_Q, _S = Qualifier, Status
# Figures: article, words, measure, qualifier, low, value, high, status, speaker, as of.
_FIGURES: tuple[tuple[object, ...], ...] = (
    ("courier", "At least 2,000", "troops", _Q.AT_LEAST, 2000, None, None, _S.DEPLOYED, _BRANDT, "2023-05-02"),
    ("later", "Exactly 2,150", "troops", _Q.EXACTLY, 2150, 2150, 2150, _S.PRESENT, _ARMY, "2023-05-04"),
    ("wire", "Up to 2,000", "troops", _Q.AT_MOST, None, None, 2000, _S.DEPLOYED, _BRANDT, None),
    ("herald", "Up to 2,000", "troops", _Q.AT_MOST, None, None, 2000, _S.DEPLOYED, _BRANDT, None),
    ("radio", "between 1,500 and 2,500", "troops", _Q.RANGE, 1500, None, 2500, _S.DEPLOYED, None, None),
    ("blog", "some 2,000", "troops", _Q.ABOUT, None, 2000, None, _S.DEPLOYED, None, None),
    ("blog", "3,000 more", "troops", _Q.EXACTLY, 3000, 3000, 3000, _S.EXPECTED, None, None),
    ("herald", "48,000", "troops", _Q.EXACTLY, 48000, 48000, 48000, _S.TOTAL_STRENGTH, None, None),
    ("courier", "14 dead", "casualties", _Q.EXACTLY, 14, 14, 14, _S.KILLED, _BRANDT, None),
    ("wire", "More than 10", "casualties", _Q.MORE_THAN, 10, None, None, _S.KILLED, "rescue services", None),
    ("herald", "Fewer than 9", "casualties", _Q.LESS_THAN, None, None, 9, _S.KILLED, None, "2023-05-02/2023-05-03"),
    ("later", "About 30", "casualties", _Q.ABOUT, None, 30, None, _S.KILLED, "a hospital doctor", None),
    ("later", "21 dead", "casualties", _Q.EXACTLY, 21, 21, 21, _S.KILLED, None, "2023-05-04"),
    ("wire", "Thousands", "displaced people", _Q.ORDER_OF_MAGNITUDE, 1000, None, None, None, None, None),
    ("herald", "Thousands", "displaced people", _Q.ORDER_OF_MAGNITUDE, 1000, None, None, None, None, None),
)  # fmt: skip


def sample_texts() -> dict[str, str]:
    """The articles' texts by article id."""
    return {ARTICLE_IDS[key]: text for key, text in _TEXTS.items()}


def sample_snapshot() -> Snapshot:
    """The project as one Snapshot, every tuple in order of id."""
    passages = _passages()
    return Snapshot(
        articles=tuple(sorted((_article(key) for key in _FILES), key=lambda a: a.id)),
        passages=tuple(sorted(passages, key=lambda p: p.id)),
        claims=tuple(sorted((_claim(label, passages) for label in _CLAIMS), key=lambda c: c.id)),
        speakers=tuple(
            Speaker(id_, name, spellings, role, short=_SHORT.get(name))
            for name, (id_, spellings, role) in _SPEAKERS.items()
        ),
        estimates=tuple(sorted((_estimate(*figure) for figure in _FIGURES), key=lambda e: e.id)),  # type: ignore[arg-type]
        reuse=(_reprint(),),
        sets=("Orsa", "agencies", "papers"),
    )


def doubted(claim: str, *articles: str) -> Snapshot:
    """The sample, unchecked; what these articles (all, for none) say of ``claim`` may not belong to it."""
    snapshot, places = sample_snapshot(), {ARTICLE_IDS[key] for key in articles or ARTICLE_IDS}
    passages = (
        replace(p, checked=False, fit=0.3 if p.claim == claim and p.article in places else None)
        for p in snapshot.passages
    )
    return replace(snapshot, passages=tuple(passages))


def sample_statements() -> dict[str, tuple[Statement, ...]]:
    """Statements by article id, as ``Project.statements()`` gives them."""
    speaker = _span("courier", "Brandt told reporters")[0]
    said = Statement(
        (_span("courier", "We have 14 dead and we are still counting"),), (_span("courier", "told reporters"),),
        ((speaker, speaker + len("Brandt")),), _BRANDT, StatementKind.DIRECT,
    )  # fmt: skip
    later = Statement(
        (_span("later", "Exactly 2,150 soldiers are in the valley"),), (_span("later", "said"),),
        (_span("later", "the army"),), "the army", StatementKind.INDIRECT,
    )  # fmt: skip
    return {ARTICLE_IDS["courier"]: (said,), ARTICLE_IDS["later"]: (later,)}


def _span(key: str, words: str) -> tuple[int, int]:
    start = _TEXTS[key].index(words)
    return start, start + len(words)


def _article(key: str) -> Article:
    file, set_name, text, outlet, published = _FILES[key]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reprinted = min(ARTICLE_IDS["wire"], ARTICLE_IDS["herald"])
    return Article(
        id=ARTICLE_IDS[key], sha256=sha256, file=file, set=set_name,
        title=Known(text.partition("\n")[0], "first line"), author=None,
        outlet=Known(outlet, "set by hand", By.HAND) if outlet else None,
        published=Known(published, "dateline") if published else None,
        origin=reprinted if key in ("wire", "herald") else ARTICLE_IDS[key],
        length=len(text), words=len(text.split()),
    )  # fmt: skip


def _claim(label: str, passages: list[Passage]) -> Claim:
    by = By.HAND if label.startswith("Thousands") else By.EXTRACTED
    return Claim(_claim_id(label), label, by)


def _claim_id(label: str) -> str:
    key, _, _, words = _CLAIMS[label][0]
    return "c-" + passage_id(ARTICLE_IDS[key], *_span(key, words))


def claim_id(beginning: str) -> str:
    """The id of the claim whose label starts with ``beginning``."""
    return _claim_id(next(label for label in _CLAIMS if label.startswith(beginning)))


def _passages() -> list[Passage]:
    made = []
    for label, rows in _CLAIMS.items():
        for key, stance, speaker, words in rows:
            article, (start, end) = ARTICLE_IDS[key], _span(key, words)
            checked = key == "wire" or stance is Stance.DISPUTES
            hand = By.HAND if key == "later" and stance is Stance.DISPUTES else By.EXTRACTED
            spoken = _speaker_words(key, speaker, start)
            speaker_id = _SPEAKERS[speaker][0] if speaker else None
            made.append(Passage(
                passage_id(article, start, end), article, start, end, words, stance, speaker_id, spoken,
                _claim_id(label), hand, hand, checked, stale=False, why="cue “said”" if speaker else "own voice",
            ))  # fmt: skip
    return made


def _speaker_words(key: str, speaker: str | None, near: int) -> tuple[int, int] | None:
    """The mention of the speaker that is nearest to ``near``."""
    text, found = _TEXTS[key], []
    for words in _SPEAKERS[speaker][1] if speaker else ():
        at = text.find(words)
        while at >= 0:
            found.append((abs(at - near), -len(words), (at, at + len(words))))
            at = text.find(words, at + 1)
    return min(found)[2] if found else None


def _estimate(  # noqa: PLR0917  (a row of _FIGURES)
    key: str, words: str, measure: str, qualifier: Qualifier, low: float | None, value: float | None, high: float | None,
    status: Status | None, speaker: str | None, as_of: str | None,
) -> Estimate:  # fmt: skip
    article, (start, end) = ARTICLE_IDS[key], _span(key, words)
    place = "Orsa valley" if status in (Status.DEPLOYED, Status.PRESENT) else None
    figure = Figure(measure, qualifier, low, value, high, None, status, place)
    speaker_id = _SPEAKERS[speaker][0] if speaker else None
    spoken = _speaker_words(key, speaker, start)
    return Estimate(passage_id(article, start, end), article, start, end, words, figure, speaker_id, spoken, as_of)


def _reprint() -> Reuse:
    first, second = sorted(("wire", "herald"), key=lambda key: ARTICLE_IDS[key])
    words = (
        "Up to 2,000 soldiers were moved to the valley, Minister Ilse Brandt told Northern Wire.\nThousands of people"
    )
    a, b = _span(first, words), _span(second, words)
    return Reuse((ARTICLE_IDS[first], ARTICLE_IDS[second]), ((*a, *b),), 0.58)


CRACKS, DEAD, SENT, IN_VALLEY, TIBRO, HOMES = map(
    claim_id, ("Lakeworks knew", "People died", "Soldiers were", "Soldiers are", "The water", "Thousands")
)


def sample_matrix(**options: object) -> Matrix:
    """The Matrix of the sample under these options."""
    return build_matrix(sample_snapshot(), MatrixOptions(**options))


def keys(matrix: Matrix) -> list[str]:
    """The claims in the order of their columns."""
    return [column.key for column in matrix.columns]
