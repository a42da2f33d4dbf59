#!/usr/bin/env bash
# Gets a C++ compiler where there is none: the fuzzing engine, which comes with its crate, is C++.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/apt.sh

have c++ || apt_install g++
have c++ || die "a C++ compiler is still not found." "Install Debian's g++, then start again."
say "$(c++ --version | head -n 1)"
