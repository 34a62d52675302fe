"""Broken and hostile input: what is tried, and the figures of `SECURITY.md`."""
