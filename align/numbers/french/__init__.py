"""French figures."""
