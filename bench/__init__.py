"""Measurements of threadtool: see README.md in this folder."""
