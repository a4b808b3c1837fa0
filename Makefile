# The ways into the project; `make help` lists them. Everything that is needed and missing is installed.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
SWIFT ?= swift
PREFIX ?= /usr/local
CASE := docs/cases/case-01-baseline.yaml
TOOLS := .build-tools

.PHONY: help
help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## install the system's libyaml, if it is missing
	@if printf '#include <yaml.h>\n' | cc -E -x c - >/dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "assess needs libyaml with its header: install libyaml-dev, libyaml-devel or libyaml." >&2; exit 1; fi; \
	as_root=; if [ "$$(id -u)" != 0 ]; then as_root=sudo; fi; \
	$$as_root apt-get update -qq; \
	DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq libyaml-dev

.PHONY: build
build: setup ## build everything for development
	$(SWIFT) build

.PHONY: demo
demo: setup ## build, then profile a made-up case and suggest objectives for it
	$(SWIFT) build --product assess
	@set -x; "$$($(SWIFT) build --show-bin-path)/assess" profile $(CASE)
	@set -x; "$$($(SWIFT) build --show-bin-path)/assess" suggest $(CASE)

.PHONY: test
test: setup ## check the format, build with warnings as errors, run the tests
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources CLI Tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --parallel

.PHONY: check
check: setup ## the longer checks: static program, slips, random forms, schemas, use from outside, fuzzing, benchmark
	Tests/Checks/run

.PHONY: docs
docs: setup ## write docs/instruments.md anew, with what slips of the pen the examples notice
	$(SWIFT) build -c release --product assess
	"$$($(SWIFT) build -c release --show-bin-path)/assess" list --format markdown --mutants --lang en \
	  >docs/instruments.md.new
	mv docs/instruments.md.new docs/instruments.md

.PHONY: bench
bench: setup ## measure, with ratios taken in one run
	Tests/Benchmarks/run

.PHONY: install
install: setup ## build one static program and put it into PREFIX/bin (PREFIX=/usr/local)
	$(SWIFT) build -c release --product assess -Xswiftc -static-executable --scratch-path .build-static
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 0755 "$$($(SWIFT) build -c release --scratch-path .build-static --show-bin-path)/assess" \
	  "$(DESTDIR)$(PREFIX)/bin/assess"

.PHONY: format
format: ## format the code as the tests want it
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources CLI Tests
