"""What a dialect is: the words and line shapes of one forum software, as data."""

from __future__ import annotations

from typing import NamedTuple


class Dialect(NamedTuple):
    """One forum software once flattened.

    All patterns are matched, ignoring case, against the whole *view* of a line (`lines.view`).

    `signs`: (pattern, weight) pairs that speak for this software; weights of the patterns that
    occur are added up, each counted once per text, so that a long thread is no better evidence
    than a short one. `head`: post header lines; named groups `author`, `date`, `number` and `id`
    give fields, and `dated` what begins with a date. `numbers` and `dates`: lines that hold the
    number or the date of a post in a way of this software (`7`, `Posted 7 March`), and need the
    company of other header lines as `#7` does. `closers`: lines that end a body for
    certain, wherever they stand. `foot`: lines between a body and the next header that are
    neither (edit notes, reactions, attachments). `page`: boilerplate of the page; the group
    `title` there names the thread. `boxes`: the first and the last line of what the page sets below a post, such as
    counts of the thread. `labels`: user card labels beyond the common ones. `banners`:
    badges within the user card. `order`: the classes of header lines in the order a post shows
    them before its body (`card`, `date`, `number`, `head`); `other_orders`: those of skins that
    arrange them otherwise. `end_line`: the software writes `&nbsp;` into an element of its own
    after each body. `number_closes`: `#7` stands after the body. `name_first`: the author's name
    opens the header; else it stands within it (`name_inside`) or in a line that `head` matches.
    `subject_above`: a post has a subject of its own on the line above its header.
    `signature_after`: a signature may stand between the closers and the next header.
    `signature_rule`: the line that parts a body from the signature below it.
    `attribution_below`: `head` lines stand below the text they belong to, `remarks` below the
    text of a remark on the post above, which is no post of its own.
    `signature_repeats`: nothing parts them, and only its standing under all posts of a member
    tells a signature. `post_title`: the title of a post, right below its header
    (`title`: without what the software adds);
    `title_above`: it is the line above the header. `name_below`: the author's name is the line
    below the header. `ruled_off`: a rule stands between a post and the header of the next.
    `mail`: posts are mails. Their headers are blocks of `From:`, `Date:`, `Subject:` lines, where
    a line that `head` matches makes a block certain, or a `head` line with a date below it; page
    furniture may stand between two of them; signatures stand below `-- `.
    `listed`: the posts of a thread are the items of one list.
    `entry_above`: posts are comments on a text above them.
    `profile_below`: the user card is written behind the post, and styled to stand beside it.
    """

    name: str
    title: str
    signs: tuple[tuple[str, int], ...] = ()
    head: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    closers: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    boxes: tuple[tuple[str, str], ...] = ()
    labels: tuple[str, ...] = ()
    banners: tuple[str, ...] = ()
    order: tuple[str, ...] = ("card", "head", "date", "number")
    other_orders: tuple[tuple[str, ...], ...] = ()
    end_line: bool = False
    number_closes: bool = False
    name_first: bool = True
    name_inside: bool = False
    subject_above: bool = False
    signature_after: bool = False
    signature_rule: str = ""
    signature_repeats: bool = False
    attribution_below: bool = False
    remarks: tuple[str, ...] = ()
    post_title: str = ""
    title_above: bool = False
    name_below: bool = False
    ruled_off: bool = False
    mail: bool = False
    listed: bool = False
    entry_above: bool = False
    profile_below: bool = False
