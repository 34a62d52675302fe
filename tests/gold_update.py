"""Pin the present quality: `python -m tests.gold_update [--allow-regression]`.

Values go to `gold/floors.json`. Without the option none gets worse.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.gold_score import FLOORS, Scores, load_floors, missing, pinned, regressions, scores


def updated(found: Scores) -> Scores:
    """The values to pin."""
    return {
        group: {measure: pinned(measure, value) for measure, value in measures.items()}
        for group, measures in found.items()
    }


def main(arguments: list[str] | None = None, path: Path = FLOORS) -> int:
    """Pin the present scores; 1 where that would lower one, 2 where nothing can be scored."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--allow-regression", action="store_true", help="pin worse values too")
    options = parser.parse_args(arguments)
    reason = missing()
    if reason:
        sys.stderr.write(f"{reason}\n")
        return 2
    found = scores()
    lower = regressions(found, load_floors())
    if lower:
        sys.stderr.write("\n".join(lower) + "\n")
        if not options.allow_regression:
            sys.stderr.write("nothing pinned; --allow-regression pins these values\n")
            return 1
    content = json.dumps(updated(found), indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(content + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
