"""E-mail: one message (.eml), or a mailbox of them (.mbox). Subject, sender and date from the headers; attachments as well."""

import email
import email.policy
import email.utils
import re
from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.message import EmailMessage

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile

from . import outlets
from .html import text_of
from .source import DEEPEST, Found, Item, Source
from .text import clean, decode

_SEPARATOR = re.compile(rb"^From (?=\S+[^\n]*\d\d:\d\d)", re.MULTILINE)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_FREE = {"gmail", "googlemail", "outlook", "hotmail", "yahoo", "gmx", "icloud", "proton", "protonmail", "aol", "web"}
"""Hosts of mail for anybody: their names say nothing of who publishes."""

_PARSING = (MessageError, ValueError, LookupError, AttributeError, TypeError, IndexError, AssertionError)
"""What the standard library raises over headers and parts that break the rules."""


def read_eml(source: Source) -> Iterator[Item]:
    """The message and its attachments."""
    yield from _message(source, source.data, "")


def read_mbox(source: Source) -> Iterator[Item]:
    """Every message, with its attachments. A message that cannot be read is named and passed over."""
    starts = [m.start() for m in _SEPARATOR.finditer(source.data)] or [0]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(source.data)], strict=True), 1):
        raw = source.data[start:end].partition(b"\n")[2]
        try:
            yield from _message(source, _QUOTED_FROM.sub(rb"\1", raw), str(number))
        except UnreadableFile as error:
            yield Problem.of(f"{source.name}/{number}", error)


def _message(source: Source, raw: bytes, part: str) -> Iterator[Item]:
    name = f"{source.name}/{part}" if part else source.name
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        found = _found(message, part)
        attached = list(_attachments(message))
    except _PARSING as error:
        raise UnreadableFile(
            "{name} is damaged. Open it in the mail program and save it once more.", name=name
        ) from error
    if found.text:
        yield found
    elif not attached:
        raise UnreadableFile("{name} holds no words.", name=name)
    for number, (file, data) in enumerate(attached, 1):
        if source.depth < DEEPEST:
            source.take(len(data))
            yield source.packed(data, "/".join(p for p in (part, file or f"attachment {number}") if p), None)


def _found(message: EmailMessage, part: str) -> Found:
    body = message.get_body(("plain", "html"))
    text = ""
    if body is not None:
        raw = body.get_payload(decode=True)
        words = (decode(raw, body.get_content_charset()) or "") if isinstance(raw, bytes) else ""
        text = text_of(words)[1] if body.get_content_type() == "text/html" else words.strip()
    subject = _header(message, "Subject")
    person, address = email.utils.parseaddr(_header(message, "From"))
    if subject and text and not text.startswith(subject):
        text = f"{subject}\n\n{text}"
    return Found(
        text,
        title=Known(subject, Evidence.MAIL_SUBJECT) if subject else None,
        author=Known(person, Evidence.MAIL_SENDER) if person and not outlets.by_name(person) else None,
        outlet=_outlet(person, address),
        published=_sent(message),
        part=part,
    )


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(clean(str(message.get(name, ""))).split())


def _outlet(person: str, address: str) -> Known | None:
    """Whose name or address the sender has."""
    host = address.rpartition("@")[2].lower()
    if known := outlets.by_name(person) or outlets.by_address(host):
        return Known(known, Evidence.MAIL_SENDER_NAMED.format(words=person or host))
    labels = host.split(".")
    return Known(host, Evidence.MAIL_HOST) if len(labels) > 1 and labels[-2] not in _FREE else None


def _sent(message: EmailMessage) -> Known | None:
    """The sender's own day: the one that the header's clock shows."""
    stated = _header(message, "Date")
    try:
        sent: datetime = email.utils.parsedate_to_datetime(stated)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return Known(sent.date().isoformat(), Evidence.MAIL_DATE.format(words=stated))


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Files that came with the message; pictures, sound and video are none to read."""
    for part in message.iter_attachments():
        if part.get_content_maintype() in ("image", "audio", "video") or part.get_content_type() == "text/calendar":
            continue
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            if isinstance(inner, EmailMessage):
                yield "message.eml", inner.as_bytes()
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes) and data.strip():
            yield (part.get_filename() or "").replace("/", "-").replace("\\", "-"), data
