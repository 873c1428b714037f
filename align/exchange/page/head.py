"""The head of a page that loads nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
from html import escape

from align import __version__


def head(language: str, title: str, style: str, script: str = "") -> str:
    """All before the content of the body; only this very script may run (CSP level 2)."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    scripts = f"'sha256-{digest}'" if script else "'none'"
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src {scripts}; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="generator" content="hexapla {__version__}">'
        f"<title>{escape(title)}</title>\n<style>{style}</style></head>\n<body>\n"
    )
