"""The command: ``claimgrid [FILE|FOLDER…]`` opens the window; ``claimgrid analyse|export`` needs none."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from claimgrid import __version__
from claimgrid.errors import KnownError
from claimgrid.offline import refuse_network
from claimgrid.ui import missing

# Spelled out here because loading what they name would make --help slow; tests/ui/test_commands.py compares them.
WHAT = ("matrix", "claims", "estimates", "passages", "chart", "everything")
FORMATS = ("csv", "xlsx", "docx", "html", "markdown", "json", "svg", "png", "pdf")
_USUAL = {"json": "everything", "svg": "chart", "png": "chart", "pdf": "chart"}
_ENDINGS = {"md": "markdown", "htm": "html"}
_COMMANDS = ("analyse", "export")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    refuse_network()
    given = list(sys.argv[1:] if arguments is None else arguments)
    is_command = bool(given) and given[0] in _COMMANDS
    try:
        if is_command:
            return _command(given)
        if any(word.startswith("-") for word in given) and _window_parser().parse_args(given).sample:
            given = ["--sample"]
        return _open_window(given)
    except KnownError as error:
        print(f"claimgrid: {error}", file=sys.stderr)  # noqa: T201 - a command says what failed
        if not is_command:
            missing.show(str(error))  # after a double click nobody sees what is printed
        return 2


def _open_window(arguments: list[str]) -> int:
    gc.disable()  # until the first paint: nothing that a start loads is garbage
    try:
        from claimgrid.ui.program import run  # late: --help and --version load no Qt
    except ImportError as error:
        if (known := missing.explain(error)) is not None:
            raise known from error
        raise
    return run(arguments)


def _command(given: list[str]) -> int:
    gc.enable()
    options = _command_parser().parse_args(given)
    from claimgrid.ui import without_window  # late: --help and --version load no Qt

    if options.command == "analyse":
        return without_window.analyse(options.paths, options.project)
    output: Path = options.output
    ending = output.suffix[1:].lower()
    form = options.format or _ENDINGS.get(ending, ending)
    if form not in FORMATS:
        raise KnownError(f"Say with --format what to write: {', '.join(FORMATS)}.")
    return without_window.export(options.project, str(options.what or _USUAL.get(form, "matrix")), form, output)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimgrid",
        description="Drop a folder of articles on the window; see who claims what, in which words, with which figures.",
        epilog="Without a window: claimgrid analyse --help, claimgrid export --help. Nothing ever leaves this machine.",
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a project (.claimgrid), or articles: files and folders"
    )
    parser.add_argument("--sample", action="store_true", help="open a copy of the sample")
    parser.add_argument("--version", action="version", version=f"Claimgrid {__version__}")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="claimgrid")
    commands = parser.add_subparsers(dest="command", required=True)
    analyse = commands.add_parser(
        "analyse",
        help="read articles into a project",
        description="Read articles into a project. Exit code 0: all were read; 1: some were left out, and are listed; "
        "2: nothing was done.",
    )
    analyse.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and folders")
    analyse.add_argument("--project", required=True, type=Path, metavar="P.claimgrid", help="made where it is missing")
    export = commands.add_parser(
        "export", help="write tables, the chart or all of a project", description="Write a project."
    )
    export.add_argument("project", type=Path, metavar="P.claimgrid")
    export.add_argument(
        "--what", choices=WHAT, help="default: matrix; with json everything, with svg, png and pdf chart"
    )
    export.add_argument("--format", choices=FORMATS, help="default: what the output's ending says")
    export.add_argument("--output", required=True, type=Path, metavar="FILE", help="a file, or - for standard output")
    return parser


if __name__ == "__main__":
    sys.exit(main())
