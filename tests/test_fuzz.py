"""The fuzz targets hold for what they start from and for every input that broke them once."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from bench.fuzz.__main__ import CORPUS, NAMES
from bench.fuzz.targets import TARGETS
from tests.helpers_cli import PATIENCE, ROOT, environment

INPUTS = sorted(CORPUS.iterdir())


def fuzz(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bench.fuzz", *map(str, arguments)],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=2 * PATIENCE,
        check=False,
    )


def test_every_target_is_run() -> None:
    assert tuple(TARGETS) == NAMES
    assert "python -m bench.fuzz --seconds 60" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_what_broke_a_target_once_does_so_no_more(path: Path, name: str) -> None:
    TARGETS[name](path.read_bytes())


def test_the_inputs_are_few_and_small() -> None:
    assert len(INPUTS) < 100
    assert sum(path.stat().st_size for path in INPUTS) < 100_000


def test_an_input_can_be_tried_again() -> None:
    done = fuzz("--again", INPUTS[0])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_the_fuzzer_it_says_what_is_missing() -> None:
    if find_spec("atheris") is not None:
        pytest.skip("atheris is installed here")
    done = fuzz("--seconds", "1")
    assert done.returncode == 2
    assert "needs atheris" in done.stderr
    assert "pip install" in done.stderr


@pytest.mark.skipif(find_spec("atheris") is None, reason="needs atheris: pip install -e '.[fuzz]'")
def test_a_short_run_finds_nothing_and_counts(tmp_path: Path) -> None:
    done = fuzz("--seconds", "2", "--findings", tmp_path, "reading")
    assert done.returncode == 0, done.stderr
    assert "nothing found" in done.stdout
    assert list(tmp_path.iterdir()) == []
