# What the README promises: `make site` and `make test`.

OUTPUT ?= public

.PHONY: help site test lint clean

help:
	@echo "make site   builds the program and the site, into $(OUTPUT)/"
	@echo "make test   runs everything that must hold"
	@echo "make clean  removes what was built"

site:
	@.ci/dependencies
	swift build --configuration release --product observatory
	.build/release/observatory build --output $(OUTPUT)
	@echo
	@echo "The site is in $(OUTPUT)/. To look at it:"
	@echo "    python3 -m http.server --bind 127.0.0.1 --directory $(OUTPUT) 8000"
	@echo "and open http://127.0.0.1:8000/"

test: lint
	@.ci/dependencies
	swift build --build-tests
	.build/debug/observatory build --output .build/site-under-test
	swift test --skip-build --disable-xctest

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

clean:
	rm -rf .build $(OUTPUT)
