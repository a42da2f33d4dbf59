#!/usr/bin/env bash
# Gets Chromium and its driver, for the tests that need a browser.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/apt.sh

if ! have chromium || ! have chromedriver; then
  apt_install chromium chromium-driver fonts-liberation
fi
for program in chromium chromedriver; do
  have "$program" || die "$program is still not found." "Install Debian's chromium and chromium-driver, then start again."
done
say "$(chromium --version 2>/dev/null | cut -d' ' -f1,2)"
