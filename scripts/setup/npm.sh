#!/usr/bin/env bash
# Installs the npm packages that package-lock.json names. No package's own install script is run (see .npmrc).
set -euo pipefail
source scripts/lib.sh

stamp_file=node_modules/.lock-hash
wanted=$(hash_of package.json package-lock.json)-$(node --version)

if unchanged "$stamp_file" "$wanted"; then
  say "already there"
  exit
fi

PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 retry 3 300 npm ci --loglevel=error --no-fund --no-audit --fetch-retries=3 --fetch-timeout=60000 ||
  die "the npm packages could not be installed." \
    "Check the network. If npm says that package.json and package-lock.json differ, run 'npm install' and commit the lock file."
stamp "$stamp_file" "$wanted"
