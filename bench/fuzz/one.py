"""`python -m bench.fuzz.one TARGET [libFuzzer options] [FOLDER]...`: fuzz one target.

A process of its own, since libFuzzer ends the process that it runs in.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Instrument the package, then run until libFuzzer has had enough."""
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]  # of the extra `fuzz`

    name, *options = sys.argv[1:]
    # What is imported in here is instrumented: the fuzzer sees which lines an input reaches.
    with atheris.instrument_imports(include=["threadtool"]):
        from bench.fuzz.targets import TARGETS
    atheris.Setup([f"fuzz-{name}", *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
