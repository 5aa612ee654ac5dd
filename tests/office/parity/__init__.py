"""Small docxtpl templates, one habit each, with data and some of the words that must be seen."""
