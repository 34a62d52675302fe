"""Pipes that close, Ctrl-C, kills, terminals, closed streams."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers_cli import COMMAND, PATIENCE, THREAD, environment, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of POSIX systems")


def start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


def shell(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run a script in which `$0` is Python; the arguments are `$1` and on."""
    return subprocess.run(
        ["/bin/sh", "-c", script, sys.executable, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture
def long_thread(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    post = "Number {} is a post like any other, with words enough to fill a line or two.\n\u00a0\n"
    path.write_bytes("".join(post.format(number) for number in range(3000)).encode())
    return path


@pytest.mark.parametrize("format_name", ["json", "jsonl", "csv", "markdown"])
def test_a_reader_that_has_had_enough(long_thread: Path, format_name: str) -> None:
    process = start(str(long_thread), "-f", format_name, "-q")
    assert process.stdout is not None
    assert process.stdout.readline()
    process.stdout.close()
    _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (141, b"")


@pytest.mark.parametrize("command", ["--help", "schema", "formats", "-"])
def test_a_reader_that_is_gone_before_the_first_word(command: str) -> None:
    process = start(command)
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(THREAD.encode(), timeout=PATIENCE)
    assert (process.returncode, said) == (141, b"")


def test_a_closed_pipe_does_not_stop_the_files(long_thread: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    process = start(str(long_thread), "-q", "-o", "-", "-o", str(target))
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (141, b"")
    assert target.read_bytes() == run(long_thread, "-q", "-f", "csv").stdout


def wait_for_reading(process: subprocess.Popen[bytes]) -> None:
    """Return when the process has set its signals up and waits for input: `-v` cannot tell.

    The first half of the input is larger than what a pipe holds, so that writing it ends only
    when the process reads.
    """
    assert process.stdin is not None
    process.stdin.write(THREAD.encode() * 2000)
    process.stdin.flush()
    time.sleep(0.1)


def test_ctrl_c_ends_without_a_word(tmp_path: Path) -> None:
    process = start("-", "-o", str(tmp_path / "a.json"))
    wait_for_reading(process)
    process.send_signal(signal.SIGINT)
    written, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, written, said) == (130, b"", b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_writing_leaves_no_half_file(
    long_thread: Path, tmp_path: Path, number: signal.Signals
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    # The second input is standard input: the first thread has been written when it is read.
    process = start(str(long_thread), "-", "-q", "-o", str(out / "a.json"))
    wait_for_reading(process)
    assert [path.suffix for path in out.iterdir()] == [".tmp"]
    process.send_signal(number)
    _, said = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (128 + number, b"")
    assert list(out.iterdir()) == []


def test_a_terminal_is_not_waited_for() -> None:
    pty = pytest.importorskip("pty")
    keyboard, terminal = pty.openpty()
    try:
        for arguments in ((), ("-f", "csv"), ("convert",)):
            done = subprocess.run(
                [*COMMAND, *arguments],
                stdin=terminal,
                capture_output=True,
                env=environment(),
                timeout=PATIENCE,
                check=False,
            )
            assert (done.returncode, done.stdout) == (2, b"")
            assert b"name a FILE, or pipe text in" in done.stderr
    finally:
        os.close(keyboard)
        os.close(terminal)


@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_on_a_terminal_unless_unwanted(setting: dict[str, str], coloured: bool) -> None:
    pty = pytest.importorskip("pty")
    screen, terminal = pty.openpty()
    variables = environment(TERM="xterm", **setting)
    if not setting:
        variables.pop("NO_COLOR", None)
    try:
        subprocess.run(
            [*COMMAND, "none.txt"],
            stdin=subprocess.DEVNULL,
            stderr=terminal,
            env=variables,
            timeout=PATIENCE,
            check=False,
        )
        ready, _, _ = select.select([screen], [], [], PATIENCE)
        assert ready
        said = os.read(screen, 4096)
    finally:
        os.close(screen)
        os.close(terminal)
    assert b"cannot be read" in said
    assert (b"\x1b[31m" in said) is coloured


def test_streams_that_are_closed(tmp_path: Path) -> None:
    path = tmp_path / "thread.txt"
    path.write_bytes(THREAD.encode())
    done = shell('"$0" -m threadtool "$1" >&-', path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"standard output: cannot be written" in done.stderr
    assert shell('"$0" -m threadtool - <&-').returncode == 1
    assert shell('"$0" -m threadtool <&-').returncode == 2
    assert shell('"$0" -m threadtool "$1" 2>&-', path).returncode == 0
    assert shell('"$0" -m threadtool "$1" none.txt 2>&-', path).returncode == 1
