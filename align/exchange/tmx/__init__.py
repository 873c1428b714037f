"""Translation memories: TMX 1.4b (LISA OSCAR, 2005)."""
