"""The side-by-side reader: a model that knows no framework, and one widget that draws it."""
