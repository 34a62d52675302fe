"""The docs: every command prints what is shown, every page is linked, the picture is current."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.helpers_cli import ROOT
from tests.readme_blocks import DOCS, README, Block, console_blocks, run_block
from tests.readme_picture import PICTURE, THREAD, picture
from threadtool.cli.app import threadtool

BLOCKS = [
    pytest.param(block, id=f"{page.stem}: {block.command[:40]}")
    for page in DOCS
    for block in console_blocks(page.read_text(encoding="utf-8"))
]
RECIPES = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("block", BLOCKS)
def test_a_command_prints_what_the_page_shows(block: Block, tmp_path: Path) -> None:
    if block.missing:
        pytest.skip(f"needs {', '.join(block.missing)}, not on this machine")
    done = run_block(block.command, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == block.output, "python -m tests.readme_blocks writes the pages anew"
    assert done.stdout


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.stem)
def test_no_fenced_block_goes_unread(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"^```(\w*)$", text, re.MULTILINE)) <= {"", "console", "sh"}
    assert text.count("\n```") % 2 == 0
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    assert max(map(len, prose.splitlines())) <= 110


def test_every_page_is_linked_and_every_link_leads_somewhere() -> None:
    readme = README.read_text(encoding="utf-8")
    for page in DOCS:
        assert f"(docs/{page.name})" in readme
        links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        assert [link for link in links if not (page.parent / link).exists()] == []


def test_there_are_ten_recipes_at_least() -> None:
    recipes = re.split(r"^## (?=[A-Z])", RECIPES, flags=re.MULTILINE)[1:]
    assert len(recipes) >= 10
    assert all("```console\n$ " in recipe for recipe in recipes)


@pytest.mark.skipif(int(version("rich").split(".")[0]) < 15, reason="drawn as rich 15 draws")
def test_the_picture_is_the_present_one() -> None:
    kept = PICTURE.read_text(encoding="utf-8")
    assert kept == picture(), "python -m tests.readme_picture draws it anew"


def test_the_picture_fetches_nothing() -> None:
    kept = PICTURE.read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"]+", kept) == ["http://www.w3.org/2000/svg"]
    shown = "".join(ElementTree.fromstring(kept).itertext()).replace("\u00a0", " ")
    assert "↑ post 1 · Marga" in shown
    assert "docs/show.svg" in README.read_text(encoding="utf-8")
    assert THREAD.exists()


@pytest.mark.parametrize("name", threadtool.commands)
def test_every_command_is_in_the_docs(name: str) -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (README, *DOCS))
    assert f"threadtool {name}" in pages
