"""The quality of the parser on annotated texts, by group: what `gold/floors.json` pins.

The annotated texts and their scorer are shared apart from the project, beside its folder.
"""

from __future__ import annotations

import importlib.util
import json
import math
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from threadtool import parse

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
DEV: Final = SHARED / "corpus" / "dev"
SEEDS: Final = SHARED / "seeds"
SCORER: Final = SHARED / "corpus" / "score.py"
FLOORS: Final = Path(__file__).resolve().parent / "gold" / "floors.json"

WORKERS: Final = 2
DIGITS: Final = 3
# Measures of damage: the less the better, so that their pinned value is a ceiling.
CEILINGS: Final = frozenset({"body_loss", "chrome_leak"})
# Shares of what the parser claims: where it claims nothing there is nothing to measure, which is
# no mistake by itself. What it then missed shows in the recall, whose whole is the annotation.
OF_CLAIMS: Final = frozenset(
    {
        "author_precision",
        "chrome_leak",
        "link_accuracy",
        "merge_precision",
        "quote_author",
        "quote_char_f1",
        "quote_char_precision",
        "quote_f1",
        "quote_precision",
        "start_precision",
    }
)
# Trafilatura drops whole posts and their headers; it is watched by itself and hides nothing.
LOSSY: Final = "trafilatura"

Scores = dict[str, dict[str, float]]


def missing() -> str | None:
    """Why nothing can be scored here; None where all is there."""
    for path in (DEV, SEEDS, SCORER):
        if not path.exists():
            return f"{path} is not there: the annotated texts are shared apart from the project"
    return None


@cache
def load_scorer() -> ModuleType:
    """The scorer, which is a file and no installed module."""
    spec = importlib.util.spec_from_file_location("gold_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def annotated() -> list[tuple[Path, Path]]:
    """(annotation, text) of every annotated text."""
    found = []
    for path in sorted([*DEV.glob("*.gold.json"), *SEEDS.glob("*.gold.json")]):
        text = path.with_name(path.name.removesuffix(".gold.json") + ".txt")
        found.append((path, text))
    return found


def predict(text: Path) -> dict[str, Any]:
    """The thread of a text as the scorer wants it: it compares dates as they are shown."""
    with text.open(encoding="utf-8", newline="") as file:
        thread = parse(file.read()).to_dict()
    for post in thread["posts"]:
        post["date"] = post["date_text"]
    return thread


def groups_of(gold: dict[str, Any], folder: Path) -> list[str]:
    """The groups that a text counts in."""
    if folder == SEEDS:
        return ["seed"]
    extractor, software = gold["extractor"], gold["software"]
    whole = LOSSY if extractor == LOSSY else f"all but {LOSSY}"
    named = [f"software {software}"]
    if extractor != LOSSY:
        named.append(f"extractor {extractor}")
    return [whole, *named]


def _count(pair: tuple[Path, Path]) -> tuple[list[str], Counter[str]]:
    path, text = pair
    gold = json.loads(path.read_text(encoding="utf-8"))
    for quote in gold["quotes"]:  # the seed's annotation knows one source at most
        source = quote["source_post"]
        quote.setdefault("source_candidates", [] if source is None else [source])
    with text.open(encoding="utf-8", newline="") as file:
        content = file.read()
    counts: Counter[str] = load_scorer().score_document(content, gold, predict(text))
    return groups_of(gold, path.parent), counts


def scores() -> Scores:
    """{group: {measure: value}}; measures with nothing to measure are left out."""
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    # "spawn" on every system: a forked copy of a process with threads can hang.
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        for names, counts in pool.map(_count, annotated(), chunksize=8):
            for name in names:
                groups[name].update(counts)
    measures = load_scorer().measures
    return {
        name: {key: value for key, value in measures(counts).items() if value is not None}
        for name, counts in sorted(groups.items())
    }


def pinned(measure: str, value: float) -> float:
    """A value with a few digits, rounded to the side that the value itself still passes."""
    scale = 10**DIGITS
    # Twelve digits first: 0.29 * 1000 is a hair less than 290.
    scaled = round(value * scale, 12 - DIGITS)
    return (math.ceil(scaled) if measure in CEILINGS else math.floor(scaled)) / scale


def worse(measure: str, value: float, floor: float) -> bool:
    """Whether a value is on the wrong side of what is pinned."""
    return pinned(measure, value) > floor if measure in CEILINGS else pinned(measure, value) < floor


def regressions(found: Scores, floors: Scores) -> list[str]:
    """A line for each measure that is worse than pinned, or gone."""
    lines = []
    for group, measures in floors.items():
        for measure, floor in measures.items():
            value = found.get(group, {}).get(measure)
            if value is None and (measure not in OF_CLAIMS or group not in found):
                lines.append(f"{group}: {measure} is not measured any more (pinned: {floor})")
            elif value is not None and worse(measure, value, floor):
                lines.append(f"{group}: {measure} is {value:.4f}, pinned: {floor}")
    return lines


def load_floors() -> Scores:
    """What is pinned; nothing where there is no file yet."""
    if not FLOORS.exists():
        return {}
    floors: Scores = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors
