"""What threadtool is compared with: programs of others, in an environment of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import venv
from pathlib import Path
from typing import Final

PACKAGES: Final = ("quotequail", "mail-parser-reply", "email-reply-parser", "rapidfuzz")
_READ: Final = "import sys; text = open(sys.argv[1], encoding='utf-8').read(); "

# Each reads the file it is given. Quote detectors get the whole text, as a mail of one part.
PROGRAMS: Final = {
    "quotequail": _READ + "import quotequail; quotequail.quote(text, limit=10**9)",
    "mail-parser-reply": (
        _READ + "from mailparser_reply import EmailReplyParser;"
        " EmailReplyParser(languages=['en']).read(text)"
    ),
    "email-reply-parser": (
        _READ + "from email_reply_parser import EmailReplyParser; EmailReplyParser.read(text)"
    ),
}
_PAIRS: Final = """
import re, sys
{load}
text = open(sys.argv[1], encoding="utf-8").read()
posts = re.split("(?m)^\\u00a0\\n", text)
for number, post in enumerate(posts):
    best = 0, None
    for earlier in range(number):
        best = max(best, ({size}, earlier), key=lambda pair: pair[0])
"""
# Pairwise, as is soon written: each post is compared with all earlier ones.
PAIRWISE: Final = {
    "difflib, pairwise": _PAIRS.format(
        load="from difflib import SequenceMatcher",
        size="SequenceMatcher(None, posts[earlier], post, autojunk=False)"
        ".find_longest_match().size",
    ),
    "rapidfuzz, pairwise": _PAIRS.format(
        load="from rapidfuzz import fuzz", size="fuzz.partial_ratio(posts[earlier], post)"
    ),
}


def python_of_others(cache: Path) -> str | None:
    """A Python that has the packages, made where there is none yet; None if it cannot be made."""
    folder = cache / "others"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = folder / "installed"
    if not done.exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "--quiet", *PACKAGES]
        if subprocess.run(install, check=False).returncode:
            return None
        done.touch()
    return str(python)


def versions(python: str) -> str:
    """`quotequail 0.5.4, ...`: what was installed."""
    script = (
        "from importlib.metadata import version\n"
        f"print(', '.join(f'{{name}} {{version(name)}}' for name in {PACKAGES!r}))"
    )
    done = subprocess.run([python, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def jq() -> str | None:
    """The path of `jq`, if there is one."""
    return shutil.which("jq")
