"""Texts of a segment a line, and lists that say which lines make a row (hunalign, vecalign)."""
