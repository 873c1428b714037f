"""Pairs the versions of a text and compares their figures; knows no screen."""

__version__ = "0.1.0"
