"""Lines -> a label for each, and the posts: where every body begins and ends, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from threadtool.classify_software import UNKNOWN, candidates, certainty, named, winner
from threadtool.errors import OptionError
from threadtool.lines import Line
from threadtool.options import Options
from threadtool.segment_cells import loose_cells
from threadtool.segment_choice import END_LINE_SOFTWARE, NO_BOUNDARY, cut_page
from threadtool.segment_furniture import name_furniture
from threadtool.segment_layout import BODY, BOILERPLATE, Draft, Label, Layout

END_LINE_CERTAINTY: Final = 0.7  # a person may type such lines, or an unknown skin write them
EMPTY: Final = "empty"


def segment(text: str, lines: Sequence[Line], options: Options) -> Layout:
    """Cut a page into posts and label every line of it."""
    layout = _cut(text, lines, options)
    name_furniture(layout.lines or lines, layout.labels)
    return layout


def _cut(text: str, lines: Sequence[Line], options: Options) -> Layout:
    if not any(text[line.start : line.end].strip() for line in lines):
        layout = Layout([Label(BOILERPLATE, "blank")] * len(lines), [], UNKNOWN.name, 0.0)
        layout.warnings.append((EMPTY, "the input is empty: a thread with no posts", None))
        return layout
    if options.separator is not None:
        return _by_separator(text, lines, options)
    if options.software:
        return replace(
            cut_page(text, lines, named(options.software), forced=True), software_confidence=1.0
        )
    ranked = candidates([*lines, *loose_cells(text, lines)])
    layout = cut_page(text, lines, winner(ranked))
    proven = certainty(layout.software, ranked)
    if not proven and layout.software == END_LINE_SOFTWARE:
        proven = END_LINE_CERTAINTY
    return replace(layout, software_confidence=proven)


def _by_separator(text: str, lines: Sequence[Line], options: Options) -> Layout:
    """Posts are what stands between the lines that match the separator, whatever else is there."""
    try:
        pattern = regex.compile(options.separator or "")
    except regex.error as error:
        raise OptionError(f"--separator is no pattern: {error}") from None
    labels: list[Label] = []
    drafts: list[Draft] = []
    inside = False
    for line in lines:
        words = text[line.start : line.end]
        if pattern.search(words):
            inside = False
            labels.append(Label(BOILERPLATE, "separator", rule="--separator"))
            continue
        if not inside and words.strip():
            inside = True
            drafts.append(Draft("separator", 1.0))
        where = Label(BODY, "", len(drafts) - 1, "between separators")
        labels.append(where if inside else Label(BOILERPLATE, "blank"))
    layout = Layout(labels, drafts, options.software or UNKNOWN.name, 1.0)
    if not any(label.kind == "separator" for label in labels):
        layout.confidence = 0.0
        message = "no line matches the separator: the text is one post"
        layout.warnings.append((NO_BOUNDARY, message, None))
    return layout
