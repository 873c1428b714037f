"""Where the command `hexapla`, which is also `python -m tui`, begins."""

from __future__ import annotations

from tui.garbage import put_off_collection


def main() -> None:
    """Load the commands and run one."""
    put_off_collection()
    from tui.cli import main as run

    run()


if __name__ == "__main__":
    main()
