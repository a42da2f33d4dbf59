#!/usr/bin/env bash
# Sets up what is missing and builds the static site into dist/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/lib/steps.sh

plan_tools
plan_site
run_plan
printf '\nThe site is in dist/. Any static host can serve it, from any path.\n'
