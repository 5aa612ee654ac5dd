"""Words, dates, money and lists in each language form."""
