# make demo       every document: mandates, plans, workbooks, decks and handouts, in outputs/
# make test       everything that CI runs
# make proof      every document of a whole build through every validator (some minutes)
# make lint       ruff, mypy, and the templates' own faults
# make templates  make templates/ again with the scripts in tools/templates/
# make pictures   draw the pages in docs/images again
# make bench      docgen beside its peers

PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: demo test proof lint templates pictures bench clean
.DEFAULT_GOAL := demo

demo: .venv/.installed
	$(BIN)/docgen build
	@echo
	@echo "The documents are in outputs/ ($$(find outputs -name '*.docx' -o -name '*.pptx' -o -name '*.xlsx' | wc -l) files)."
	@echo "Open one in Office or LibreOffice:"
	@find outputs -name '*.docx' | sort | head -n 2 | sed 's/^/  /'
	@find outputs -name '*.pptx' | sort | head -n 1 | sed 's/^/  /'
	@find outputs -name '*.xlsx' | sort | head -n 1 | sed 's/^/  /'

test: .venv/.tools node_modules/.installed
	$(BIN)/ruff check .
	$(BIN)/mypy
	@# A file's tests stay in one process, so that its documents are made and converted once.
	$(BIN)/pytest -n $(WORKERS) --dist loadfile

proof: .venv/.tools node_modules/.installed
	$(BIN)/python -m tests.proof_all

lint: .venv/.tools
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/docgen lint templates/docx/*.docx templates/pptx/*.pptx templates/xlsx/*.xlsx

templates: .venv/.tools
	$(BIN)/python -m tools.templates

pictures: .venv/.tools
	$(BIN)/python -m tools.pictures

bench: .venv/.tools node_modules/.installed
	$(BIN)/python -m benchmarks.word
	@echo
	$(BIN)/python -m benchmarks.powerpoint
	@echo
	$(BIN)/python -m benchmarks.excel

clean:
	rm -rf .venv node_modules outputs build dist .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	PYTHON=$(PYTHON) tools/system.sh venv
	$(PYTHON) -m venv .venv

# What a user has: docgen with the ranges of pyproject.toml.
.venv/.installed: .venv/bin/python pyproject.toml
	$(PIP) install --editable .
	@touch $@

# What the tests have: the exact versions.
.venv/.tools: .venv/bin/python pyproject.toml requirements-test.txt
	PYTHON=$(PYTHON) tools/system.sh test
	$(PIP) install --requirement requirements-test.txt
	$(PIP) install --no-deps --editable .
	@touch $@ .venv/.installed

node_modules/.installed: package.json .npmrc .venv/.tools
	npm install --silent --no-progress
	@touch $@
