"""The terminal program: the command `hexapla` and the reader."""
