"""What Markdown writers (html2text, markdownify, pandoc) make of links."""

from __future__ import annotations

from typing import Final

TARGET: Final = r'\([^()\s]{1,400}(?:\n[^()\s]{1,400}){0,3}(?:\s"[^"\n]{0,200}")?\)'
"""Pattern of the address and title behind the text of a link; html2text breaks it at hyphens."""
