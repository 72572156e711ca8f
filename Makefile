# What the README promises: `make site` and `make test`.

OUTPUT ?= public
CASES ?= 10000

.PHONY: help site test bench lint editor clean

help:
	@echo "make site    builds the program and the site, into $(OUTPUT)/"
	@echo "make test    runs everything that must hold"
	@echo "make bench   measures the program on CASES=$(CASES) generated cases"
	@echo "make editor  writes the set-up of editors in .vscode/ anew"
	@echo "make clean   removes what was built"

site:
	@.ci/dependencies
	swift build --configuration release --product observatory
	@.ci/dependencies search
	.build/release/observatory build --output $(OUTPUT)
	@echo
	@echo "The site is in $(OUTPUT)/. To look at it, and at what you change in it:"
	@echo "    .build/release/observatory serve --open"

test: lint
	@.ci/dependencies tests
	swift build --build-tests
	@.ci/dependencies search
	.build/debug/observatory build --output .build/site-under-test
	swift test --skip-build --disable-xctest
	.ci/python -m pytest --quiet Tests/Pages

bench:
	@.ci/dependencies bench
	swift build --configuration release --product observatory
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Bench --cases $(CASES) $(BENCH)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

editor:
	@.ci/dependencies
	swift build --product observatory
	.build/debug/observatory schema --editor

clean:
	rm -rf .build $(OUTPUT)
