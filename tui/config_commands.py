"""`hexapla config`, and the options that choose another file of settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tui.output import print_lines
from tui.settings.model import THEMES, Settings

config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Read the settings from FILE; else from $HEXAPLA_CONFIG, else from config.toml in your "
    "config folder.",
)

theme_option = click.option(
    "--theme",
    type=click.Choice(THEMES),
    help="The colours to read in, instead of those of the settings.",
)


def chosen_settings(config_file: Path | None, theme: str | None) -> Settings:
    """The settings of the user, and the theme of the command line over theirs."""
    from tui.settings.reading import read_settings

    settings = read_settings(config_file)
    return replace(settings, theme=theme) if theme else settings


@click.command(short_help="Print the settings and their file.")
@config_option
def config(*, config_file: Path | None) -> int:
    """Print the path of the settings and all of them, each with what it does.

    The output can be saved under that path.
    """
    from tui.settings.reading import config_path, read_settings
    from tui.settings.writing import settings_as_toml

    settings = read_settings(config_file)
    print_lines(settings_as_toml(config_path(config_file), settings))
    return 0
