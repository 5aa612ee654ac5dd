"""docgen against its peers, side by side in one run: `python -m benchmarks.word` and `python -m benchmarks.build`."""
