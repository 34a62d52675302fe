"""The parser is no worse on annotated texts than `gold/floors.json` says it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import gold_score, gold_update
from tests.gold_score import (
    CEILINGS,
    LOSSY,
    Scores,
    load_floors,
    missing,
    pinned,
    regressions,
    worse,
)

NEEDS_TEXTS = pytest.mark.skipif(missing() is not None, reason=str(missing()))


@pytest.fixture(scope="module")
def found() -> Scores:
    return gold_score.scores()


@NEEDS_TEXTS
def test_nothing_got_worse(found: Scores) -> None:
    lines = regressions(found, load_floors())
    assert not lines, "\n".join(lines)


@NEEDS_TEXTS
def test_every_measure_is_pinned(found: Scores) -> None:
    floors = load_floors()
    new = [
        f"{group}: {measure}"
        for group, measures in found.items()
        for measure in measures
        if measure not in floors.get(group, {})
    ]
    assert not new, "run `python -m tests.gold_update`; not pinned: " + ", ".join(new)


@NEEDS_TEXTS
def test_the_scorer_takes_the_annotation_for_perfect() -> None:
    """What is scored here is what is meant: with the annotation as prediction all is right."""
    scorer = gold_score.load_scorer()
    path, text = gold_score.annotated()[0]
    gold = json.loads(path.read_text(encoding="utf-8"))
    with text.open(encoding="utf-8", newline="") as file:
        counts = scorer.score_document(
            file.read(), gold, scorer.BASELINES["perfect"]["gold"]("", gold)
        )
    measures = scorer.measures(counts)
    assert measures["post_exact"] == 1
    assert measures["body_loss"] == measures["chrome_leak"] == 0


def test_the_floors_are_written_as_the_update_writes_them() -> None:
    floors = load_floors()
    assert {"seed", f"all but {LOSSY}", LOSSY} <= floors.keys()
    for group, measures in floors.items():
        for measure, value in measures.items():
            assert 0 <= value <= 1, (group, measure)
            assert pinned(measure, value) == value, (group, measure)
    assert floors["seed"].keys() >= CEILINGS


def test_the_seed_is_cut_without_a_mistake() -> None:
    """Its floors are not to be lowered by an update: this is what the project is for."""
    seed = load_floors()["seed"]
    for measure in ("start_f1", "post_exact", "merge_recall", "merge_precision", "link_recall"):
        assert seed[measure] == 1, measure
    assert seed["body_loss"] == seed["chrome_leak"] == 0


@pytest.mark.parametrize(
    ("measure", "value", "floor"),
    [
        ("start_f1", 0.98765, 0.987),
        ("start_f1", 0.29, 0.29),
        ("start_f1", 1.0, 1.0),
        ("body_loss", 0.01201, 0.013),
        ("body_loss", 0.012, 0.012),
        ("chrome_leak", 0.0, 0.0),
    ],
)
def test_values_are_rounded_to_the_side_they_pass(measure: str, value: float, floor: float) -> None:
    assert pinned(measure, value) == floor
    assert not worse(measure, value, floor)


@pytest.mark.parametrize(
    ("measure", "value", "floor", "is_worse"),
    [
        ("start_f1", 0.89, 0.9, True),
        ("start_f1", 0.91, 0.9, False),
        ("body_loss", 0.11, 0.1, True),
        ("chrome_leak", 0.09, 0.1, False),
    ],
)
def test_ceilings_are_not_floors(measure: str, value: float, floor: float, is_worse: bool) -> None:
    assert worse(measure, value, floor) is is_worse
    assert bool(regressions({"all": {measure: value}}, {"all": {measure: floor}})) is is_worse


def test_a_measure_that_is_gone_is_a_regression() -> None:
    floors = {"all": {"start_f1": 0.5}}
    assert regressions({"all": {}}, floors)
    assert regressions({}, floors)


def test_where_nothing_is_claimed_no_claim_is_wrong() -> None:
    floors = {"all": {"quote_precision": 0.5, "quote_recall": 0.5}}
    (line,) = regressions({"all": {"quote_recall": 0.0}}, floors)
    assert "quote_recall" in line
    assert len(regressions({}, floors)) == 2


class TestUpdate:
    """The command that pins, with scores of its own."""

    @pytest.fixture
    def floors(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
        path = tmp_path / "floors.json"
        path.write_text('{"all": {"start_f1": 0.9, "body_loss": 0.1}}')
        for module in (gold_score, gold_update):
            monkeypatch.setattr(module, "FLOORS", path)
        monkeypatch.setattr(gold_update, "missing", lambda: None)
        return path

    def pin(self, monkeypatch: pytest.MonkeyPatch, path: Path, *options: str, **now: float) -> int:
        monkeypatch.setattr(gold_update, "scores", lambda: {"all": now})
        return gold_update.main(list(options), path)

    def test_better_values_are_pinned(self, monkeypatch: pytest.MonkeyPatch, floors: Path) -> None:
        assert self.pin(monkeypatch, floors, start_f1=0.95678, body_loss=0.0501) == 0
        assert json.loads(floors.read_text()) == {"all": {"start_f1": 0.956, "body_loss": 0.051}}

    @pytest.mark.parametrize(
        "now", [{"start_f1": 0.8, "body_loss": 0.1}, {"start_f1": 1.0, "body_loss": 0.2}]
    )
    def test_worse_values_are_refused(
        self,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        floors: Path,
        now: dict[str, float],
    ) -> None:
        before = floors.read_text()
        assert self.pin(monkeypatch, floors, **now) == 1
        assert floors.read_text() == before
        assert "--allow-regression" in capsys.readouterr().err
        assert self.pin(monkeypatch, floors, "--allow-regression", **now) == 0
        assert json.loads(floors.read_text()) == {"all": now}

    def test_without_texts_it_says_so(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], floors: Path
    ) -> None:
        monkeypatch.setattr(gold_update, "missing", lambda: "no texts")
        assert self.pin(monkeypatch, floors, start_f1=1.0) == 2
        assert capsys.readouterr().err == "no texts\n"
