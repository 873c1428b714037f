"""Sentences that name keys, with the keys in use in them."""

from __future__ import annotations

from tui.action import Scope
from tui.actions import ACTIONS, in_use
from tui.key_names import key_name


def with_keys(words: str, scope: Scope) -> str:
    """Words that begin with a key of the table, such as "q quits", with the key in use instead.

    Each clause after a semicolon is taken by itself; one whose key is in use nowhere is left out.
    """
    own = {
        key_name(old.keys[0]): new.keys
        for old, new in zip(ACTIONS, in_use(), strict=True)
        if scope in old.scopes and old.keys != new.keys and old.keys
    }
    clauses = []
    for clause in words.split("; "):
        key, _, rest = clause.partition(" ")
        keys = own.get(key)
        if keys is None:
            clauses.append(clause)
        elif keys:
            clauses.append(f"{key_name(keys[0])} {rest}")
    return "; ".join(clauses)
