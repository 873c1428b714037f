"""The user's settings: declared once as data, read from `config.toml`, written with comments."""
