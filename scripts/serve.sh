#!/usr/bin/env bash
# Sets up what is missing, builds the site and serves it on this machine only.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/lib/steps.sh

# A taken port is told before anything is built, where Node.js is there to look.
if have node; then
  node scripts/port-is-free.mjs "${PORT:=8080}"
fi
plan_tools
plan_site
run_plan
echo
exec node scripts/serve.mjs --port "$PORT"
