"""What the package does not do: run code it was given, open connections, import for its effects."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.helpers_cli import PATIENCE, ROOT, environment

PACKAGE: Final = ROOT / "threadtool"
FILES: Final = sorted(PACKAGE.rglob("*.py"))
PROJECT: Final = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

RUNS_CODE: Final = frozenset({"eval", "exec", "compile", "__import__"})
UNSAFE_MODULES: Final = frozenset(
    {"pickle", "cPickle", "marshal", "shelve", "dill", "yaml", "ctypes", "cffi", "code", "codeop"}
)
NETWORK: Final = frozenset(
    {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "telnetlib", "asyncio", "requests"}
    | {"httpx", "aiohttp", "urllib3", "xmlrpc", "socketserver", "webbrowser"}
)
# The pager is what the user's own settings name, as in git and man: it alone is run by a shell.
STARTS_PROCESSES: Final = {"threadtool/cli/pager.py"}
PROCESS_MODULES: Final = frozenset({"subprocess", "pty"})
PROCESS_CALLS: Final = frozenset({"system", "popen", "execv", "execve", "execvp", "spawnv", "fork"})
# Statements that a module may run when it is imported. Calls are looked at one by one.
QUIET: Final = (
    *(ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign),
    *(ast.AugAssign, ast.If, ast.For),
)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).split(".")[0]


def called(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """The last name of what is called: `system` of `os.system(...)`; bare names with a dot."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield f".{node.func.id}", node


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_module_runs_code_it_was_given_or_opens_a_connection(path: Path) -> None:
    modules = set(imported(path))
    assert not modules & UNSAFE_MODULES
    assert not modules & NETWORK
    calls = list(called(path))
    assert not {f".{call}" for call in RUNS_CODE} & {call for call, _ in calls}
    if name(path) not in STARTS_PROCESSES:
        assert not modules & PROCESS_MODULES
        assert not PROCESS_CALLS & {call for call, _ in calls}
        assert not [word for _, call in calls for word in call.keywords if word.arg == "shell"], (
            "a shell"
        )


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_module_does_nothing_when_it_is_imported(path: Path) -> None:
    for statement in tree(path).body:
        if isinstance(statement, ast.Expr):
            documents = isinstance(statement.value, ast.Constant)
            assert documents, f"line {statement.lineno} calls something"
        elif isinstance(statement, ast.If):
            assert ast.unparse(statement.test) in {
                "TYPE_CHECKING",
                "not TYPE_CHECKING",
                "__name__ == '__main__'",
            }
        elif isinstance(statement, ast.For):
            # The commands are added to their group.
            assert name(path) == "threadtool/cli/app.py"
        else:
            assert isinstance(statement, QUIET), f"line {statement.lineno}"


def test_nothing_is_opened_or_started_by_importing_all_of_it() -> None:
    script = (
        "import sys\n"
        "said = []\n"
        "watched = ('socket.', 'subprocess.', 'os.system', 'os.exec', 'urllib.', 'exec.string')\n"
        "def hook(event, arguments):\n"
        "    write = event == 'open' and any(sign in str(arguments[1]) for sign in 'wax+')\n"
        "    if event.startswith(watched) or write:\n"
        "        said.append((event, arguments))\n"
        "sys.dont_write_bytecode = True\n"
        "sys.addaudithook(hook)\n"
        "import importlib, pkgutil, threadtool\n"
        "for module in pkgutil.walk_packages(threadtool.__path__, 'threadtool.'):\n"
        "    importlib.import_module(module.name)\n"
        "threadtool.parse('Tea.\\n\\u00a0\\nMore tea.\\n\\u00a0\\n')\n"
        "print(said or 'nothing')\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout == "nothing\n"


def test_every_dependency_names_the_lowest_version_it_works_with() -> None:
    wanted = re.findall(r"^dependencies = \[\n(.*?)^\]", PROJECT, re.DOTALL | re.MULTILINE)
    named = re.findall(r'^ *"([^"]+)"', wanted[0], re.MULTILINE)
    assert len(named) >= 4
    assert all(re.fullmatch(r"[a-z][a-z-]*>=[\d.]+", one) for one in named)
    # A job installs exactly these and runs the tests.
    assert (ROOT / ".ci" / "lowest").stat().st_mode & 0o111
