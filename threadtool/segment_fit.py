"""How well a cut of a page fits it, so that two ways of cutting can be compared."""

from __future__ import annotations

from collections.abc import Sequence

from threadtool.mine_rhythm import Counts
from threadtool.mine_shapes import Shape
from threadtool.segment_layout import BODY, PREVIEW, SIGNATURE, Layout


def fit(layout: Layout, shapes: Sequence[Shape], counts: Counts) -> float:
    """From 0 to 1: posts with names, dates and words, and no furniture within their bodies.

    What comes back from post to post belongs to headers and footers: the more of it a cut leaves
    in bodies, and the more prose outside them, the worse it is.
    """
    posts = len(layout.drafts)
    if not posts:
        return 0.0
    said: set[int] = set()
    junk = inside = prose = kept = 0
    for place, shape in enumerate(shapes):
        label = layout.labels[shape.line]
        if label.kind in (SIGNATURE, PREVIEW):
            continue  # prose of a member that is no post, or none of it
        within = label.role == BODY
        prose += shape.prose
        if within:
            kept += shape.prose
            inside += 1
            junk += counts.fixed(place)
            if not counts.fixed(place):
                said.add(label.post)
    named = sum(1 for draft in layout.drafts if draft.author) / posts
    dated = sum(1 for draft in layout.drafts if draft.date_text) / posts
    fields = (named + dated + len(said) / posts) / 3
    clean = 1.0 - junk / inside if inside else 0.0
    return fields * clean * (kept / prose if prose else 1.0)
