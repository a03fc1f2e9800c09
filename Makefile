# DoubleRandom: the two commands a newcomer needs are `make annual-plan` and `make test`.
.POSIX:
.SUFFIXES:

COUNTY = samples/jieshou
NAME   = $(notdir $(patsubst %/,%,$(COUNTY)))
PLACE  = $(if $(filter samples/%,$(COUNTY)),out/$(NAME),$(COUNTY))
TOOL   = .build/release/doublerandom
SWIFT  = swift
FUZZ_SECONDS = 20
PEER   = *
BENCH  =
CHECK  = --explicit-target-dependency-import-check error

.PHONY: help prepare build release annual-plan test test-peers peers bench fuzz lint format resources samples cases-update clean

help:            ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile

prepare:         ## install the Debian packages that are missing
	@./.ci/prepare

build: prepare   ## build everything for debugging
	$(SWIFT) build $(CHECK)

release: prepare ## build the program as it is delivered
	@$(SWIFT) build -c release --product doublerandom $(CHECK)

annual-plan: release ## run the year's business of one county: make annual-plan COUNTY=DIR
	@case '$(PLACE)' in out/*) test -d '$(PLACE)' || { mkdir -p out && cp -R -- '$(COUNTY)' '$(PLACE)'; };; esac
	@$(TOOL) annual-plan -- '$(PLACE)'

test: prepare lint ## run every test
	$(SWIFT) build --build-tests $(CHECK)
	$(SWIFT) test --skip-build --disable-xctest

peers: release
	@./Tests/PeerTests/prepare
	@$(SWIFT) build -c release --package-path Tests/Benchmarks --scratch-path .build/bench

test-peers: peers ## compare with other programs, from PyPI: make test-peers PEER=NAME for one
	.build/peers/bin/python -m unittest discover -s Tests/PeerTests -p 'test_$(PEER).py'

bench: peers     ## measure against the bars, peers beside: make bench BENCH=B1
	@.build/peers/bin/python Tests/Benchmarks/bench.py $(BENCH)

fuzz:            ## fuzz the readers: make fuzz FUZZ_SECONDS=600 FUZZ="csv xml"
	@Tests/Fuzz/fuzz $(FUZZ_SECONDS) $(FUZZ)

lint:            ## check the format and the generated files
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	python3 Sources/embed.py --check
	python3 samples/generate.py --check

format:          ## format the sources
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

resources:       ## turn Sources/*/Resources into Swift files
	python3 Sources/embed.py

samples:         ## write the sample counties anew
	python3 samples/generate.py

cases-update:    ## accept what the plain-file cases give now; review with git diff
	CASES=update $(SWIFT) test --disable-xctest --filter Case

clean:           ## remove what was built and made
	rm -rf .build out
