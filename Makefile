# The few commands that people type. A fresh Debian 12 with git, make and Swift 6.3 is enough: what else is
# missing is installed, and named, first.
#
#   make run                     build Moked and open the console (ARGS="--lang en" goes to moked)
#   make test                    build debug and run every test   (TEST_FLAGS="--filter Wrap" goes to swift test)
#   make bench                   measure the console beside a bare C ncurses list, and search beside plain SQLite
#   make soak                    the tests of survival again, for long
#   make install PREFIX=/usr/local

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
.PHONY: run test bench soak install release

PREFIX ?= /usr/local
ARGS ?=
TEST_FLAGS ?=

# What the program is linked with; what its tests need beside that.
PACKAGES ?= libncurses-dev libicu-dev libsqlite3-dev libsodium-dev
TEST_PACKAGES ?= libvterm-dev unicode-data

# The Swift runtime goes into the binary: a start costs 3 ms instead of 19, and a user needs no Swift.
RELEASE := swift build -c release --static-swift-stdlib
BIN := .build/release

run: release
	@$(BIN)/moked $(ARGS)

release:
	@.ci/swift
	@.ci/packages $(PACKAGES)
	@$(RELEASE) --product moked

# Swift Testing only: without --disable-xctest an empty XCTest run is printed first.
test:
	@.ci/swift
	@.ci/packages $(PACKAGES) $(if $(PACKAGES),$(TEST_PACKAGES))
	@swift test --disable-xctest $(TEST_FLAGS)

soak:
	@MOKED_SOAK=1 $(MAKE) test TEST_FLAGS="--filter SurvivalTests --filter PresenceTests --filter BellTests --filter StormTests --filter MorningTests --filter HookedMorningTests --filter RandomCallTests \
	  --filter KeyboardTests --filter HostileFileTests --filter BusinessTimeTests --filter ServiceClockTests --filter FindingTests --filter PreparedTests \
	  --filter PanesTests --filter OpenTimeTests --filter BargainingTests --filter CaretTests --filter PlainLevelsTests --filter PlainHebrewTests --filter BlotterTests"

bench: release
	@$(RELEASE) --product bare-list
	@$(RELEASE) --product moked-bench
	@clang -O2 -shared -fPIC -o $(BIN)/allocations.so Tests/Bench/Allocations/allocations.c
	@$(BIN)/moked-bench --moked $(BIN)/moked --bare $(BIN)/bare-list \
	  --allocations $(abspath $(BIN))/allocations.so $(ARGS)

# What a desk changed for itself is under XDG_CONFIG_HOME/moked and stays as it is.
install: release
	@install -D -m 755 $(BIN)/moked "$(DESTDIR)$(PREFIX)/bin/moked"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/moked"
	@install -d "$(DESTDIR)$(PREFIX)/share"
	@cp -R Resources "$(DESTDIR)$(PREFIX)/share/moked"
	@install -d "$(DESTDIR)$(PREFIX)/share/man/man1"
	@$(BIN)/moked keys --man --lang en > "$(DESTDIR)$(PREFIX)/share/man/man1/moked.1"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/moked and $(DESTDIR)$(PREFIX)/share/moked."
