#!/usr/bin/env bash
# Makes build/pkg from the compiled app: the JavaScript that loads it, and the WebAssembly made smaller.
set -euo pipefail
source scripts/lib.sh

compiled=target/wasm32-unknown-unknown/web/provider-concerns.wasm
name=provider_concerns
stamp_file=build/pkg.hash
wanted=$(hash_of "$compiled" "$0" Cargo.lock package-lock.json)

[[ -f $compiled ]] || die "$compiled is missing." "Run 'make build', which compiles it."

if unchanged "$stamp_file" "$wanted" && [[ -f build/pkg/$name.js && -f build/pkg/${name}_bg.wasm ]]; then
  say "already done"
  exit
fi

rm -rf build/bound build/pkg "$stamp_file"
build/tools/bin/wasm-bindgen --target web --no-typescript --remove-producers-section --out-name "$name" --out-dir build/bound "$compiled"

# What the compiler may use by default, and every browser of the last years has.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext)
bound=$(stat -c %s "build/bound/${name}_bg.wasm")
wasm-opt -Oz "${features[@]/#/--enable-}" "build/bound/${name}_bg.wasm" -o build/bound/small.wasm >build/wasm-opt.log 2>&1 || {
  head -n 20 build/wasm-opt.log >&2
  die "wasm-opt refused the compiled app." "If it names a feature, add that to the list in scripts/build/bind.sh. All it said is in build/wasm-opt.log."
}
mv build/bound/small.wasm "build/bound/${name}_bg.wasm"
mv build/bound build/pkg
stamp "$stamp_file" "$wanted"
say "$((bound / 1024)) KB made $(($(stat -c %s "build/pkg/${name}_bg.wasm") / 1024)) KB"
