"""The nouns of the programme: frozen, validated, without input or output."""
