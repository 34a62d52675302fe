"""Puts the man pages and the completion scripts into the wheel, made from the commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPLETIONS = {
    "bash": "share/bash-completion/completions/threadtool",
    "zsh": "share/zsh/site-functions/_threadtool",
    "fish": "share/fish/vendor_completions.d/threadtool.fish",
}


class Pages(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own has no use here
    """Writes the files beside the wheel; `finalize` takes them away again."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files and tell where an installation puts them."""
        sys.path.insert(0, self.root)
        try:
            from threadtool.cli.completion import completion_script
            from threadtool.cli.manual import man_pages
        finally:
            sys.path.remove(self.root)
        shared = build_data["shared_data"]
        for name, text in man_pages():
            shared[self._written(name, text)] = f"share/man/man1/{name}"
        for shell, place in COMPLETIONS.items():
            shared[self._written(f"completion.{shell}", f"{completion_script(shell)}\n")] = place

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the files away."""
        for path in self._folder.iterdir():
            path.unlink()
        self._folder.rmdir()

    @property
    def _folder(self) -> Path:
        return Path(self.directory) / "pages"

    def _written(self, name: str, text: str) -> str:
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)
