"""`python -m tui` is `hexapla`."""

from tui.cli import main

main()
