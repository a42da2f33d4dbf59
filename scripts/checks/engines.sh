#!/usr/bin/env bash
# Runs the journeys of tests/engines in Firefox and in WebKit, side by side, against dist/.
set -euo pipefail
source scripts/lib.sh

[[ -f dist/index.html ]] || die "dist/ is not built." "Run 'make build', then start again."
node --test --test-concurrency=2 --test-reporter=spec tests/engines/*.test.js
