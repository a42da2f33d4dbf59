#!/usr/bin/env bash
# No tracked text names a folder that exists only on the machine of whoever wrote it.
set -euo pipefail
source scripts/lib.sh

if git grep -nIE '(^|[^[:alnum:]._/-])/(root|work|home/[a-z_]+|Users/[A-Za-z]+)/' -- . ':!scripts/checks/machine-paths.sh'; then
  die "the lines above name a folder of one machine." "Write a path relative to the repository, then start again."
fi
