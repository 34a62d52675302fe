"""Pages of as many sites, most of software that no dialect names: their words are told apart."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import threadtool

CORPUS: Final = Path(__file__).parents[2] / "shared" / "corpus"
LEAST_F1: Final = 0.85


@pytest.mark.skipif(not (CORPUS / "pages").is_dir(), reason="needs ../shared/corpus/pages")
def test_what_the_posts_of_copied_pages_hold(tmp_path: Path) -> None:
    for page in sorted((CORPUS / "pages").glob("*.txt")):
        found = threadtool.parse(page).to_dict()
        (tmp_path / f"{page.stem}.json").write_text(json.dumps(found), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, CORPUS / "score_pages.py", CORPUS / "pages", tmp_path],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    mean = re.search(r"^pages \d+ F1 ([\d.]+)", done.stdout, re.MULTILINE)
    assert mean is not None
    assert float(mean[1]) >= LEAST_F1, done.stdout
