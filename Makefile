# Every task of the project. `make` alone lists them. Each installs what it needs first, and only when that has changed.

VENV   ?= .venv
OUTPUT ?= output
PORT   ?= 8000
HOST   ?= 127.0.0.1
BIN    := $(VENV)/bin
# Node and Java may live in the environment: tools/install-node.sh, tools/install-java.sh
WITH_TOOLS := PATH="$(CURDIR)/$(BIN):$$PATH"

# Stamps: a file here says that the step of its name is done, and is older than what it was done for when it must be redone
RUNTIME := $(VENV)/.runtime
DEV     := $(VENV)/.dev
BROWSER := $(VENV)/.browser
FIREFOX := $(VENV)/.firefox
NODE    := node_modules/.package-lock.json
JAVA    := $(VENV)/.java
PEERS   := .cache/bench/.installed
SERVERS := $(VENV)/.servers

.DEFAULT_GOAL := help
.PHONY: help serve build publish verify compare desk check hook torture lint facts quick test bench format generated styleguide setup browser lock clean distclean
.DELETE_ON_ERROR:

help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{ printf "  make %-10s %s\n", $$1, $$2 }'

# --- the site ---------------------------------------------------------------------------------------------------------

serve: $(RUNTIME)  ## build the site, show it at http://127.0.0.1:8000 and rebuild it at every save (PORT=8001; HOST=0.0.0.0 for other machines)
	@$(BIN)/python -m explainer.desk.serve --output $(OUTPUT) --host $(HOST) --port $(PORT)

build: $(RUNTIME)  ## build the site into output/ (OUTPUT=folder for another place)
	@$(BIN)/pelican -s pelicanconf.py -o $(OUTPUT) --fatal errors

publish: $(RUNTIME)  ## build the site as the public sees it; hosts run this (PREVIEW=1 for a preview)
	@$(BIN)/pelican -s publishconf.py -o $(OUTPUT) --fatal errors

verify: $(DEV)  ## build the site under some twenty conditions and say which of them change its bytes (ARGS="--only clock")
	@$(BIN)/explainer verify $(ARGS)

compare: $(RUNTIME)  ## say whether a published site is what its commit gives (SITE=https://… or a folder)
	@$(BIN)/explainer compare "$(SITE)" --cache .cache/compare $(ARGS)

# --- what must hold ---------------------------------------------------------------------------------------------------

desk: facts  ## for who edits data/ and content/: facts, what changes for readers, spelling, form of the files; a quarter of a minute
	@$(BIN)/codespell data content
	@$(BIN)/pytest --quiet -m "not slow" tests/site/data $(ARGS)

check: lint facts quick  ## lint, types, import contracts, facts and quick tests: two minutes, before every commit

test: $(DEV) $(BROWSER) $(FIREFOX) $(NODE) $(JAVA) $(SERVERS) lint facts  ## everything: what `check` does, Chromium, Firefox, valid HTML, Netlify's parsers, nginx and Caddy
	@$(BIN)/pytest --numprocesses auto -m "not torture" $(ARGS)

torture: $(DEV)  ## long proofs: a hundred times as many drawn examples, and what takes minutes
	@TORTURE=1 $(BIN)/pytest --numprocesses auto -m "hypothesis or torture" $(ARGS)

bench: $(RUNTIME) $(PEERS)  ## how long it takes, beside Hugo, Eleventy and stock Pelican (SIZES="200 2000", ROUNDS=1); docs/performance.md
	@$(WITH_TOOLS) $(BIN)/python -m bench.compare $(if $(SIZES),--sizes $(SIZES)) $(if $(ROUNDS),--rounds $(ROUNDS))

lint: $(DEV)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "Run: make format"; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@mkdir -p .cache
	@$(BIN)/lint-imports --cache-dir .cache/import-linter >.cache/import-contracts.txt || { cat .cache/import-contracts.txt; exit 1; }
	@$(BIN)/djlint --quiet --lint theme/templates
	@$(BIN)/codespell

facts: $(DEV)
	@$(BIN)/explainer check
	@$(BIN)/explainer changes

quick: $(DEV)
	@$(BIN)/pytest --quiet -m "not browser and not slow" $(ARGS)

