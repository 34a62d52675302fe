"""The `threadtool` command: its subcommands, and what becomes of errors."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, Final

import click

from threadtool.cli.completion import completion
from threadtool.cli.convert import CLOSED_PIPE, FAILED, convert
from threadtool.cli.environment import take_from_environment
from threadtool.cli.explain import explain
from threadtool.cli.graph import graph
from threadtool.cli.info import formats, schema
from threadtool.cli.messages import say
from threadtool.cli.options import HELP_NAMES
from threadtool.cli.outputs import silence_stdout
from threadtool.cli.show import show
from threadtool.cli.stats import stats
from threadtool.errors import OptionError, ThreadtoolError
from threadtool.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

WRONG_USE: Final = 2
INTERRUPTED: Final = 130
_SIGNALLED: Final = 128  # plus the number of the signal, as shells count


class ConvertByDefault(click.Group):
    """A group whose command `convert` needs no naming: `threadtool thread.txt -o thread.csv`.

    The first argument alone decides. A file that is called like a command needs `./` before its
    name, or the word `convert`.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `convert` before arguments that begin with no command."""
        own = (*self.commands, *HELP_NAMES, "--version")
        # Tab with nothing before it may be meant for a command as well as for a file.
        if args[:1] != [] or not ctx.resilient_parsing:
            args = args if args and args[0] in own else ["convert", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The commands, and what may follow `convert`, which goes without saying."""
        # Imported here for start-up time: only Tab needs it.
        from click.shell_completion import CompletionItem

        found = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            inner = click.Context(convert, parent=ctx, info_name="convert", resilient_parsing=True)
            seen = {item.value for item in found}
            return found + [
                item for item in convert.shell_complete(inner, incomplete) if item.value not in seen
            ]
        # Files come first: bash forgets what came before them.
        return [CompletionItem(incomplete, type="file"), *found]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage(ctx.command_path, "[convert] [OPTIONS] [FILE]...")
        formatter.write_usage(ctx.command_path, "COMMAND [OPTIONS]")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of `convert`, which are what most people look for, then the commands."""
        convert.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """As every group; help and version are written here."""
        with _quiet_end():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """As every group."""
        with _quiet_end():
            return super().invoke(ctx)


class _Ended(Exception):  # noqa: N818 - no error: what the user wanted
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@contextmanager
def _quiet_end() -> Iterator[None]:
    """Let Ctrl-C and a closed pipe end the run before click has a word or a code for them."""
    try:
        yield
    except KeyboardInterrupt:
        raise _Ended(INTERRUPTED) from None
    except BrokenPipeError:
        raise _Ended(CLOSED_PIPE) from None


@click.group(
    cls=ConvertByDefault,
    context_settings={"help_option_names": list(HELP_NAMES), "max_content_width": 100},
)
@click.version_option(__version__, "--version", message="threadtool %(version)s")
def threadtool() -> None:
    """Give it a forum thread flattened to plain text, get the thread back.

    Posts, merge markers, quotes and who quoted whom, as JSON, JSON Lines, CSV, Markdown or HTML.
    """


for command in (convert, show, explain, stats, graph, schema, formats, completion):
    threadtool.add_command(take_from_environment(command))


def run(arguments: list[str]) -> int:
    """Run the command line; the exit code. Nothing is raised that the user can act on."""
    _clean_up_on_signals()
    try:
        result = threadtool.main(arguments, prog_name="threadtool", standalone_mode=False)
    except click.UsageError as error:
        say(error.format_message().rstrip("."), _help_hint(error))
        return WRONG_USE
    except OptionError as error:
        say(str(error), error.hint)
        return WRONG_USE
    except ThreadtoolError as error:
        say(str(error), error.hint)
    except click.ClickException as error:
        say(error.format_message())
    except click.Abort:
        return INTERRUPTED
    except _Ended as end:
        silence_stdout()
        return end.code
    except OSError as error:  # of help and lists; conversions tell what cannot be written
        silence_stdout()
        say(f"standard output: cannot be written: {error.strerror or error}")
    else:
        return result if isinstance(result, int) else 0
    return FAILED


def _help_hint(error: click.UsageError) -> str:
    return f"see {error.ctx.command_path if error.ctx else 'threadtool'} --help"


def _clean_up_on_signals() -> None:
    """Let a kill or a closed terminal end the process by an exception, which takes files away."""

    def stop(number: int, _frame: FrameType | None) -> None:
        silence_stdout()
        raise SystemExit(_SIGNALLED + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, stop)
