"""Newspaper pages printed by Qt: columns with hyphens at line ends, running heads, page numbers, and a picture's caption."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter

HEADLINE = "Ferry runs aground off Tarn island"
CAPTION = "The ferry Ilse on the reef, seen from the harbour wall."
PARAGRAPHS = (
    (
        "The ferry Ilse ran aground off Tarn island on Monday with at least forty people on board, the harbourmaster said. "
        "Nobody was hurt, and the passengers were taken to the mainland before nightfall by two fishing boats."
    ),
    (
        "“We heard a grinding noise and everything stood still,” a passenger remembered on Tuesday. The shipping company "
        "announced an investigation, which the transportation ministry is to supervise together with the underwriters."
    ),
    (
        "Inhabitants of the island had complained for years about undermaintained navigation lights. The municipality "
        "had promised improvements for the coming summer, but responsibility was disputed between three administrations."
    ),
    (
        "It was the second accident within twelve months. In September a freighter with a cargo of fertiliser had struck the "
        "same reef; its captain was afterwards sentenced to a fine, and the lighthouse was re-equipped in November."
    ),
)
_SIZE, _TOP, _LEFT, _WIDTH, _FOOT = 9.5, 190.0, 60.0, 475.0, 800.0


def newspaper(
    columns: int, order: str, *, pages: int = 3, lines: int = 26, caption: bool = True, scans: Sequence[int] = ()
) -> bytes:
    """Pages of ``columns`` with ``PARAGRAPHS`` on each, written ``by column``, ``by row`` or ``last first``; those of the
    numbers in ``scans`` are a picture."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(out)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(writer.pageLayout().minimumMargins())
    writer.setResolution(72)
    painter = QPainter(writer)
    for number in range(1, pages + 1):
        if number > 1:
            writer.newPage()
        if number in scans:
            picture = QImage(200, 280, QImage.Format.Format_RGB32)
            picture.fill(0xE0E0D0)
            painter.drawImage(QPointF(40, 40), picture)
        else:
            _page(painter, number, columns, order, lines, caption=caption)
    painter.end()
    return out.data().data()


def paragraphs(number: int) -> list[str]:
    """Those of a page, from 1; each page begins with another."""
    return [PARAGRAPHS[(number - 1 + i) % len(PARAGRAPHS)] for i in range(len(PARAGRAPHS))]


def _page(painter: QPainter, number: int, columns: int, order: str, lines: int, *, caption: bool) -> None:
    def write(left: float, bottom: float, words: str, size: float = _SIZE) -> None:
        painter.setFont(_font(size))
        painter.drawText(QPointF(left, bottom), words)

    write(_LEFT, 40, "The Tarn Post", 8)
    write(430, 40, f"{number + 11} May 2031", 8)
    if number == 1:
        write(_LEFT, 100, HEADLINE, 20)
    gutter = 14.0
    width = (_WIDTH - gutter * (columns - 1)) / columns
    placed = []
    column, row = 0, 0
    for at, paragraph in enumerate(paragraphs(number)):
        for first, words in _wrapped(paragraph, width):
            placed.append((column, row, first, words, _SIZE))
            row += 1
            if row == lines:
                column, row = column + 1, 0
        if at == 0 and caption:
            row += 7  # the picture
            placed += [
                (column, row + i, False, words, 7.5) for i, (_, words) in enumerate(_wrapped(CAPTION, width, 7.5, 0))
            ]
            row += 3
    assert column < columns, "the text runs out of the page"
    if order == "by row":
        placed.sort(key=lambda line: (line[1], line[0]))
    elif order == "last first":
        placed.sort(key=lambda line: -line[0])
    for column, row, first, words, size in placed:
        write(_LEFT + column * (width + gutter) + (9 if first else 0), _TOP + 12 * row, words, size)
    write(290, _FOOT, str(number), 8)


def _font(size: float) -> QFont:
    font = QFont("DejaVu Serif")
    font.setPointSizeF(size)
    return font


def _wrapped(paragraph: str, width: float, size: float = _SIZE, indent: float = 9) -> list[tuple[bool, str]]:
    """The lines of a paragraph, and which is the first; a word that does not fit is parted by a hyphen after a vowel."""
    metrics = QFontMetricsF(_font(size))
    found: list[tuple[bool, str]] = []
    line, words = "", paragraph.split()
    while words:
        room = width - (indent if not found else 0)
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if metrics.horizontalAdvance(longer) <= room:
            line = longer
            continue
        cuts = [
            i for i in range(len(word) - 3, 2, -1) if word[i - 1] in "aeiou" and word[:i].isalpha() and word.isascii()
        ]
        cut = next((i for i in cuts if metrics.horizontalAdvance(f"{line} {word[:i]}-") <= room), None)
        found.append((not found, f"{line} {word[:cut]}-" if cut else line))
        line = ""
        words.insert(0, word[cut:] if cut else word)
    return [*found, (not found, line)]
