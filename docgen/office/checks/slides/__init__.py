"""The rules for PowerPoint files, a noun per module, named as those for Word are; `rules` lists them."""
