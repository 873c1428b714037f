"""A page to read a work side by side in a browser: one file, without a network."""
