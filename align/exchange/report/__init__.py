"""Reports of the findings of a work: for a terminal, for spreadsheets, for programs, as a page."""
