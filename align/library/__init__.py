"""The library file: works with all that people decided of them, for days and for several hands."""
