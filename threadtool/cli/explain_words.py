"""What `explain` says, whether it is drawn as tables or written as plain lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from threadtool.cli.messages import visible
from threadtool.explain import ExplainedLine, ExplainedQuote, Explanation
from threadtool.model import Thread

BLANK = "blank"


def label(line: ExplainedLine) -> str:
    """`body`, `body: quote`, `header: user card`, `boilerplate: navigation`."""
    if line.kind in ("", "own"):
        return line.role
    return line.kind if line.kind == BLANK else f"{line.role}: {line.kind}"


def words(line: ExplainedLine) -> str:
    """The line as it stands, nothing in it that could steer a terminal; no-break spaces shown."""
    text = visible(line.text)
    return text if text.strip(" ") and text.strip() else text.replace("\u00a0", "\\xa0")


def about_quote(item: ExplainedQuote) -> list[tuple[str, str]]:
    """Name and value of what is known of a quote besides its words."""
    quote = item.quote
    source = "not in this thread"
    if quote.source_post is not None:
        source = f"post {quote.source_post}, line {item.source_line}, {quote.match}"
    return [
        ("post", f"{item.post}, line {quote.start_line}"),
        ("author", visible(quote.author) if quote.author else "not shown"),
        ("evidence", f"{quote.evidence}, score {quote.score:.2f}, depth {quote.depth}"),
        ("rule", quote.rule),
        ("source", source),
    ]


def summary(explained: Explanation) -> Iterator[tuple[str, str]]:
    """Name and value of what was decided of the whole. Further lines of a value have no name."""
    thread = explained.thread
    source = thread.source
    yield "source", visible(f"{source.name}: {source.encoding}, {len(source.text)} characters")
    for page in thread.pages if len(thread.pages) > 1 else ():
        where = f"lines {page.start_line} to {page.end_line}: {page.source.encoding}"
        yield "", visible(f"{page.source.name}: {where}")
    yield from _software(explained)
    yield from _cut(explained)
    yield from _dates(explained)
    yield from _quotes(thread)
    for place, warning in enumerate(thread.warnings):
        yield "" if place else "warnings", visible(f"{warning.code}: {warning.message}")


def _software(explained: Explanation) -> Iterator[tuple[str, str]]:
    software = explained.decision.software
    yield "software", f"{software['name']}, confidence {software['confidence']:.2f}"
    yield "decided by", software["decided_by"]
    needed = software["weight_needed"]
    for place, candidate in enumerate(software["candidates"][:2]):
        what = f"{candidate['name']}: signs of weight {candidate['weight']} ({needed} needed)"
        yield "runner-up" if place else "best", what
        for sign in candidate["signs"]:
            yield "", f"  {sign['weight']}  line {sign['line']}: {visible(sign['text'])}"


def _cut(explained: Explanation) -> Iterator[tuple[str, str]]:
    cut = explained.decision.cut
    rules = ", ".join(f"{rule['posts']} by {rule['rule']}" for rule in cut["rules"])
    yield (
        "posts",
        f"{cut['posts']}{': ' if rules else ''}{rules}; confidence {cut['confidence']:.2f}",
    )
    yield "title", visible(cut["title"]) if cut["title"] else "none found"
    roles = Counter(label(line) for line in explained.lines)
    yield "lines", ", ".join(f"{count} {name}" for name, count in roles.most_common())


def _dates(explained: Explanation) -> Iterator[tuple[str, str]]:
    dates = explained.decision.dates
    yield "dates", f"{dates['known']} of {dates['shown']} understood"
    if dates["shown"]:
        yield "", f"{dates['order'] or 'order of day and month not known'}: {dates['reason']}"


def _quotes(thread: Thread) -> Iterator[tuple[str, str]]:
    quotes = [quote for post in thread.posts for quote in post.quotes]
    rules = Counter(f"{quote.evidence}, {quote.rule}" for quote in quotes)
    linked = sum(quote.source_post is not None for quote in quotes)
    yield "quotes", f"{len(quotes)}, {linked} of them linked to a post"
    for rule, count in rules.most_common():
        yield "", f"{count} by {rule}"
