# Every target sets up what it needs; a second run installs nothing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE ?= site
SEED ?= 1
export NO_MKDOCS_2_WARNING := 1
export DENO_DIR := .cache/deno

.PHONY: help serve check build test lint format audit bench mutants lock clean
.DEFAULT_GOAL := help

help: ## Show what there is to do
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-8s %s\n", $$1, $$2}'

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $@

$(VENV)/.browser: $(VENV)/.installed-test
	$(BIN)/python tests/setup_browser.py
	@touch $@

serve: $(VENV)/.installed ## Serve the site with live reload
	@echo "Serving on http://127.0.0.1:8000/ (stop with Ctrl+C)"
	SITE_URL=http://127.0.0.1:8000/ $(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000 --livereload

check: $(VENV)/.installed ## Read and check every page, without building
	@$(BIN)/python hooks/check.py

build: $(VENV)/.installed ## Build the site, strictly, into site/
	$(BIN)/mkdocs build --strict --site-dir $(SITE)

test: $(VENV)/.browser ## Run every test: pure code, a real build, a real browser
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test ## Check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/deno fmt --quiet --check
	$(BIN)/deno lint --quiet

format: $(VENV)/.installed-test ## Mend style and format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/deno fmt --quiet

audit: $(VENV)/.browser ## Check HTML, links, console, Lighthouse and sizes (Node, Java, nginx)
	SITE_URL=http://127.0.0.1:8395/ $(BIN)/mkdocs build --strict --site-dir .cache/audit/site
	$(BIN)/python tests/audit/run.py .cache/audit/site
	$(BIN)/python tests/audit/wheels.py
	MUTATED=5000 $(BIN)/python -m pytest tests/unit/test_mutated_authors.py
	AUDIT=1 $(BIN)/python -m pytest tests/unit/test_sealed.py

mutants: $(VENV)/.installed-test ## Make small mistakes and see whether the unit tests notice (SEED=7)
	$(BIN)/python tests/mutants/run.py --seed $(SEED)

bench: $(VENV)/.browser ## Measure how fast an answer shows, and how fast the site builds
	$(BIN)/python tests/bench/run.py

lock: ## Pin everything that the direct dependencies bring along
	rm -rf .cache/lock && $(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check '.[test]'
	.cache/lock/bin/python -m pip freeze --exclude samenwerkkompas > constraints.txt

clean: ## Remove everything that was made
	rm -rf $(VENV) .cache site
