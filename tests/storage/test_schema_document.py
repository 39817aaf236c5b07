import re
from pathlib import Path

from claimgrid import storage
from claimgrid.storage import Project, schema

DOCUMENT = Path(storage.__file__).with_name("SCHEMA.md").read_text(encoding="utf-8")


def _documented() -> dict[str, list[str]]:
    """Table or view to the columns of the table under its heading."""
    sections = re.split(r"^### ", DOCUMENT, flags=re.MULTILINE)[1:]
    return {s.split("\n", 1)[0].strip(): re.findall(r"^\| `(\w+)` \|", s, re.MULTILINE) for s in sections}


def _existing(project: Project) -> dict[str, list[str]]:
    db = project._db
    names = [n for n in (*db.table_names(), *db.view_names()) if not n.startswith(("search_", "sqlite_"))]
    return {name: [c.name for c in db[name].columns] for name in names}


def test_what_is_documented_exists_and_what_exists_is_documented(project: Project) -> None:
    documented, existing = _documented(), _existing(project)
    assert set(documented) == set(existing)
    for name, columns in existing.items():
        assert documented[name] == columns, name


def test_the_document_names_the_files_marks(project: Project) -> None:
    assert str(schema.APPLICATION_ID) in DOCUMENT
    assert f"the version of this schema: **{schema.VERSION}**" in DOCUMENT
