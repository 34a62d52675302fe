"""Quotes: found, bounded, nested and linked to the posts they were taken from."""

from threadtool.quotes.blocks import blocks, own_text
from threadtool.quotes.bodies import Body, QuotedBody
from threadtool.quotes.engine import RULES, find_quotes

__all__ = ["RULES", "Body", "QuotedBody", "blocks", "find_quotes", "own_text"]
