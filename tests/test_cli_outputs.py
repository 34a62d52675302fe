"""Where the output goes: files whole or not at all, directories, devices, standard output."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import threading
from pathlib import Path

import pytest

from tests.helpers_cli import COMMAND, PATIENCE, THREAD, environment, run, stderr_lines

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no such device here")
not_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)


@pytest.fixture
def thread(tmp_path: Path) -> Path:
    path = tmp_path / "thread.txt"
    path.write_bytes(THREAD.encode())
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    path = tmp_path / "out"
    path.mkdir()
    return path


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_one_run_several_files_by_their_endings(thread: Path, out: Path) -> None:
    targets = [out / name for name in ("a.csv", "a.json", "a.jsonl", "a.md", "plain")]
    done = run(thread, *(part for target in targets for part in ("-o", target)))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert names(out) == ["a.csv", "a.json", "a.jsonl", "a.md", "plain"]
    for target, name in zip(targets, ("csv", "json", "jsonl", "md", "json"), strict=True):
        assert target.read_bytes() == run(thread, "-f", name).stdout


def test_a_file_and_standard_output_together(thread: Path, out: Path) -> None:
    done = run(thread, "-o", "-", "-o", out / "a.csv")
    assert done.stdout == run(thread).stdout
    assert names(out) == ["a.csv"]


def test_the_format_may_be_named_where_the_ending_says_another(thread: Path, out: Path) -> None:
    run(thread, "-f", "csv", "-o", out / "a.json")
    assert (out / "a.json").read_bytes() == run(thread, "-f", "csv").stdout


def test_a_directory_gets_one_file_per_input(thread: Path, out: Path) -> None:
    (out.parent / "more.data.txt").write_bytes(THREAD.encode())
    target = out / "new" / "deep"
    done = run(
        thread, out.parent / "more.data.txt", "-", "-d", target, "-f", "md", stdin=THREAD.encode()
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert names(target) == ["more.data.md", "stdin.md", "thread.md"]
    assert (target / "thread.md").read_bytes() == run(thread, "-f", "md").stdout


def test_two_inputs_of_one_name_do_not_overwrite_each_other(thread: Path, out: Path) -> None:
    other = out / "Thread.log"
    other.write_bytes(THREAD.encode())
    done = run(thread, other, "-d", out / "to")
    assert done.returncode == 2
    assert "would both become 'Thread.json'" in done.stderr.decode()
    assert names(out) == ["Thread.log"]


def test_a_directory_is_not_made_where_nothing_can_be_read(out: Path) -> None:
    assert run("none.txt", "-d", out / "to").returncode == 1
    assert names(out) == []


def test_nothing_is_overwritten_where_nothing_can_be_read(out: Path) -> None:
    target = out / "a.json"
    target.write_text("kept", encoding="utf-8")
    done = run("none.txt", "-o", target, "-o", "-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert target.read_text(encoding="utf-8") == "kept"


def test_an_input_is_never_an_output(thread: Path, out: Path) -> None:
    link = out / "link.json"
    link.symlink_to(thread)
    (out / "hard.json").hardlink_to(thread)
    for target in (thread, link, out / "hard.json"):
        done = run(thread, "-o", target)
        assert done.returncode == 2
        assert "also an input" in done.stderr.decode()
    with thread.open("rb") as stream:
        done = subprocess.run(
            [*COMMAND, "-o", str(thread)],
            stdin=stream,
            capture_output=True,
            env=environment(),
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 2
    assert thread.read_bytes() == THREAD.encode()


def test_an_existing_file_keeps_its_permissions_and_a_link_stays(thread: Path, out: Path) -> None:
    target = out / "a.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link = out / "link.json"
    link.symlink_to(target)
    assert run(thread, "-o", link).returncode == 0
    assert link.is_symlink()
    assert json.loads(target.read_bytes())["posts"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_gets_the_permissions_of_a_new_file(thread: Path, out: Path) -> None:
    (out / "made").touch()
    run(thread, "-o", out / "a.json")
    assert (out / "a.json").stat().st_mode == (out / "made").stat().st_mode


@needs_full
def test_a_full_disk_on_standard_output(thread: Path) -> None:
    for arguments in ((str(thread),), ("--help",), ("schema",), ("formats",)):
        with FULL.open("wb") as full:
            done = subprocess.run(
                [*COMMAND, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=full,
                stderr=subprocess.PIPE,
                env=environment(),
                timeout=PATIENCE,
                check=False,
            )
        assert done.returncode == 1
        assert stderr_lines(done) == [
            "threadtool: standard output: cannot be written: No space left on device"
        ]


@needs_full
def test_an_output_that_fails_does_not_stop_the_others(thread: Path, out: Path) -> None:
    done = run(thread, "-f", "json", "-o", FULL, "-o", out / "a.json")
    assert done.returncode == 1
    assert stderr_lines(done) == [
        "threadtool: /dev/full: cannot be written: No space left on device"
    ]
    assert names(out) == ["a.json"]
    assert FULL.is_char_device()


def test_a_place_that_does_not_exist_or_is_a_directory(thread: Path, out: Path) -> None:
    done = run(thread, "-o", out / "none" / "a.json")
    assert done.returncode == 1
    (line,) = stderr_lines(done)
    assert line.endswith("a.json: cannot be written: No such file or directory")
    done = run(thread, "-o", out)
    assert done.returncode == 1
    assert "Is a directory" in done.stderr.decode()
    done = run(thread, "-d", thread)
    assert done.returncode == 1
    assert len(stderr_lines(done)) == 1
    assert names(out) == []
    assert thread.read_bytes() == THREAD.encode()


@not_root
def test_a_read_only_folder_and_file(thread: Path, out: Path) -> None:
    target = out / "a.json"
    target.write_text("kept", encoding="utf-8")
    target.chmod(0o444)
    assert run(thread, "-o", target).returncode == 1
    out.chmod(0o555)
    done = run(thread, "-o", out / "b.json")
    out.chmod(0o755)
    assert done.returncode == 1
    assert "Permission denied" in done.stderr.decode()
    assert names(out) == ["a.json"]
    assert target.read_text(encoding="utf-8") == "kept"


def test_no_half_file_is_left_where_the_file_grows_too_large(thread: Path, out: Path) -> None:
    resource = pytest.importorskip("resource")
    target = out / "a.json"
    target.write_text("kept", encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, str(thread), "-o", str(target)],
        capture_output=True,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        timeout=PATIENCE,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)),
    )
    assert done.returncode == 1
    assert "cannot be written: File too large" in done.stderr.decode()
    assert names(out) == ["a.json"]
    assert target.read_text(encoding="utf-8") == "kept"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_written_to_and_stays_one(thread: Path, out: Path) -> None:
    pipe = out / "pipe.csv"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert run(thread, "-o", pipe).returncode == 0
    reader.join(PATIENCE)
    assert got == [run(thread, "-f", "csv").stdout]
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device here")
def test_the_device_of_standard_output_is_standard_output(thread: Path, out: Path) -> None:
    expected = run(thread).stdout
    assert run(thread, "-o", "/dev/stdout").stdout == expected
    target = out / "a.json"
    with target.open("wb") as stream:
        stream.write(b"before\n")
        stream.flush()
        subprocess.run(
            [*COMMAND, str(thread), "-o", "/dev/stdout"],
            stdout=stream,
            env=environment(),
            timeout=PATIENCE,
            check=True,
        )
    assert target.read_bytes() == b"before\n" + expected
