"""The gathering template: a library of prototype slides, one for each slide type, in three languages."""
