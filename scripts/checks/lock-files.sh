#!/usr/bin/env bash
# A lock file names packages, versions and hashes. Where they were fetched from is each machine's own affair.
set -euo pipefail
source scripts/lib.sh

if grep -n '"resolved": "http' package-lock.json; then
  die "package-lock.json names the addresses above." "Delete it, run 'npm install' in this folder, whose .npmrc leaves addresses out, and commit it."
fi
# Cargo writes the same line for every package of its public registry, whichever mirror served it.
if grep -n "^source = " Cargo.lock tests/fuzz/Cargo.lock | grep -vF '"registry+https://github.com/rust-lang/crates.io-index"'; then
  die "a Cargo.lock names a source other than the public registry." "Depend on a published version instead, and commit the new lock."
fi
