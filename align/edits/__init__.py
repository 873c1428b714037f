"""The pairing of a work edited by hand: rows moved, merged and split over rows that were paired."""
