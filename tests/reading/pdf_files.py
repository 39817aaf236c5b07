"""PDF files made by hand: lines at places on pages, with one built-in font."""

import zlib

Line = tuple[int, int, int, str]
"""Left and bottom in points from the lower left corner, size of the type, words."""


def pdf(pages: list[list[Line]], **properties: str) -> bytes:
    """A PDF of these pages. ``properties`` are Title, Author…"""
    objects: list[bytes] = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    tree = 2 + 2 * len(pages)
    kids = []
    for lines in pages:
        drawn = b"BT\n" + b"".join(_drawn(*line) for line in lines) + b"ET"
        packed = zlib.compress(drawn)
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 1 0 R >> >> >>"
            % (tree, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(pages)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    objects.append(b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), _escaped(v)) for k, v in properties.items()))
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root %d 0 R /Info %d 0 R >>" % (len(objects) + 1, len(objects) - 1, len(objects))
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % len(out)


def _drawn(left: int, bottom: int, size: int, words: str) -> bytes:
    return b"/F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj\n" % (size, left, bottom, _escaped(words))


def _escaped(words: str) -> bytes:
    raw = words.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
