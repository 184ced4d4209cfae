# Adder's front door. `make run` and `make test` do everything a fresh Debian machine needs, set-up included.
#   make           build/adder (64-bit) and build/adder32 (32-bit, exactly a board's sizes)
#   make run       the REPL, as on a board
#   make test      all builds, all tests; last line `N passed, N failed`
#   make stress    the whole suite in the stress and sanitizer builds (long)
#   make bench     speed against python3 and lua5.4, memory against MicroPython, start-up
#   make oracle    the stored expectations of newer syntax against CPython 3.14 (npm's pyodide)
#   make size      flash and RAM of the programs and their parts
#   make fuzz-diff  random programs against python3, SECONDS=300 of them, or SEEDS=A-B
#   make fuzz       the libFuzzer harnesses (clang), FUZZ="compile run data repl", SECONDS=300 each
#   make debug sanitize clang format format-check clean
JOBS   ?= 2
PYTHON ?= python3
CC     ?= cc
# A newly made build folder uses ninja when there is one; an old one keeps what it has.
export CMAKE_GENERATOR ?= $(if $(shell command -v ninja),Ninja,Unix Makefiles)

FORMATTED = $(wildcard base/*.[ch] heap/*.[ch] object/*.[ch] compile/*.[ch] vm/*.[ch] module/*.[ch] repl/*.[ch] \
            port/*.[ch] port/*/*.[ch] include/*.[ch] examples/*.[ch] tests/unit/*.[ch] tests/fuzz/*.[ch])

# cmake is not to hear about this make's flags.
BUILD = env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS cmake --build

# Can this compiler make 32-bit programs? Asked once a run, and only by the targets that need it.
HAVE32 = $(shell mkdir -p build && printf '\043include <math.h>\nint main(void) { return 0; }\n' | \
           $(CC) -m32 -x c - -o build/.probe32 -lm >/dev/null 2>&1 && echo yes)
MISSING32 = build/adder32 left out: the 32-bit compiler is missing (apt-get install gcc-multilib)

.DEFAULT_GOAL := all
.PHONY: all release board32 debug sanitize stress-build board32-stress clang run test stress bench size clean \
        setup-run setup-test setup-bench setup-oracle setup-fuzz oracle fuzz fuzz-diff fuzz-build format format-check

all: release board32

# One build folder a preset. $(1) preset, $(2) its folder.
define preset
$(2)/.configured: CMakePresets.json
	@rm -f $(2)/CMakeCache.txt
	@cmake --preset $(1) >$(if $(V),/dev/stdout,/dev/null)
	@touch $(2)/.configured
endef
$(eval $(call preset,release,build))
$(eval $(call preset,board32,build-board32))
$(eval $(call preset,debug,build-debug))
$(eval $(call preset,sanitize,build-sanitize))
$(eval $(call preset,stress,build-stress))
$(eval $(call preset,board32-stress,build-board32-stress))
$(eval $(call preset,clang,build-clang))
$(eval $(call preset,fuzz,build-fuzz))

release: build/.configured
	@$(BUILD) build -j$(JOBS)
debug: build-debug/.configured
	@$(BUILD) build-debug -j$(JOBS)
sanitize: build-sanitize/.configured
	@$(BUILD) build-sanitize -j$(JOBS)
stress-build: build-stress/.configured
	@$(BUILD) build-stress -j$(JOBS)
clang: build-clang/.configured
	@$(BUILD) build-clang -j$(JOBS)
fuzz-build: build-fuzz/.configured
	@$(BUILD) build-fuzz -j$(JOBS) --target fuzz_compile fuzz_run fuzz_data fuzz_repl
board32 board32-stress:
	@if [ "$(HAVE32)" = yes ]; then \
	    $(MAKE) -s --no-print-directory build-$@/.configured && $(BUILD) build-$@ -j$(JOBS); \
	else echo "$(MISSING32)"; fi

setup-run setup-test setup-bench setup-oracle setup-fuzz: setup-%:
	@tools/setup.sh $*

run: setup-run
	@$(MAKE) --no-print-directory all
	@if [ -x build/adder32 ]; then exec build/adder --board nodemcu-32s -i; \
	else echo "This is the 64-bit REPL; for a board's, type: apt-get install gcc-multilib"; exec build/adder -i; fi

test: setup-test
	@$(MAKE) --no-print-directory release board32 stress-build sanitize
	@$(PYTHON) tests/run.py --jobs $(JOBS)

stress: setup-test
	@$(MAKE) --no-print-directory release board32 stress-build board32-stress sanitize
	@$(PYTHON) tests/run.py --jobs $(JOBS) --stress

bench: setup-bench
	@$(MAKE) --no-print-directory all
	@$(PYTHON) bench/run.py
	@$(PYTHON) bench/memory.py
	@$(PYTHON) bench/startup.py

SECONDS ?= 300
FUZZ ?= compile run data repl
fuzz-diff: all
	@$(PYTHON) tests/fuzz/run.py --jobs $(JOBS) $(if $(SEEDS),--seeds $(SEEDS),--seeds $$(date +%s)0 --seconds $(SECONDS))
fuzz: setup-fuzz
	@$(MAKE) --no-print-directory fuzz-build
	@status=0; for harness in $(FUZZ); do $(PYTHON) tests/fuzz/libfuzzer.py $$harness --seconds $(SECONDS) || status=1; done; exit $$status

oracle: setup-oracle
	@$(PYTHON) tests/oracle.py --check

size: all
	@size $(wildcard build/adder build/adder32)
	@for dir in build build-board32; do \
	    [ -d $$dir/CMakeFiles/adder_core.dir ] || continue; \
	    echo; echo "parts of $$dir ($$([ $$dir = build ] && echo 64-bit || echo 32-bit)), before the linker drops the unused:"; \
	    (cd $$dir/CMakeFiles/adder_core.dir && find . -name '*.o' | sort | xargs size) | awk ' \
	        NR > 1 { split($$6, path, "/"); text[path[2]] += $$1; data[path[2]] += $$2; bss[path[2]] += $$3 } \
	        END { printf "  %-10s %9s %7s %7s\n", "part", "text", "data", "bss"; \
	              for (part in text) printf "  %-10s %9d %7d %7d\n", part, text[part], data[part], bss[part] | "sort" }'; \
	done

format:
	clang-format -i $(FORMATTED)
format-check:
	clang-format --dry-run -Werror $(FORMATTED)

clean:
	rm -rf build build-board32 build-debug build-sanitize build-stress build-board32-stress build-clang build-fuzz
