#!/bin/sh
# Installs what is missing for `make run`, `make test` or `make bench`. As root it uses apt-get; otherwise it prints the
# line to type. It fails only when not even the 64-bit program can be built without the missing packages.
# Usage: tools/setup.sh run|test|bench|oracle|fuzz
cd "$(dirname "$0")/.." || exit 1
purpose=${1:-run}
have() { command -v "$1" >/dev/null 2>&1; }
compiles() { # compiles FLAGS HEADER: does this compiler find the header and link with these flags?
    mkdir -p build
    # shellcheck disable=SC2086
    printf '#include <stdarg.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <setjmp.h>\n#include <%s>\nint main(void) { return 0; }\n' "$2" |
        ${CC:-cc} $1 -x c - -o build/.probe -lm >/dev/null 2>&1
}
fuzzer_works() { # clang with the libraries of -fsanitize=fuzzer
    have clang && mkdir -p build &&
        printf '#include <stddef.h>\nint LLVMFuzzerTestOneInput(const char *d, size_t n) { return 0; }\n' |
        clang -fsanitize=fuzzer,address -x c - -o build/.probe >/dev/null 2>&1
}
fuzzer_package() { # Debian's: of the version of clang that is there, or will be
    version=$(clang --version 2>/dev/null | sed -n 's/.*clang version \([0-9]*\).*/\1/p')
    [ -n "$version" ] || version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\).*/\1/p')
    echo "libclang-rt-${version:-14}-dev"
}

mkdir -p build
need_packages() { # sets $needed (cannot build without) and $wanted (less is built or tested without)
    needed= wanted=
    have "${CC:-cc}" && compiles "" math.h || needed="$needed gcc libc6-dev"
    have cmake || needed="$needed cmake"
    have make || needed="$needed make"
    have python3 || needed="$needed python3"
    [ "$(uname -m)" != x86_64 ] || compiles -m32 math.h || wanted="$wanted gcc-multilib"
    [ "$purpose" != test ] || compiles "" cmocka.h || wanted="$wanted libcmocka-dev"
    [ "$purpose" != fuzz ] || fuzzer_works || needed="$needed clang $(fuzzer_package)"
    [ "$purpose" != bench ] || have lua5.4 || wanted="$wanted lua5.4"
    if [ "$purpose" = bench ] || [ "$purpose" = oracle ]; then
        have node || wanted="$wanted nodejs"
        have npm || wanted="$wanted npm"
    fi
}

need_packages
if [ -n "$needed$wanted" ]; then
    if [ "$(id -u)" = 0 ] && have apt-get; then
        echo "setup: installing$needed$wanted"
        export DEBIAN_FRONTEND=noninteractive
        # shellcheck disable=SC2086
        apt-get install -y --no-install-recommends $needed$wanted >build/setup.log 2>&1 ||
            { apt-get update >>build/setup.log 2>&1
              apt-get install -y --no-install-recommends $needed$wanted >>build/setup.log 2>&1; } ||
            echo "setup: apt-get could not install everything, see build/setup.log"
        need_packages
    fi
    if [ -n "$needed" ]; then
        echo "setup: missing:$needed$wanted; type: sudo apt-get install -y$needed$wanted" >&2
        exit 1
    fi
    [ -z "$wanted" ] || echo "setup: going on without:$wanted; to have it, type: sudo apt-get install -y$wanted"
fi

# A build folder made before cmocka was there does not know it.
if [ "$purpose" = test ] && compiles "" cmocka.h; then
    for cache in build*/CMakeCache.txt; do
        [ -f "$cache" ] && grep -q 'CMOCKA_.*-NOTFOUND' "$cache" && rm -f "${cache%/*}/.configured"
    done
fi

# From npm: MicroPython's 32-bit build for the memory comparison, CPython 3.14 to say what is right (tests/oracle.py).
case $purpose in
bench) package=@micropython/micropython-webassembly-pyscript ;;
oracle) package=pyodide ;;
*) package= ;;
esac
if [ -n "$package" ] && have npm && [ ! -d "build/npm/node_modules/$package" ]; then
    mkdir -p build/npm
    npm install --prefix build/npm --no-save --no-audit --no-fund "$package" >build/npm/setup.log 2>&1 ||
        echo "setup: npm could not install $package, see build/npm/setup.log; what needs it is left out"
fi
exit 0
