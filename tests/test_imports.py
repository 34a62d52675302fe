"""Modules import downwards only, and importing the library loads nothing heavy."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.helpers_cli import PATIENCE, ROOT, environment

PACKAGE = ROOT / "threadtool"

# The stages from the top down, each with the modules and subpackages it is made of. A module may
# import from its own stage and from lower ones.
STAGES = {
    "entry": ("__main__",),
    "command line": ("cli",),
    "public names": ("__init__",),
    "parsing": ("explain", "join", "join_*", "parse", "assemble", "attachments", "confidence"),
    "output": ("export", "schema"),
    "quotes": ("quotes",),
    "merge markers": ("merges", "merge_*"),
    "posts": ("segment", "segment_*"),
    "repeating records": ("mine_*",),
    "line kinds": ("classify", "classify_*"),
    "forum software": ("dialects",),
    "dates": ("dates", "date_*"),
    "lines": ("lines", "tags"),
    "kept threads": ("stored", "stored_*", "select"),
    "reading": ("read", "decode", "detect", "charsets", "sniff"),
    "settings": ("options",),
    "values": ("model",),
    "ground": ("digest", "errors", "patterns", "version"),
}
ORDER = list(STAGES)
# Exporters know the values and nothing of how they were found.
SEEN_BY_OUTPUT = {"output", "values", "ground"}
ONLY_IN_CLI = {"click", "rich"}
HEAVY = {"click", "rich", "charset_normalizer", "importlib.metadata"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def stage(module: str) -> str:
    part = [*module.split("."), "__init__"][1]
    found = [name for name, patterns in STAGES.items() if any(fnmatch(part, p) for p in patterns)]
    assert len(found) == 1, f"{module} has no place in STAGES: add it where it belongs"
    return found[0]


@cache
def imports(module: str) -> frozenset[str]:
    """Names of all modules that a module imports, inside functions too."""
    return frozenset(_imports(MODULES[module]))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & MODULES.keys()
            yield from inner or {str(node.module)}


def inside(module: str) -> set[str]:
    """The modules of the package that a module imports."""
    return {name for name in imports(module) if name.split(".")[0] == "threadtool"}


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    place = ORDER.index(stage(module))
    upwards = {name for name in inside(module) if ORDER.index(stage(name)) < place}
    assert not upwards


@pytest.mark.parametrize("module", [name for name in MODULES if stage(name) == "output"])
def test_exporters_see_nothing_of_parsing(module: str) -> None:
    assert {stage(name) for name in inside(module)} <= SEEN_BY_OUTPUT


def test_no_module_imports_itself_by_way_of_others() -> None:
    order = list(TopologicalSorter({name: inside(name) for name in MODULES}).static_order())
    assert len(order) == len(MODULES)


@pytest.mark.parametrize("module", [name for name in MODULES if stage(name) != "command line"])
def test_the_command_line_alone_knows_the_terminal(module: str) -> None:
    assert not {name.split(".")[0] for name in imports(module)} & ONLY_IN_CLI


def loaded_by(code: str) -> set[str]:
    """The modules that are loaded once a fresh Python has run the code."""
    script = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=True,
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "code",
    [
        "import threadtool",
        "import threadtool; ''.join(threadtool.export(threadtool.parse('one post'), 'json'))",
    ],
)
def test_the_library_loads_nothing_heavy(code: str) -> None:
    loaded = loaded_by(code)
    assert "threadtool.version" in loaded
    assert not loaded & HEAVY


def test_what_the_command_line_loads_can_be_seen() -> None:
    assert loaded_by("import threadtool.cli.app") & HEAVY == {"click"}
