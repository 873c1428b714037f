"""The formats that dictionaries come in."""
