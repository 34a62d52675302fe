"""Files of any name, folders with links: nothing is overwritten, nothing lands elsewhere."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers_cli import COMMAND, PATIENCE, THREAD, environment, run, stderr_lines
from threadtool.cli.outputs import FileOutput

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names and links of POSIX file systems")

ODD_NAMES = (
    "..txt",
    "...txt",
    "-o.txt",
    "--force.txt",
    "new\nline.txt",
    "esc\x1b]0;title\x07.txt",
    "tab\tand blank .txt",
    "$(touch hit).txt",
    "`touch hit`;touch hit.txt",
    "*.txt",
    "\u202etxt.exe.txt",
    "é.txt",
    "x" * 240 + ".txt",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to stand in, with nothing in it but a folder for texts."""
    (tmp_path / "texts").mkdir()
    return tmp_path


def write(path: Path) -> Path:
    path.write_bytes(THREAD.encode())
    return path


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_files_of_any_name_become_such_in_the_folder(folder: Path) -> None:
    for name in ODD_NAMES:
        write(folder / "texts" / name)
    before = tree(folder)
    done = run("-d", "out", "--", *(f"texts/{name}" for name in ODD_NAMES), cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    made = {f"out/{name.removesuffix('.txt')}.json" for name in ODD_NAMES}
    assert tree(folder) - before == {"out", *made}


@pytest.mark.parametrize("name", [b"\xff\xfe.txt", b"caf\xe9.txt"])
def test_a_name_that_is_no_text(folder: Path, name: bytes) -> None:
    path = os.fsencode(folder) + b"/" + name
    try:
        Path(os.fsdecode(path)).write_bytes(THREAD.encode())
    except OSError:
        pytest.skip("this file system takes no such name")
    done = run("-d", "out", os.fsdecode(name), cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    made = [os.fsencode(path.name) for path in (folder / "out").iterdir()]
    assert made == [name.replace(b".txt", b".json")]


def test_a_name_that_gets_too_long_is_told_and_stops_no_other(folder: Path) -> None:
    long = "x" * 251 + ".txt"
    write(folder / long)
    write(folder / "short.txt")
    done = run("-d", "out", long, "short.txt", cwd=folder)
    assert done.returncode == 1
    (line,) = stderr_lines(done)
    assert line.endswith("cannot be written: File name too long")
    assert tree(folder / "out") == {"short.json"}


@pytest.mark.parametrize("given", ["texts/..", "..", ".", "texts/../texts/a.txt", "./texts//a.txt"])
def test_no_path_leads_out_of_the_folder(folder: Path, given: str) -> None:
    write(folder / "texts" / "a.txt")
    write(folder / "a.txt")
    before = tree(folder)
    done = run("-d", "out", given, cwd=folder)
    assert done.returncode == (0 if given.endswith("a.txt") else 1)
    assert tree(folder) - before <= {"out", "out/a.json"}


def test_inputs_of_one_name_overwrite_nothing_not_even_with_force(folder: Path) -> None:
    write(folder / "texts" / "a.txt")
    write(folder / "a.txt")
    before = tree(folder)
    for force in ([], ["--force"]):
        done = run("-d", "out", *force, "a.txt", "texts/a.txt", cwd=folder)
        assert done.returncode == 2
        assert "would both become 'a.json'" in done.stderr.decode()
    assert tree(folder) == before


def test_nothing_is_overwritten_without_force(folder: Path) -> None:
    source = write(folder / "a.txt")
    out = folder / "out"
    out.mkdir()
    kept = out / "a.json"
    kept.write_text("kept", encoding="utf-8")
    kept.chmod(0o640)
    done = run("-d", out, source)
    assert done.returncode == 2
    assert "is there already; --force overwrites" in done.stderr.decode()
    assert kept.read_text(encoding="utf-8") == "kept"
    assert run("-d", out, "--force", source).returncode == 0
    assert kept.read_bytes() == run(source.name, cwd=folder).stdout.replace(
        b'"a.txt"', f'"{source}"'.encode()
    )
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    done = run("--force", source)
    assert done.returncode == 2
    assert "--force is for -d" in done.stderr.decode()


def test_a_link_in_the_folder_leads_nothing_out_of_it(folder: Path) -> None:
    source = write(folder / "a.txt")
    victim = folder / "victim"
    victim.write_text("kept", encoding="utf-8")
    (folder / "out").mkdir()
    link = folder / "out" / "a.json"
    for target in (victim, folder / "nowhere"):
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        assert run("-d", "out", source.name, cwd=folder).returncode == 2
        assert link.is_symlink()
        assert run("-d", "out", "--force", source.name, cwd=folder).returncode == 0
        assert not link.is_symlink()
    assert victim.read_text(encoding="utf-8") == "kept"
    assert tree(folder) == {"a.txt", "victim", "texts", "out", "out/a.json"}


def test_an_input_in_the_folder_is_never_overwritten(folder: Path) -> None:
    source = folder / "a.json"
    source.write_bytes(run(stdin=THREAD.encode()).stdout)
    before = source.read_bytes()
    for other in ("a.json", "link.json", "hard.json"):
        if other == "link.json":
            (folder / other).symlink_to(source)
        elif other == "hard.json":
            (folder / other).hardlink_to(source)
        for force in ([], ["--force"]):
            done = run("-d", ".", *force, other, cwd=folder)
            assert done.returncode == 2
            assert "also an input" in done.stderr.decode()
    assert source.read_bytes() == before


def test_what_appears_while_it_is_written_is_not_overwritten(folder: Path) -> None:
    target = folder / "a.json"
    output = FileOutput(str(target), named=False, replaces=False)
    output.write(["ours"])
    target.write_text("theirs", encoding="utf-8")
    with pytest.raises(FileExistsError):
        output.commit()
    output.discard()
    assert target.read_text(encoding="utf-8") == "theirs"
    assert tree(folder) == {"a.json", "texts"}


@pytest.mark.parametrize("there", [False, True])
def test_a_file_system_without_hard_links(
    folder: Path, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    target = folder / "a.json"
    output = FileOutput(str(target), named=False, replaces=False)
    output.write(["ours"])
    if there:
        target.write_text("theirs", encoding="utf-8")
        with pytest.raises(FileExistsError):
            output.commit()
    else:
        output.commit()
    output.discard()
    assert target.read_text(encoding="utf-8") == ("theirs" if there else "ours")
    assert tree(folder) == {"a.json", "texts"}


def test_a_file_is_on_the_disk_before_it_gets_its_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder / "a.json"
    seen: list[tuple[int, bool]] = []

    def sync(number: int) -> None:
        seen.append((os.fstat(number).st_size, target.exists()))

    monkeypatch.setattr(os, "fsync", sync)
    output = FileOutput(str(target))
    output.write(["whole"])
    (temporary,) = (name for name in tree(folder) if name != "texts")
    assert temporary.startswith(".threadtool-")
    output.commit()
    assert seen == [(5, False)]
    assert tree(folder) == {"a.json", "texts"}


def long_thread(path: Path) -> Path:
    post = "Number {} is a post like any other, with words enough to fill a line or two.\n\u00a0\n"
    path.write_bytes("".join(post.format(number) for number in range(200)).encode())
    return path


@pytest.mark.parametrize("command", ["convert", "show", "explain", "graph", "stats"])
def test_a_reader_that_is_killed(folder: Path, command: str) -> None:
    source = long_thread(folder / "long.txt")
    reader = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"], stdin=subprocess.PIPE
    )
    assert reader.stdin is not None
    process = subprocess.Popen(
        [*COMMAND, command, "-q", str(source)],
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    reader.stdin.close()
    time.sleep(0.1)
    reader.send_signal(signal.SIGKILL)
    reader.wait(PATIENCE)
    _, said = process.communicate(timeout=PATIENCE)
    # `stats` may have said its few lines before the reader was gone.
    assert (process.returncode, said) in [(141, b""), (0, b"")]
    assert command == "stats" or process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["show", "explain", "graph", "stats", "completion"])
def test_a_full_disk_ends_every_command(folder: Path, command: str) -> None:
    argument = "bash" if command == "completion" else str(write(folder / "a.txt"))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, command, argument],
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
