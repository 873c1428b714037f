"""Addresses of the net, telephone numbers and bank accounts, the same in every language."""

from __future__ import annotations

from align.numbers.names_of_units import LATIN
from align.numbers.references import identifier
from align.numbers.rules import Rule, pattern_rule

ADDRESS_OF_PAGE: Rule = pattern_rule(
    "URL or mail address",
    r"(?:https?://|www\.)[^\s，。；、！？（）《》「」“”<>]*[^\s，。；、！？（）《》「」“”<>.,;:!?)\]'\"]"
    r"|[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",
    identifier,
)

PHONE: Rule = pattern_rule(
    "phone number",
    r"\+\d{1,3}(?:[ /-]?\(?\d{1,5}\)?){2,6}(?!\d)|\(0\d{1,5}\)[ /-]?\d{2,9}(?:[ -]\d{2,9}){0,5}"
    r"|0\d{1,5}(?:[ /–]|-(?!\d\d-\d\d\b))\d{3,9}(?:[ -]\d{2,9}){0,5}|00\d{9,}(?!\d)|0\d{9,11}(?!\d)"
    r"|(?:1-)?\d{3}-\d{3,4}-\d{4}(?!\d)|\(\d{3}\) ?\d{3}-\d{4}(?!\d)|[48]00-\d{3,4}-?\d{3,4}(?!\d)",
    identifier,
)

ACCOUNT: Rule = pattern_rule(
    "bank account",
    rf"[A-Z]{{2}}\d\d(?: ?[A-Z0-9]{{4}}){{3,7}}(?: ?[A-Z0-9]{{1,3}})?(?![{LATIN}\d])",
    identifier,
)
"""An IBAN (ISO 13616), with or without its groups of four."""

NETWORK: Rule = pattern_rule(
    "network address or version",
    r"(?!\d{1,3}(?:\.\d{3})+(?!\.?\d))\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.]\d)|(?<![\w.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.]\d)"
    r"|0x[0-9A-Fa-f]+(?!\w)|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|\d{3}-\d-\d{2,7}-\d{1,7}-\d",
    identifier,
)
