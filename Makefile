# Every target sets up what it needs; a second run installs nothing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE ?= site
SEED ?= 1
export NO_MKDOCS_2_WARNING := 1
export DENO_DIR := .cache/deno

.PHONY: help serve check build build-offline test lint format audit bench engines mutants lock clean
.DEFAULT_GOAL := help

help: ## Show what there is to do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-13s %s\n", $$1, $$2}'

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

build-offline: $(VENV)/.installed ## Build the site to open from disk: a folder and a zip
	SITE_URL= $(BIN)/mkdocs build --strict --config-file mkdocs.offline.yml --site-dir $(SITE)-offline
	$(BIN)/python hooks/pack.py $(SITE)-offline $(SITE)-offline.zip

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

audit: $(VENV)/.browser ## Check spelling, HTML, links, console, Lighthouse, sizes, Word files, and 10,000 of each generated run (hunspell, Node, Java, nginx, LibreOffice)
	$(BIN)/python tests/audit/spelling.py
	SITE_URL=http://127.0.0.1:8395/ $(BIN)/mkdocs build --strict --site-dir .cache/audit/site
	$(BIN)/python tests/audit/run.py .cache/audit/site
	$(BIN)/python tests/audit/word.py .cache/audit/site
	$(BIN)/python tests/audit/wheels.py
	MUTATED=5000 MUTATED_ALSO=docs/nl $(BIN)/python -m pytest tests/unit/test_mutated_authors.py
	AUDIT=1 $(BIN)/python -m pytest -s -n 0 tests/browser/test_hostile.py
	AUDIT=1 $(BIN)/python -m pytest tests/unit/test_sealed.py

mutants: $(VENV)/.installed-test ## Make small mistakes and see whether the unit tests notice (SEED=7)
	$(BIN)/python tests/mutants/run.py --seed $(SEED)

bench: $(VENV)/.browser ## Measure how fast an answer shows, and how fast the site builds
	$(BIN)/python tests/bench/run.py

engines: $(VENV)/.installed ## Build under the forks of MkDocs and compare every file
	$(BIN)/python tests/engines/run.py

lock: ## Pin everything that the direct dependencies bring along
	rm -rf .cache/lock && $(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check '.[test]'
	.cache/lock/bin/python -m pip freeze --exclude samenwerkkompas > constraints.txt

clean: ## Remove everything that was made
	rm -rf $(VENV) .cache site site-offline site-offline.zip
