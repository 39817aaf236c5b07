"""Bytes to text: which encoding, and the few changes a text may undergo before any offset is taken."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u", "cp866",
           "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp949")  # fmt: skip
"""What articles are found in. Left to all encodings, the detector takes a short cp1252 text for a Mac or EBCDIC one."""

_SAMPLE = 200_000
"""Bytes looked at to tell an encoding."""

_HIGH_BYTES = bytes(range(9))
_BEYOND_ASCII = bytes(range(128, 256))
_STRAY_ZEROS = 4
"""Zeros that a short text may hold and still be a text of single bytes."""

_FEW = 33
"""Of so many bytes one may be beyond ASCII in an English text with some foreign names, quotation marks and dashes."""
_FOREIGN_WORD = re.compile(rb"[\x80-\xff]{4}")
_ODD = re.compile("[\0\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` as it is stored: without a BOM, lines ended by LF alone, U+FFFD for NULs and halves of pairs."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _ODD.sub("\ufffd", text)


def is_wide(data: bytes) -> bool:
    """Whether ``data`` is UTF-16 or UTF-32, whose bytes look like no text."""
    return any(data.startswith(mark) for mark, _ in _MARKS[1:]) or _wide_encoding(data) is not None


def decode(data: bytes, declared: str | None = None) -> str | None:
    """``data`` as clean text, or None where it is no text. ``declared`` is the encoding the file names itself."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, "replace"))
    if wide := _wide_encoding(data):
        return clean(data.decode(wide, "replace"))
    if data.count(0) > max(_STRAY_ZEROS, len(data) // 100):
        return None
    try:
        return clean(data.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        pass
    if declared and (text := _try(data, declared)):
        return clean(text)
    if _nearly_utf8(data):
        return clean(data.decode("utf-8", "replace"))
    return _detect(data)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is zero in Western text, up to eight in Greek, Cyrillic, Hebrew and Arabic."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    even, odd = (half - len(sample[at : 2 * half : 2].translate(None, _HIGH_BYTES)) for at in (0, 1))
    if half > _STRAY_ZEROS and max(even, odd) > half * 0.5 and min(even, odd) < half * 0.05:
        return "utf-16-be" if even > odd else "utf-16-le"
    return None


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken bytes: far more whole characters beyond ASCII than errors."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(c > "\x7f" for c in text) - broken > 4 * broken


def _try(data: bytes, encoding: str) -> str | None:
    name = encoding.strip().lower()
    try:
        # The web standard reads these labels as Windows' superset.
        return data.decode("cp1252" if name in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"} else name)
    except (LookupError, UnicodeDecodeError):
        return None


def _detect(data: bytes) -> str | None:
    # So few letters tell the detector nothing: it takes the ñ of a cp1252 text for the ń of a cp1250 one.
    few = _FEW * (len(data) - len(data.translate(None, _BEYOND_ASCII))) < len(data) and not _FOREIGN_WORD.search(data)
    if few and (text := _try(data, "cp1252")):
        return clean(text)
    from charset_normalizer import from_bytes  # late: most files are UTF-8

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_LEGACY), preemptive_behaviour=False).best()
    return clean(data.decode(best.encoding, "replace")) if best else None
