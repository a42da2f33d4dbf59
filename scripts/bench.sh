#!/usr/bin/env bash
# Builds everything as it ships and runs the measurements.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/lib/steps.sh

plan_tools
step 'Chromium' 'bash scripts/setup/browser.sh'
plan_site
step 'Build the site again, with a sheet of 2,000 items, into build/bench-dist/' 'bash scripts/bench/build-large.sh'
step 'Measure' 'node scripts/bench/run.mjs'
run_plan
