"""What the reader's model says, as strips for Textual to show."""
