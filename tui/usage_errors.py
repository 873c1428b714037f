"""A command line that cannot be obeyed, in one sentence: the command, what is wrong, what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

_SHOWS = re.compile(": hexapla ")
"""What ends in a line to be typed gets no full stop behind it."""
_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)")
_LIKE = 0.75
"""So alike, of 1, an option or a command must be to what was typed to be offered."""


class Commands(click.Group):
    """Commands of which one that does not exist gets the name it was probably meant to be."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            remedy = _write_or_see(ctx.command_path, name, self.list_commands(ctx))
            raise click.UsageError(f"there is no command {name}; {remedy}", ctx)
        return super().resolve_command(ctx, args)


def in_one_sentence(error: click.ClickException, arguments: Sequence[str]) -> str:
    """What is wrong with a command line, of which `arguments` are the words, and what to do."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else _path_of(arguments)
    problem = _problem(error, context, path)
    return (
        f"{path}: {problem}"
        if problem.endswith(".") or _SHOWS.search(problem)
        else f"{path}: {problem}."
    )


def _problem(error: click.ClickException, context: click.Context | None, path: str) -> str:
    see = f"see {path} --help"
    match error:
        case click.NoSuchOption():
            known = [o for p in context.command.params for o in p.opts] if context else []
            remedy = _write_or_see(path, error.option_name, known)
            return f"there is no option {error.option_name}; {remedy}"
        case click.MissingParameter() if context is not None and error.param is not None:
            name = error.param.metavar or error.param.opts[0]
            return f"{name.split()[0]} is missing; write {_usage(context)} ({see})"
        case click.BadParameter() if error.param is not None:
            remedy = "give a whole number" if error.param.type is click.INT else see
            return f"{error.param.opts[0]}: {error.message.rstrip('.')}; {remedy}"
        case click.BadOptionUsage():
            return f"{error.option_name} needs a value behind it; {see}"
    message = error.format_message().rstrip(".")
    if extra := _EXTRA.fullmatch(message):
        return f"{extra[1]} has no meaning here; leave it out, or {see}"
    if ";" in message or ": " in message:
        return message
    return f"{message[:1].lower()}{message[1:]}; {see}"


def _write_or_see(path: str, typed: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(typed, known, 1, _LIKE)
    see = f"see {path} --help"
    return f"did you mean {close[0]}? If not, {see}" if close else see


def _usage(context: click.Context) -> str:
    pieces = context.command.collect_usage_pieces(context)
    return " ".join([context.command_path, *(p for p in pieces if p != "[OPTIONS]")])


def _path_of(arguments: Sequence[str]) -> str:
    """The command among the words of a command line, as it is typed."""
    named = [word for word in arguments[:1] if not word.startswith("-")]
    return " ".join(["hexapla", *named])
