#!/usr/bin/env bash
# Removes what was built. With "all", also the tools and packages that were downloaded for it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

rm -rf dist target test-results build/{pkg,bound,bench,bench-dist} build/{compiled.wasm,wasm-opt.log,pkg.hash,dist.hash,bench.json}
if [[ ${1:-} == all ]]; then
  rm -rf build node_modules
fi
