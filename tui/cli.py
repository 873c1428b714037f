"""The command `hexapla`: its commands, what it does without one, and how it ends."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from align import __version__
from align.errors import InputError
from tui.align_commands import align
from tui.check_commands import check, numbers
from tui.config_commands import chosen_settings, config, config_option, theme_option
from tui.dict_commands import dictionaries
from tui.embed_option import embed_option
from tui.export_commands import export
from tui.garbage import take_up_collection
from tui.group_commands import group
from tui.library_commands import add, info, list_works, open_work, remove
from tui.output import FILES_EPILOG, is_screen, open_files, say_why_no_screen
from tui.plain_reading import print_reading
from tui.prepare_commands import prepare
from tui.usage_errors import Commands, in_one_sentence

EPILOG = f"""{FILES_EPILOG}
\b
Examples:
  hexapla                                 choose one of the sample works
  hexapla read de.txt en.txt zh.txt       read three versions side by side
  hexapla check de.txt en.txt             print the figures that disagree
  hexapla group FOLDER                    find the versions of one text
  hexapla config                          print the settings and their file
"""


class MainCommands(Commands):
    """The commands; a file in the place of a command gets the hint to read it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names."""
        if self.get_command(ctx, args[0]) is None:
            path = Path(args[0].rpartition("=")[2])
            if path.is_file():
                raise click.UsageError(f"to read files, write: hexapla read {' '.join(args)}", ctx)
            if path.is_dir():
                message = f"to sort a folder, write: hexapla group {' '.join(args)}"
                raise click.UsageError(message, ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=MainCommands,
    invoke_without_command=True,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="hexapla")
@config_option
@theme_option
@click.pass_context
def hexapla(context: click.Context, *, config_file: Path | None, theme: str | None) -> int:
    """Read the versions of one text side by side: German, English and Chinese.

    Without a command it offers the sample works.
    """
    if context.invoked_subcommand is not None:
        if config_file is not None or theme is not None:
            message = f"write --config and --theme behind {context.invoked_subcommand}"
            raise click.UsageError(message, context)
        return 0
    if is_screen():
        from tui.starting import read_on_screen

        return read_on_screen(None, chosen_settings(config_file, theme))
    from tui.samples import samples

    say_why_no_screen()
    for sample in samples():
        click.echo(f"{sample.title}\n  {sample.about}")
        click.echo("  hexapla read " + " ".join(map(str, sample.paths)))
    return 0


@hexapla.command(epilog=EPILOG, short_help="Read versions side by side.")
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE ...]")
@click.option(
    "--plain",
    is_flag=True,
    help="Print the rows as text, for screen readers: one version under the other, each with its "
    "language before it, what disagrees in words below.",
)
@config_option
@theme_option
@embed_option
def read(
    files: Sequence[str],
    *,
    plain: bool,
    config_file: Path | None,
    theme: str | None,
    model_folder: Path | None,
) -> int:
    """Read versions side by side; what is not a terminal gets the rows as text."""
    if is_screen() and not plain:
        from tui.starting import read_on_screen

        return read_on_screen(files, chosen_settings(config_file, theme), model_folder)
    if config_file is not None:
        chosen_settings(config_file, theme)
    if not plain:
        say_why_no_screen()
    print_reading(open_files(files, model_folder))
    return 0


for command in (
    align,
    check,
    numbers,
    group,
    export,
    add,
    list_works,
    open_work,
    info,
    remove,
    prepare,
    dictionaries,
    config,
):
    hexapla.add_command(command)


def main() -> None:
    """Run the command and leave with its exit status; 2 if it could not do what was asked."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    take_up_collection()
    sys.exit(_status(sys.argv[1:]))


def _status(arguments: Sequence[str]) -> int:
    """The exit status of a command, its errors told in one sentence on standard error."""
    try:
        with hexapla.make_context("hexapla", list(arguments)) as context:
            return hexapla.invoke(context) or 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        # Nobody reads on: no complaint, and none from the interpreter as it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except InputError as error:
        click.echo(f"hexapla: {error}", err=True)
        return 2
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.ClickException as error:
        click.echo(in_one_sentence(error, arguments), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OSError as error:
        click.echo(f"hexapla: the output could not be written: {error.strerror}.", err=True)
        return 2
