"""A bilingual or trilingual book: EPUB 3 (W3C EPUB 3.3)."""
