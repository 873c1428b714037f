"""German: its words, tables and rules for figures; `language` puts them in order."""