hook: $(RUNTIME)  ## have git check what is staged before each commit, in seconds; git commit --no-verify commits without
	@tools/install-hook.sh

# --- keeping house ----------------------------------------------------------------------------------------------------

format: $(DEV)  ## put Python into its one form and mend what ruff can mend
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format .

generated: $(DEV)  ## write what is made from the code: data/schemas/, docs/rules.md, the tables of docs/data-format.md
	@$(BIN)/python -m tools.generated

styleguide: $(DEV)  ## write every component with all its examples to .cache/styleguide/, to look at
	@$(BIN)/python tests/engine/components/gallery.py

setup: $(DEV) $(BROWSER) $(FIREFOX) $(NODE) $(JAVA) $(SERVERS)  ## install everything that `make test` needs

browser: $(DEV)  ## find or install the browsers for the tests once more
	@tools/install-browser.sh $(VENV) && touch $(BROWSER)
	@tools/install-firefox.sh $(VENV) && touch $(FIREFOX)

lock: $(RUNTIME)  ## pin dependencies anew from pyproject.toml and package.json (UPGRADE=--upgrade takes newer ones)
	@set -e; compile() { $(BIN)/uv pip compile --quiet --universal --fork-strategy fewest --generate-hashes \
		--python-version 3.11 --annotation-style line --custom-compile-command "make lock" $(UPGRADE) "$$@"; }; \
	compile pyproject.toml -o requirements.txt; \
	compile pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt; \
	for group in install:uv node:node java:java; do \
		compile --group "pyproject.toml:$${group%:*}" -o "tools/requirements-$${group#*:}.txt"; done; \
	compile --group pyproject.toml:bench -o bench/requirements.txt
	@tools/install-node.sh $(VENV)
	@$(WITH_TOOLS) npm install --package-lock-only
	@$(WITH_TOOLS) npm install --package-lock-only --prefix bench --omit-lockfile-registry-resolved

clean:  ## remove the built site and the caches
	@rm -rf $(OUTPUT) $(dir $(OUTPUT)).$(notdir $(OUTPUT)).[0-9]* .cache .hypothesis .import_linter_cache

distclean: clean  ## remove everything that is not in git's hands: caches, environment, node modules
	@rm -rf $(VENV) node_modules

# --- installing -------------------------------------------------------------------------------------------------------

$(RUNTIME): requirements.txt pyproject.toml tools/requirements-uv.txt tools/install-python.sh
	@tools/install-python.sh $(VENV) requirements.txt
	@touch $@

$(DEV): requirements-dev.txt pyproject.toml tools/requirements-uv.txt tools/install-python.sh
	@tools/install-python.sh $(VENV) requirements-dev.txt
	@touch $(RUNTIME) $@

$(BROWSER): requirements-dev.txt tools/install-browser.sh tools/browser.py | $(DEV)
	@tools/install-browser.sh $(VENV)
	@touch $@

$(FIREFOX): requirements-dev.txt tools/install-firefox.sh tools/browser.py | $(DEV)
	@tools/install-firefox.sh $(VENV)
	@touch $@

$(NODE): package.json package-lock.json .npmrc tools/requirements-node.txt tools/install-node.sh | $(DEV)
	@tools/install-node.sh $(VENV)
	@$(WITH_TOOLS) npm ci --ignore-scripts --silent
	@touch $@

$(SERVERS): tools/install-servers.sh | $(DEV)
	@tools/install-servers.sh $(VENV)
	@touch $@

$(JAVA): tools/requirements-java.txt tools/install-java.sh | $(DEV)
	@tools/install-java.sh $(VENV)
	@touch $@

$(PEERS): bench/requirements.txt bench/package.json bench/package-lock.json tools/requirements-node.txt tools/install-node.sh | $(DEV)
	@tools/install-node.sh $(VENV)
	@mkdir -p $(@D) && cp bench/package.json bench/package-lock.json $(@D)
	@$(WITH_TOOLS) npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --silent
	@$(BIN)/python -m pip -qq --disable-pip-version-check install --upgrade --target $(@D)/python --require-hashes -r bench/requirements.txt
	@touch $@
