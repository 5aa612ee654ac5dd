"""docgen against its peers, side by side: `python -m benchmarks.word`, `benchmarks.powerpoint`, `benchmarks.build`."""
