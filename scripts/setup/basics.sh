#!/usr/bin/env bash
# Checks for the programs that everything else stands on, and gets a C linker where there is none.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/apt.sh

have cargo || die "Rust is not installed." "Install it with rustup, then start again."
have node || die "Node.js is not installed." "Install Node.js 20.19 or later with npm, then start again."
have npm || die "npm is not installed." "Install npm 11, which comes with Node.js, then start again."

node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' ||
  die "Node.js $(node --version) is too old for the bundler." "Install Node.js 20.19, 22.12 or later, then start again."

have cc || apt_install gcc libc6-dev

say "$(rustc --version | cut -d' ' -f1,2), node $(node --version), npm $(npm --version 2>/dev/null)"
