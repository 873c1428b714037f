"""An alignment and its discrepancies as text and as JSON, for pipes and other programs."""
