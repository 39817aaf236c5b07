"""The texts of the interface for Qt Linguist: collected from the code into one .ts file a language, compiled to .qm.

``python packaging/translations.py`` brings ``resources/translations`` up to date: texts that are new stand in the .ts files as
unfinished, texts that are gone are dropped. Translate with Qt Linguist (or any editor), then run it again. Qt's lupdate knows
neither ``_`` nor the words of the domain, which are Python enumerations; its file format is used as it is.
"""

import ast
import re
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "desktop"))

from claimgrid import errors  # noqa: E402
from claimgrid.domain import chart, edits, estimate, evidence, hardening, matrix, notation, options, passage, review  # noqa: E402
from claimgrid.export import tables  # noqa: E402
from claimgrid.lexicon import lexicon  # noqa: E402
from claimgrid.reading import kinds  # noqa: E402
from claimgrid.ui.language import CONTEXT, LANGUAGES  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
CODE = ROOT / "desktop" / "claimgrid"
_SHOWN: dict[str, tuple[int, ...]] = {
    "_": (0,), "mark": (0,), "plural": (1, 2), "Problem": (1,), "refusing": (1,), "_Unwritable": (0,),
    **{n: (0,) for n, k in vars(errors).items() if isinstance(k, type) and issubclass(k, errors.KnownError)},
}  # fmt: skip
"""The functions that translate, and what is raised or reported: which of their arguments are shown."""


def texts() -> set[str]:
    """Every text that is shown in the language of the interface."""
    found = _domain_words()
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                places = _SHOWN.get(node.func.id, ())
                arguments = [node.args[place] for place in places if place < len(node.args)]
                found |= {a.value for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    page = (ROOT / "resources" / "export" / "page.html.j2").read_text(encoding="utf-8")
    found |= set(re.findall(r'_\("([^"]+)"\)', page))
    return {text for text in found if text == notation.NUMBER or any(c.isalpha() for c in text)}


_COLUMNS = (tables.CLAIM_COLUMNS, tables.PASSAGE_COLUMNS, tables.ESTIMATE_COLUMNS, tables.ARTICLE_COLUMNS)


def _domain_words() -> set[str]:
    """The values of the domain's enumerations, the names of the acts, and the sentences of the review."""
    modules = (chart, estimate, evidence, matrix, options, passage, review)
    enums = {k for m in modules for k in vars(m).values() if isinstance(k, type) and issubclass(k, StrEnum)}
    named = {"A claim", "What the figure counts", "article", "figure", "passage"}  # put into what a refused edit says
    said = {
        *named,
        *(measure["id"] for measure in lexicon("measures")["measure"]),
        *lexicon("numbers")["currency"]["names"].values(),
        kinds.READABLE,
        errors.ColumnsUnknown.WORDS,
        *errors.REASONS.values(),
        notation.DAY,
        notation.DAYS_OF_YEAR,
        notation.NUMBER,
        notation.ROUND,
        notation.SUM,
        *notation.SIZES.values(),
        estimate.IN_CURRENCY,
        *evidence.DAYS,
        *evidence.MONTHS,
        *evidence.FILES,
        *edits.KINDS,
        *review.SENTENCES,
        *(c for columns in _COLUMNS for c in columns),
        "yes",
        "perhaps",
        "no",
        hardening.BOUND_DROPPED,
        hardening.HEDGE_DROPPED,
        evidence.DAY,
        chart.SUBJECT,
        chart.OTHER_QUESTION,
        chart.NUMBERLESS,
        chart.SWITCHED_OFF,
        chart.FILTERED_OUT,
    }
    return said | {member.value for enum in enums for member in enum}


def translated(path: Path) -> dict[str, str]:
    """The finished translations in a .ts file, by source text."""
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished" and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def write(language: str) -> int:
    """Bring the files of ``language`` up to date; returns how many texts are not translated."""
    path = FOLDER / f"claimgrid_{language}.ts"
    known = translated(path)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = 0
    for text in sorted(texts()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
            missing += 1
    ET.indent(root)
    content = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8")
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)
    return missing


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for code in LANGUAGES:
        if code != "en":
            print(f"{LANGUAGES[code]}: {write(code)} texts are not translated")
