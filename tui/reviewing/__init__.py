"""A work of the library under review: what keys decide and edit, and how that is kept."""
