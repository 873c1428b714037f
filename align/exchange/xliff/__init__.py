"""XLIFF, the exchange format of translation: 1.2 (OASIS 2008) and 2.1 (OASIS 2018)."""
