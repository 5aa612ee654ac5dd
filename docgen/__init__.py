"""docgen: Word, PowerPoint and Excel documents from structured data."""

__version__ = "0.1.0"
