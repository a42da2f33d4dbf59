#!/usr/bin/env bash
# Gets Chromium and its driver, for the tests that need a browser, and what reads the text of a printed page.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/apt.sh

if ! have chromium || ! have chromium-headless-shell || ! have chromedriver || ! have pdftotext; then
  apt_install chromium chromium-headless-shell chromium-driver fonts-liberation poppler-utils
fi
for program in chromium chromium-headless-shell chromedriver pdftotext; do
  have "$program" || die "$program is still not found." "Install Debian's chromium, chromium-headless-shell, chromium-driver and poppler-utils, then start again."
done
say "$(chromium --version 2>/dev/null | cut -d' ' -f1,2)"
