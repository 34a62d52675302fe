"""A post longer than all that is cut at a time: it goes on from piece to piece of the text."""

from __future__ import annotations

from dataclasses import replace

from threadtool.segment_layout import BODY, HEADER, Label, Layout

RULE = "one post goes on"


def filled(layout: Layout) -> Layout:
    """The layout whose last post takes all lines from its first words on: its end is not there."""
    if not layout.drafts:
        return layout
    post = len(layout.drafts) - 1
    own = [number for number, label in enumerate(layout.labels) if label.post == post]
    body = [number for number in own if layout.labels[number].role == BODY]
    first = body[0] if body else own[-1] + 1 if own else len(layout.labels)
    rest = [Label(BODY, "", post, RULE)] * (len(layout.labels) - first)
    return replace(layout, labels=[*layout.labels[:first], *rest])


def going_on(layout: Layout, *, few: bool, ends: bool) -> Layout:
    """The layout whose first lines are the rest of the post before it.

    That is down to the first header in it; all of it where there are too `few` posts to be sure,
    but for the furniture below them where the text `ends`. What goes on has the number before
    those of the posts of this piece.
    """
    shown = [number for number, label in enumerate(layout.labels) if label.post >= 0]
    if few:
        stop = (shown[-1] + 1 if shown else 0) if ends else len(layout.labels)
        rest = [Label(BODY, "", layout.before, RULE)] * stop
        return replace(
            layout, labels=rest + layout.labels[stop:], drafts=[], before=layout.before + 1
        )
    post = layout.labels[shown[0]].post
    own = [number for number in shown if layout.labels[number].post == post]
    if any(layout.labels[number].role == HEADER for number in own):
        rest = [Label(BODY, "", post, RULE)] * shown[0]
        labels = [
            replace(label, post=label.post + 1) if label.post >= 0 else label
            for label in layout.labels[shown[0] :]
        ]
        return replace(layout, labels=rest + labels, before=post + 1)
    # Without a header it is what is left of the post before; its footer is below it.
    body = [number for number in own if layout.labels[number].role == BODY]
    rest = [Label(BODY, "", post, RULE)] * (body[-1] + 1 if body else own[0])
    return replace(
        layout,
        labels=rest + layout.labels[len(rest) :],
        drafts=layout.drafts[1:],
        before=post + 1,
    )
