"""The engine: fills, checks and admits Office files. It knows nothing of municipalities."""
