"""Figures: found in text, read as values, compared across versions."""
