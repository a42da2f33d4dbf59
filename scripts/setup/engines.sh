#!/usr/bin/env bash
# Gets the other engines: Firefox, and WebKit with its driver, a screen that nobody sees, and what prints a page with WebKit.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/apt.sh

has_bindings() { /usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' >/dev/null 2>&1; }

if ! have firefox-esr || ! have WebKitWebDriver || ! have Xvfb || ! have import || ! have pdftotext || ! has_bindings; then
  apt_install firefox-esr webkit2gtk-driver xvfb imagemagick poppler-utils python3 python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1 fonts-liberation
fi
for program in firefox-esr WebKitWebDriver Xvfb import pdftotext; do
  have "$program" || die "$program is still not found." "Install Debian's firefox-esr, webkit2gtk-driver, xvfb, imagemagick and poppler-utils, then start again."
done
has_bindings || die "Python does not find WebKit." "Install Debian's python3-gi and gir1.2-webkit2-4.1, then start again."
say "Firefox $(firefox-esr --version 2>/dev/null | cut -d' ' -f3), WebKit $(dpkg-query -W -f '${Version}' webkit2gtk-driver 2>/dev/null | cut -d- -f1)"
