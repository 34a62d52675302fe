"""Fuzzing: texts that a coverage-guided fuzzer makes up, and what has to hold for each."""
