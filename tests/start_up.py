"""What processes load: a list of modules for each of some runs, pinned in `gold/modules.json`.

`python -m tests.start_up` writes the lists anew; what came in should be worth its time.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.helpers_cli import PATIENCE, ROOT, environment
from tests.readme_blocks import SEED

GOLD: Final = Path(__file__).parent / "gold" / "modules.json"
RUNS: Final = {
    "--version": ("--version",),
    "the seed to JSON": (str(SEED),),
    "the seed to CSV": (str(SEED), "-f", "csv"),
}
# Of the standard library other versions of Python load other modules; these are never worth it.
SLOW: Final = ("asyncio", "hashlib", "multiprocessing", "pathlib", "uuid")
_SCRIPT: Final = """
import json, os, sys
from threadtool.__main__ import main
out = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
sys.argv[0] = "threadtool"
main()
os.write(out, json.dumps(sorted(sys.modules)).encode())
"""


def all_loaded(*arguments: str) -> list[str]:
    """The modules that a process has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *arguments],
        capture_output=True,
        env=environment(),
        cwd=ROOT,
        timeout=PATIENCE,
        check=True,
    )
    return list(json.loads(done.stdout))


def pinned(modules: list[str]) -> list[str]:
    """Of the modules those of threadtool, and by their first name those of other packages."""
    # What an editable installation or a `.pth` file loads is none of ours.
    known = {"click", "regex", "rich", "charset_normalizer"}
    others = {name.partition(".")[0] for name in modules} & known
    return [name for name in modules if name.partition(".")[0] == "threadtool"] + sorted(others)


def lists() -> dict[str, list[str]]:
    """The lists as they are now."""
    return {name: pinned(all_loaded(*arguments)) for name, arguments in RUNS.items()}


if __name__ == "__main__":
    GOLD.write_text(json.dumps(lists(), indent=1) + "\n", encoding="utf-8")
