.DEFAULT_GOAL := help
.PHONY: help run test test-full test-model test-latex check format bench docs lock

help: ## List what make can do here
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 18

run: ## Start the bot; with no token, chat with it right here
	@./setup.sh run
	@.venv/bin/vitae run

test: ## Run the tests (ARGS="tests/core -x" narrows them)
	@./setup.sh dev
	.venv/bin/pytest -rs -n auto --dist worksteal -m "not full" $(ARGS)

test-full: ## Run the tests with the full matrices; takes long
	@./setup.sh dev
	.venv/bin/pytest -rs -n auto --dist worksteal $(ARGS)

test-model: .venv-model/built ## Test against a real model server; building it takes ten minutes at first
	@./setup.sh dev
	VITAE_TEST_MODEL=.venv-model .venv/bin/pytest -rs -m model $(ARGS)

# Not for the very processor at hand: on a Xeon with AMX, llama.cpp built for it ends in a segmentation fault at its first request
# (ollama/ollama#17205). Its library for pictures, a third of the build, is not needed.
.venv-model/built: export CMAKE_ARGS = -DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF
.venv-model/built: requirements-model.lock
	@./setup.sh dev
	.venv/bin/python -m venv --clear .venv-model
	.venv-model/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-model.lock
	@touch $@

test-latex: ## Set LaTeX files with TeX Live; installing that takes 2 GB at first
	@./setup.sh latex
	VITAE_TEST_LATEX=yes .venv/bin/pytest -rs -m latex $(ARGS)

check: ## Check format, lint, types and layers
	@./setup.sh dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

format: ## Put the code into the house's format
	@./setup.sh dev
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: ## Measure speed, each figure beside a baseline
	@./setup.sh dev
	.venv/bin/python -m bench

docs: ## Write the parts of README.md that come from the code
	@./setup.sh dev
	.venv/bin/python -m bot.readme

COMPILE = .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header $(ARGS)

lock: ## Pin the newest packages that fit (ARGS=--upgrade moves all of them)
	@./setup.sh dev
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) pyproject.toml --extra dev -c requirements.lock -o requirements-dev.lock
	$(COMPILE) --group setup -c requirements-dev.lock -o requirements-setup.lock
	$(COMPILE) --group model -o requirements-model.lock
