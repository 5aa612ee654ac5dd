"""Results on disk: whole or not at all, remembered, made by several processes. Knows nothing of documents."""
