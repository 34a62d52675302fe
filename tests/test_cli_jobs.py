"""`-j`: several processes give what one gives, in the same order, with the same words and codes."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from bench import generate
from tests.helpers_cli import COMMAND, NOTE, PATIENCE, THREAD, environment, run, stderr_lines
from tests.readme_blocks import SEED


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Threads long and short, one with a warning, one that is JSON already, one that is no text."""
    made = tmp_path_factory.mktemp("inputs")
    (made / "1-long.txt").write_text(
        "".join(generate.pieces("header", 60_000)), encoding="utf-8", newline=""
    )
    (made / "2-thread.txt").write_text(THREAD, encoding="utf-8")
    (made / "3-note.txt").write_text(NOTE, encoding="utf-8")
    (made / "4-image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (made / "5-seed.txt").write_bytes(SEED.read_bytes())
    (made / "6-kept.json").write_bytes(run(SEED, made / "2-thread.txt", "--array").stdout)
    return made


def both(folder: Path, *arguments: str | Path) -> tuple[subprocess.CompletedProcess[bytes], ...]:
    """A run of one process and one of three, on all inputs and one that is missing."""
    inputs: list[str | Path] = [*sorted(folder.iterdir()), "none.txt", "-"]
    runs = (("-j", "1"), ("-j", "3"))
    return tuple(run(*inputs, *arguments, *jobs, stdin=THREAD.encode()) for jobs in runs)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "markdown", "html"])
def test_all_formats_are_the_same(folder: Path, name: str) -> None:
    one, several = both(folder, "-f", name)
    assert several.stdout == one.stdout
    assert several.stderr == one.stderr
    assert several.returncode == one.returncode == 1
    assert b"I do not know why it does" in one.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--array",),
        ("--strict", "-q"),
        ("-f", "csv", "--excel", "--rows", "quotes"),
        ("-f", "jsonl", "--fields", "source,index", "--posts", "2"),
        ("--author", "nobody"),
        ("--join",),
        ("--tz", "Europe/Berlin", "--dayfirst", "--inferred"),
    ],
)
def test_all_settings_are_the_same(folder: Path, arguments: tuple[str, ...]) -> None:
    one, several = both(folder, *arguments)
    assert (several.stdout, several.stderr) == (one.stdout, one.stderr)
    assert several.returncode == one.returncode


def test_files_of_their_own_and_several_outputs(folder: Path, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        out.mkdir()
        both_ways = [*sorted(folder.iterdir()), "-q", "-j", jobs]
        run(*both_ways, "-d", out / "each", "-f", "md")
        run(*both_ways, "-o", out / "all.csv", "-o", out / "all.html")
    first, second = (
        {path.relative_to(tmp_path / jobs): path.read_bytes() for path in files(tmp_path / jobs)}
        for jobs in ("1", "2")
    )
    assert first == second
    assert len(first) == 7


def files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def test_what_is_told_with_v_comes_in_order(folder: Path) -> None:
    inputs = sorted(folder.iterdir())
    said = [stderr_lines(run(*inputs, "-v", "-j", jobs)) for jobs in ("1", "0")]
    assert said[0] == said[1]
    assert any("xenforo2" in line for line in said[0])


def test_a_number_of_processes_is_asked_for() -> None:
    for wrong in ("-1", "x", "100000"):
        done = run(SEED, "-j", wrong)
        assert done.returncode == 2
        assert done.stdout == b""


def test_a_reader_that_has_had_enough(folder: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, *[str(folder / "1-long.txt")] * 8, "-f", "jsonl", "-j", "2", "-q"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    process.stdout.close()
    _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="named pipes and signals of POSIX systems")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_all_processes_and_leaves_nothing(
    folder: Path, tmp_path: Path, number: signal.Signals
) -> None:
    pipes = [tmp_path / "a.txt", tmp_path / "b.txt"]
    out = tmp_path / "out"
    out.mkdir()
    to = ("-o", str(out / "all.json"))
    for pipe in pipes:
        os.mkfifo(pipe)
    process = subprocess.Popen(
        [*COMMAND, str(folder / "2-thread.txt"), *map(str, pipes), *to, "-j", "3"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    # A pipe can be opened for writing only when somebody reads: then the processes have begun.
    writers = [os.open(pipe, os.O_WRONLY) for pipe in pipes]
    process.send_signal(number)
    written, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, written, said) == (128 + number, b"", b"")
    assert list(out.iterdir()) == []
    for pipe, writer in zip(pipes, writers, strict=True):
        os.close(writer)
        assert gone(pipe)


def gone(pipe: Path) -> bool:
    """Whether nobody reads a pipe any more."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError as error:
            return error.errno == errno.ENXIO
        time.sleep(0.05)
    return False
