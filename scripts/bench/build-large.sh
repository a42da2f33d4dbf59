#!/usr/bin/env bash
# Builds the site once more, with an invented sheet of 2,000 items on one page, into build/bench-dist/. Never part of a release.
set -euo pipefail
source scripts/lib.sh

export SITE_FEATURES=bench-sheet SITE_WORK=build/bench SITE_DIST=build/bench-dist
bash scripts/build/compile.sh
bash scripts/build/bind.sh
bash scripts/build/bundle.sh
