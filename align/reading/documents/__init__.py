"""Readers of documents that are more than text: web pages, books, office files, subtitles, PDF."""
