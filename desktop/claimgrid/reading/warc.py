"""Web archives (.warc, .warc.gz): every page that was fetched, with its address."""

import io
import zlib
from collections.abc import Iterator

from claimgrid.errors import UnreadableFile

from .source import Found, Item, Source

_TYPES = {"text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf", "text/plain": "txt"}


def read_warc(source: Source) -> Iterator[Item]:
    """Each answer with a page, a PDF or a text, as a Source of its own; redirections and errors hold no article."""
    from warcio.archiveiterator import ArchiveIterator  # late: only web archives need it
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for record in ArchiveIterator(io.BytesIO(source.data)):
            headers = record.http_headers
            wanted = record.rec_type == "response" and headers is not None and headers.get_statuscode() == "200"
            kind = (
                _TYPES.get((headers.get_header("Content-Type") or "").split(";")[0].strip().lower()) if wanted else None
            )
            if kind is None:
                continue
            data = record.content_stream().read(max(0, source.room.bytes) + 1)
            source.take(len(data))
            number += 1
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            yield source.packed(data, f"{number}.{kind}", Found("", address=address))
    except (ArchiveLoadFailed, zlib.error, EOFError, ValueError, OSError, AttributeError, LookupError) as error:
        raise UnreadableFile("{name} is damaged. What stands before the damage was read.", name=source.name) from error
    if not number:
        raise UnreadableFile("{name} holds no pages.", name=source.name)
