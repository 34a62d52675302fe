"""`threadtool completion`: what makes the shell complete commands, options and names."""

from __future__ import annotations

from typing import Final

import click

from threadtool.cli.outputs import print_lines

SHELLS: Final = ("bash", "zsh", "fish")
PROGRAM: Final = "threadtool"
_VARIABLE: Final = "_THREADTOOL_COMPLETE"

_HINTS: Final = """
  bash: put into ~/.bashrc:  eval "$(threadtool completion bash)"

  zsh: put into ~/.zshrc, behind compinit:  eval "$(threadtool completion zsh)"

  fish: threadtool completion fish > ~/.config/fish/completions/threadtool.fish
"""


@click.command(epilog=f"\b{_HINTS}")
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print the completion script for a shell."""
    return print_lines((completion_script(shell),))


def completion_script(shell: str) -> str:
    """The script, without the line break at its end."""
    # Imported here for start-up time: other runs need it not.
    from click.shell_completion import ShellComplete, get_completion_class

    found = get_completion_class(shell)
    assert found is not None, f"click knows no {shell}"
    # Not `source()` of bash's class: that one starts a bash to look at its version.
    return ShellComplete.source(found(click.Command(PROGRAM), {}, PROGRAM, _VARIABLE)).strip("\n")
