#!/usr/bin/env bash
# Builds everything as it ships and runs the measurements.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/lib/steps.sh

if [[ ! -f scripts/bench/run.mjs ]]; then
  echo 'There is nothing to measure yet: scripts/bench/run.mjs does not exist.'
  exit
fi
plan_tools
step 'Chromium' 'bash scripts/setup/browser.sh'
plan_site
step 'Compile the command-line tool' 'cargo build --locked --release --no-default-features --features cli --bin provider-concerns-cli'
step 'Measure' 'node scripts/bench/run.mjs'
run_plan
