"""The `threadtool` command: its subcommands, and what becomes of errors."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from importlib import import_module
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, cast

import click

from threadtool.cli.commands import COMMANDS
from threadtool.cli.exits import CLOSED_PIPE, FAILED, INTERRUPTED, SIGNALLED, WRONG_USE
from threadtool.errors import OptionError, ThreadtoolError
from threadtool.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

HELP_NAMES: Final = ("-h", "--help")


class _Commands(MutableMapping[str, click.Command]):
    """Name -> command. A command is loaded when it is asked for: a run needs one of them."""

    def __init__(self) -> None:
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module = import_module(f"threadtool.cli.{COMMANDS[name]}")
            # Imported here for start-up time: `--version` needs no options.
            from threadtool.cli.environment import take_from_environment

            self[name] = take_from_environment(cast("click.Command", getattr(module, name)))
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        raise NotImplementedError("no command is ever taken away")


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
            convert = self.commands["convert"]
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
        self.commands["convert"].format_options(ctx, formatter)
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


# Nearly all that a conversion makes lives to its end: looking for garbage as often as Python does
# by itself takes a twentieth of the time, and finds none.
YOUNG_OBJECTS: Final = 50_000


@click.group(
    cls=ConvertByDefault,
    commands=_Commands(),
    context_settings={"help_option_names": list(HELP_NAMES), "max_content_width": 100},
)
@click.version_option(__version__, "--version", message="threadtool %(version)s")
def threadtool() -> None:
    """Give it a forum thread flattened to plain text, get the thread back.

    Posts, merge markers, quotes and who quoted whom, as JSON, JSON Lines, CSV, Markdown or HTML.
    """


def run(arguments: list[str]) -> int:
    """Run the command line; the exit code. Nothing is raised that the user can act on."""
    _clean_up_on_signals()
    gc.set_threshold(YOUNG_OBJECTS)
    try:
        result = threadtool.main(arguments, prog_name="threadtool", standalone_mode=False)
    except click.UsageError as error:
        _say(error.format_message().rstrip("."), _help_hint(error))
        return WRONG_USE
    except OptionError as error:
        _say(str(error), error.hint)
        return WRONG_USE
    except ThreadtoolError as error:
        _say(str(error), error.hint)
    except click.ClickException as error:
        _say(error.format_message())
    except click.Abort:
        return INTERRUPTED
    except _Ended as end:
        _silence_stdout()
        return end.code
    except OSError as error:  # of help and lists; conversions tell what cannot be written
        _silence_stdout()
        _say(f"standard output: cannot be written: {error.strerror or error}")
    else:
        return result if isinstance(result, int) else 0
    return FAILED


def _say(text: str, hint: str | None = None) -> None:
    # Imported here for start-up time, as below: most runs end well.
    from threadtool.cli.messages import say

    say(text, hint)


def _silence_stdout() -> None:
    from threadtool.cli.outputs import silence_stdout

    silence_stdout()


def _help_hint(error: click.UsageError) -> str:
    return f"see {error.ctx.command_path if error.ctx else 'threadtool'} --help"


def _clean_up_on_signals() -> None:
    """Let a kill or a closed terminal end the process by an exception, which takes files away."""

    def stop(number: int, _frame: FrameType | None) -> None:
        _silence_stdout()
        raise SystemExit(SIGNALLED + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, stop)
