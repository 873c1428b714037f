"""The terminal program `hexapla`."""
