"""The streams: nothing but answers on standard output, and no child that outlives its parent."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.messages import Align, Alignment, Done, Problem, ReadAgain, ReadDocument, ReadFile, Ready
from worker.child import PATIENCE, Child

SECRET = "the informant is called Bo"
NOISY = """
    import os, sys
    from claimgrid.worker.channel import Channel
    channel = Channel()
    import claimgrid.worker.read as read
    from claimgrid.domain.messages import Reading

    read.load_model = lambda: None
    def extract(model, document):
        print("stray words")
        sys.stdout.write("more")
        os.write(1, b"from below\\n")
        os.system("echo from a program")
        if "explode" in document.file:
            raise RuntimeError(document.text)
        if "memory" in document.file:
            raise MemoryError
        return Reading(document, (), (), (), ())
    read.extract = extract
    def several(path, name, *limits):
        from claimgrid.domain.article import Document
        if "several" not in name:
            raise ZeroDivisionError(name)
        for part in ("first", "explode", "third"):
            yield Document(name + part, part, "0")
        raise read.UnreadableFile("The rest is damaged.")
    read.read = several
    channel.serve(read.Reader(channel.send).handle)
"""


def noisy() -> Child:
    return Child("", textwrap.dedent(NOISY))


def document(file: str) -> ReadAgain:
    return ReadAgain("a1", Document(file, SECRET, "0"))


def test_stray_prints_go_to_standard_error() -> None:
    with noisy() as child:
        assert child.hear() == Ready()
        assert [type(a) for a in child.ask(document("x.txt"))] == [ReadDocument, Done]
        assert [type(a) for a in child.ask(document("y.txt"))] == [ReadDocument, Done]
    for stray in (b"stray words", b"more", b"from below", b"from a program"):
        assert stray in child.errors


@pytest.mark.parametrize(("file", "word"), [("explode.txt", "RuntimeError"), ("memory.txt", "memory")])
def test_a_failure_names_the_file_and_never_its_text(file: str, word: str) -> None:
    with noisy() as child:
        child.hear()
        problem, done = child.ask(document(file))
        assert isinstance(problem, Problem)
        assert problem.name == file
        assert file in problem.text
        assert word in problem.text
        assert SECRET not in problem.text
        assert done == Done("a1")
        assert isinstance(child.ask(document("x.txt"))[0], ReadDocument)
    assert SECRET.encode() not in child.errors


def test_one_bad_article_of_a_file_does_not_take_the_others() -> None:
    with noisy() as child:
        child.hear()
        answers = child.ask(ReadFile("x", "several"))
        assert [a.reading.document.text for a in answers if isinstance(a, ReadDocument)] == ["first", "third"]
        assert [a.name for a in answers if isinstance(a, Problem)] == ["several", "severalexplode"]
        (problem, _) = [a for a in child.ask(ReadFile("x", "y.txt")) if isinstance(a, Problem | Done)]
        assert isinstance(problem, Problem)
        assert "ZeroDivisionError" in problem.text


@pytest.mark.parametrize("what", ["read", "align"])
def test_it_ends_when_its_input_closes(what: str) -> None:
    with Child(what) as child:
        assert child.hear() == Ready()
        assert child.close_input() == 0


def test_it_ends_in_the_middle_of_its_work() -> None:
    endless = """
        from claimgrid.worker.channel import Channel
        def handle(asked):
            while True:
                pass
        Channel().serve(handle)
    """
    with Child("", textwrap.dedent(endless)) as child:
        assert child.hear() == Ready()
        child.say(Align(1))
        assert child.close_input() == 0


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    parent_code = f"""
        import subprocess, sys, time
        pipe = subprocess.PIPE
        child = subprocess.Popen([sys.executable, "-m", "claimgrid.worker", "align"], stdin=pipe, stdout=pipe)
        child.stdout.readline()
        open({str(tmp_path / "pid")!r}, "w").write(str(child.pid))
        print("up", flush=True)
        time.sleep(1000)
    """
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(parent_code)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        assert parent.stdout.readline() == b"up\n"
        pid = int((tmp_path / "pid").read_text())
        assert alive(pid)
        parent.kill()
    for _ in range(PATIENCE * 20):
        if not alive(pid):
            break
        time.sleep(0.05)
    assert not alive(pid)


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_killing_it_takes_nothing_with_it() -> None:
    with Child("align") as child:
        child.hear()
        child.process.kill()
        assert child.process.wait(PATIENCE) == -signal.SIGKILL
    with Child("align") as other:
        other.hear()
        (answer,) = other.ask(Align(7))
        assert isinstance(answer, Alignment)
        assert answer.number == 7


@pytest.mark.parametrize("arguments", [[], ["dance"], ["read", "align"]])
def test_other_arguments_tell_the_usage(arguments: list[str]) -> None:
    ran = subprocess.run([sys.executable, "-m", "claimgrid.worker", *arguments], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"usage" in ran.stderr
