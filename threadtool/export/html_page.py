"""The frame of the HTML page: its head, its style, and text made harmless."""

from __future__ import annotations

import base64
import hashlib
import html
from typing import Final

from threadtool.export.text import REPLACEMENT, encodable, normal_newlines
from threadtool.patterns import re
from threadtool.version import __version__

STYLE: Final = """
:root{color-scheme:light dark;--ink:#1c1e21;--dim:#5c6370;--page:#f6f6f4;--card:#fff;--line:#dcdcd6;
--link:#0b57b0;--mark:#fff3c4;--quote:#f3f4f6}
@media (prefers-color-scheme:dark){:root{--ink:#e4e4e1;--dim:#a0a4ab;--page:#17181a;--card:#202225;
--line:#3a3d42;--link:#8ab8ff;--mark:#4a4116;--quote:#292c30}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem;overflow-wrap:anywhere}
section+section{margin-top:4rem}
.about{color:var(--dim);margin:0 0 1.5rem;font-size:.875rem;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
article{background:var(--card);border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem;
padding:.75rem 1rem;scroll-margin-top:1rem}
article:target{border-color:var(--link);box-shadow:0 0 0 2px var(--link)}
article>header{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;
padding-bottom:.5rem;margin-bottom:.5rem;border-bottom:1px solid var(--line)}
.author{font-weight:600;overflow-wrap:anywhere}
header time,.number,.by{color:var(--dim);font-size:.875rem}
.place{font-variant-numeric:tabular-nums;text-decoration:none;min-width:1.5rem}
.text p,.text summary{overflow-wrap:anywhere}
.text p{white-space:pre-wrap;margin:.5rem 0;tab-size:4}
.text .said{color:var(--dim);font-size:.875rem;margin-bottom:0}
details{background:var(--quote);border-left:3px solid var(--line);border-radius:.25rem;
margin:.5rem 0;padding:.25rem .75rem}
details:target{background:var(--mark)}
summary{color:var(--dim);font-size:.875rem;cursor:pointer}
blockquote{margin:0}
.start{font-style:italic}
details[open]>summary .start{display:none}
.merge{display:flex;align-items:center;gap:.75rem;color:var(--dim);font-size:.875rem;margin:1rem 0}
.merge::before,.merge::after{content:"";flex:1;border-top:1px dashed var(--line)}
.by{margin:.5rem 0 0;padding-top:.5rem;border-top:1px solid var(--line)}
.none{color:var(--dim);font-style:italic}
@media print{:root{--ink:#000;--dim:#444;--page:#fff;--card:#fff;--line:#999;--link:#000;
--quote:#fff;--mark:#fff}body{font-size:10.5pt}main{max-width:none;padding:0}
article{border-width:0 0 1px;border-radius:0;padding:.5rem 0}article>header{break-after:avoid}
p{orphans:3;widows:3}
details::details-content{content-visibility:visible;block-size:auto}
.start{display:none}}
"""

_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_LINE_ENDS: Final = re.compile("[\x0b\x0c\x85\u2028\u2029]")


def page_start(title: str) -> str:
    """Everything before the first thread. By its policy nothing runs or is fetched."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        "<!DOCTYPE html>\n<html>\n<head>\n"
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="threadtool {__version__}">\n'
        f"<title>{in_line(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )


PAGE_END: Final = "</main>\n</body>\n</html>\n"


def in_line(text: str) -> str:
    """Text of a member on one line, harmless in an element and in a quoted attribute."""
    return in_lines(" ".join(text.split()))


def in_lines(text: str) -> str:
    """Text of a member, its lines kept, harmless in an element and in a quoted attribute."""
    plain = _LINE_ENDS.sub("\n", encodable(normal_newlines(text)))
    return html.escape(_CONTROLS.sub(REPLACEMENT, plain))
