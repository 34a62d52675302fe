"""Posts that two pages of a thread share: pages overlap, and some repeat the first post.

Members repeat themselves too (`+1`), so the same words by the same name are one post only where
what the page shows of them agrees, or where there are too many words for chance, or where the
neighbours are shared as well. Within one page nothing is ever taken for a double.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from threadtool.assemble import post_uid
from threadtool.dates import find_date
from threadtool.segment_layout import Draft

# Nobody writes that many words twice the same by chance.
WORDS: Final = 15
# Earlier posts of the same words looked at: it keeps a million times `+1` in proportion.
LOOKED_AT: Final = 100


@dataclass(frozen=True, slots=True)
class _Known:
    """A post of an earlier page: its place in the thread, and what the page shows of it."""

    place: int
    draft: Draft


class Doubles:
    """The posts of the pages so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, list[_Known]] = {}
        self._count = 0

    def dropped(self, drafts: Sequence[Draft], bodies: Sequence[tuple[int, int]]) -> set[int]:
        """The posts of the next page that an earlier one has, by their places on the page."""
        words = [self._text[start:end] for start, end in bodies]
        uids = [post_uid(draft.author, body) for draft, body in zip(drafts, words, strict=True)]
        found = self._pairs(drafts, uids)
        sure = {
            number
            for number, known in found.items()
            if _agree(drafts[number], known.draft) or len(words[number].split()) >= WORDS
        }
        sure = _with_neighbours(sure, found, len(drafts))
        for number, (uid, draft) in enumerate(zip(uids, drafts, strict=True)):
            if number not in sure:
                self._known.setdefault(uid, []).append(_Known(self._count, draft))
                self._count += 1
        return sure

    def _pairs(self, drafts: Sequence[Draft], uids: Sequence[str]) -> dict[int, _Known]:
        """Each post with the earlier one that it may be; none of those is paired twice."""
        after: dict[str, int] = {}
        found: dict[int, _Known] = {}
        for number, (uid, draft) in enumerate(zip(uids, drafts, strict=True)):
            first = after.get(uid, 0)
            for at, known in enumerate(self._known.get(uid, ())[first : first + LOOKED_AT], first):
                if not _differ(draft, known.draft):
                    after[uid] = at + 1  # pages have their posts in one order
                    found[number] = known
                    break
        return found


def _differ(one: Draft, other: Draft) -> bool:
    """Whether both pages show an id, a number or a date of the post, and not the same."""
    pairs: list[tuple[object, object]] = [(one.id, other.id), (one.number, other.number)]
    if not (_is_relative(one) or _is_relative(other)):
        pairs.append((one.date_text, other.date_text))
    return any(mine != theirs for mine, theirs in pairs if mine is not None and theirs is not None)


def _agree(one: Draft, other: Draft) -> bool:
    """Whether both show the same id, number or time; the same day alone proves nothing."""
    found = find_date(one.date_text) if one.date_text and not _is_relative(one) else None
    return (
        (one.id is not None and one.id == other.id)
        or (one.number is not None and one.number == other.number)
        or (found is not None and found.stamp.hour is not None and one.date_text == other.date_text)
    )


def _is_relative(draft: Draft) -> bool:
    """`5 minutes ago` is another time on every page."""
    found = find_date(draft.date_text) if draft.date_text else None
    return found is None or found.stamp.back is not None


def _with_neighbours(sure: set[int], found: dict[int, _Known], posts: int) -> set[int]:
    """And those beside a double whose counterparts stand side by side too."""
    result = set(sure)
    for order, step in ((range(posts), -1), (range(posts - 1, -1, -1), 1)):
        for number in order:
            beside = number + step
            if (
                number in found
                and beside in result
                and found[beside].place - found[number].place == step
            ):
                result.add(number)
    return result
