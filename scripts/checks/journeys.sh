#!/usr/bin/env bash
# Runs the Playwright tests of tests/e2e against dist/.
set -euo pipefail
source scripts/lib.sh

if ! compgen -G 'tests/e2e/*.spec.js' >/dev/null; then
  say "none yet: tests/e2e holds no *.spec.js"
  exit
fi
RETRIES=1 playwright test
