"""The YAML inputs: data with positions, and the model that it makes."""
