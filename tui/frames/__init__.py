"""Frames: what the screen is to show, compared with what it shows, so that little is sent."""
