# Everything here prints what it does, skips what is already done, and says how to mend what fails.

.DEFAULT_GOAL := help
.PHONY: help serve build test bench fuzz clean clean-all

PORT ?= 8080
export PORT

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## Set up, build and serve the app on http://127.0.0.1:8080 (PORT=9000 changes the port)
	@bash scripts/serve.sh

build: ## Set up and build the static site into dist/
	@bash scripts/build.sh

test: ## Set up and run every check, native and in the browser
	@bash scripts/test.sh

bench: ## Build and measure
	@bash scripts/bench.sh

fuzz: ## Fuzz every reader of files for ten minutes each (TARGET=import SECONDS=60 narrows it)
	@bash scripts/fuzz.sh $(or $(TARGET),all) $(or $(SECONDS),600)

clean: ## Remove what was built; keep downloaded tools and packages
	@bash scripts/clean.sh

clean-all: ## Remove what was built, and the tools and packages with it
	@bash scripts/clean.sh all
