"""The inputs that are tried: texts as they are, damaged in every way, and what nobody wrote."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
SHARED: Final = ROOT.parent / "shared"

# What members typed to break things, and what broke things before: put in anywhere.
PAYLOADS: Final = (
    "<script>alert(1)</script>", "</script><!--", "<img src=x onerror=alert(1)>", "]]>",
    "[x](javascript:alert(1))", "![x](http://example.org/x.png)", "<http://example.org/>",
    "[x]: http://example.org", "&lt;b&gt;", "```", "    <b>", "| a |\n|---|", "# x", "> x", "* x",
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0",
    "\x1b]0;title\x07", "\x1b]8;;http://example.org\x1b\\x\x1b]8;;\x1b\\", "\x9b31m", "\x1b[2J",
    "\u202eelttek\u202c", "\u2066x\u2069", "[bold red]x[/]", "[/x]", "\0", "\x08\x08", "\x7f",
    "[quote=x]", "[/quote]", "x said:", "Click to expand...", "\u00a0", "#1",
    "---------- Post added at 11:14 PM ---------- Previous post was at 11:12 PM ----------",
)  # fmt: skip
# Signs that readers strip, split at or choke on.
ODD: Final = (
    *"\u00a0\t\x0b\x0c\x1c\x1e\x85\u2028\u2029\u200b\u200d\ufeff\u00ad\u3000\u202e\u2066\u0301",
    *"\x00\x1b\x7f\ud800\udfff\U0001f600\u05d0\u0627\u0e01\u4e00\uff1d",
)  # fmt: skip
NEWLINES: Final = ("\n", "\r\n", "\r")


def folders() -> dict[str, list[Path]]:
    """The texts that are there, by kind. Those of `../shared` are missing where it is."""
    return {
        "the seed": sorted((ROOT / "seeds").glob("*.txt")),
        "cases of the tests": sorted((ROOT / "tests" / "cases").glob("*.txt")),
        "fixtures": sorted((SHARED / "fixtures" / "out").glob("*.txt")),
        "annotated threads": sorted((SHARED / "corpus" / "dev").glob("*.txt")),
        "annotated pages": sorted((SHARED / "corpus" / "pages").glob("*.txt")),
    }


def text_of(path: Path) -> str:
    """The text of a file, its newlines as they are."""
    return path.read_bytes().decode("utf-8", "surrogateescape")


def _dropped(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines if draw.random() > 0.1)


def _doubled(text: str, draw: random.Random) -> str:
    return "\n".join(
        line for line in text.split("\n") for _ in range(2 if draw.random() < 0.1 else 1)
    )


def _swapped(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(1 + len(lines) // 20):
        one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _cut(text: str, draw: random.Random) -> str:
    """Cut in the middle of a character: the rest of its bytes are lone surrogates."""
    data = text.encode("utf-8", "surrogatepass")
    low = draw.randrange(len(data) // 2 + 1)
    high = draw.randrange(len(data) // 2, len(data) + 1)
    return data[low:high].decode("utf-8", "surrogateescape")


def _wrapped(text: str, draw: random.Random) -> str:
    width = draw.randrange(10, 100)
    return "\n".join(
        line[at : at + width] for line in text.split("\n") for at in range(0, len(line) or 1, width)
    )


def _blanked(text: str, _: random.Random) -> str:
    return text.replace("\u00a0", " ")


def _unblanked(text: str, draw: random.Random) -> str:
    return "\n".join(
        line.replace(" ", "\u00a0") if draw.random() < 0.5 else line or "\u00a0"
        for line in text.split("\n")
    )


def _with_newlines(text: str, draw: random.Random) -> str:
    return "".join(line + draw.choice(NEWLINES[1:]) for line in text.split("\n"))


def _joined(text: str, _: random.Random) -> str:
    """All of it on one line."""
    return " ".join(text.split("\n"))


def _spoilt(text: str, draw: random.Random) -> str:
    """With what members typed to break things, at the start and end of lines and within them."""
    lines = text.split("\n")
    for _ in range(2 + len(lines) // 20):
        at = draw.randrange(len(lines))
        place = draw.choice((0, len(lines[at]), draw.randrange(len(lines[at]) + 1)))
        lines[at] = lines[at][:place] + draw.choice((*PAYLOADS, *ODD)) + lines[at][place:]
    return "\n".join(lines)


Damage = Callable[[str, random.Random], str]
DAMAGES: Final[dict[str, Callable[[str, random.Random], str]]] = {
    "lines dropped": _dropped,
    "lines doubled": _doubled,
    "lines swapped": _swapped,
    "cut within a character": _cut,
    "wrapped anew": _wrapped,
    "U+00A0 to blanks": _blanked,
    "blanks to U+00A0": _unblanked,
    "other newlines": _with_newlines,
    "all on one line": _joined,
    "payloads put in": _spoilt,
}


def anything(count: int) -> Iterator[str]:
    """Texts of any characters: odd ones, of all planes, half surrogate pairs, long lines."""
    draw = random.Random(7)
    for number in range(count):
        size = draw.randrange(1, 60)
        pieces = [_piece(draw) for _ in range(size)]
        joint = draw.choice(("", " ", *NEWLINES))
        yield joint.join(pieces) * (500 if number % 50 == 0 else 1)


def _piece(draw: random.Random) -> str:
    kind = draw.randrange(4)
    if kind == 0:
        return str(draw.choice(ODD))
    if kind == 1:
        return str(draw.choice(PAYLOADS))
    if kind == 2:
        return "".join(chr(draw.randrange(0x110000)) for _ in range(draw.randrange(8)))
    return "".join(draw.choice("ab ehinorst.,:#12>-") for _ in range(draw.randrange(30)))


def any_bytes(count: int) -> Iterator[bytes]:
    """Bytes of any kind: some random, some of a text in another encoding."""
    draw = random.Random(11)
    for number in range(count):
        if number % 2:
            words = "".join(_piece(draw) for _ in range(20))
            encoding = draw.choice(("utf-16", "utf-32", "cp1251", "shift_jis", "iso2022_jp"))
            yield words.encode(encoding, "ignore")
        else:
            yield draw.randbytes(draw.randrange(400))
