"""The command line: the one place that knows click and writes to standard output."""
