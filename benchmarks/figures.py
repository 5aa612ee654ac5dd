"""The figures of exercises, drawn of shapes with fixed labels: a scale, a matrix of risks, a canvas."""

from __future__ import annotations

SCALE = [[str(number)] for number in range(1, 11)]
MATRIX = [[str(s * k)] for s in range(5, 0, -1) for k in range(1, 6)]
CANVAS = [
    *(["Bakgrunn", "Hvorfor nå?"], ["Prosjektvisjon"], ["Hva gir det oss?"], ["Mål", "S-M-A-R-T-E"], ["Start"]),
    *(["Milepæl 1"], ["Milepæl 2"], ["Milepæl 3"], ["Slutt"], ["Hvem berøres?", "MÅ – BØR – KAN"]),
    *(["Partssamarbeid"], ["Kritiske faktorer", "1.", "2.", "3."], ["Verdier", "1.", "2.", "3."], ["Ledelse"]),
    ["Evaluere", "Forankre resultater"],
]
FIGURES = {"scale": ("Skala", 10, SCALE), "matrix": ("Rute", 5, MATRIX), "canvas": ("Felt", 5, CANVAS)}
"""Type of slide -> the name of its shapes, how many stand in a row, and what they say."""
