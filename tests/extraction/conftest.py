"""What the tests of extraction share: a text in, its reading out."""

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.messages import Reading

if TYPE_CHECKING:
    from spacy.language import Language

Read = Callable[[str], Reading]


@pytest.fixture(scope="session")
def read(nlp: "Language") -> Read:
    """Reads a text as a document named test.txt, with the real model."""
    from claimgrid.extraction import extract

    return lambda text: extract(nlp, Document("test.txt", text, hashlib.sha256(text.encode()).hexdigest()))
