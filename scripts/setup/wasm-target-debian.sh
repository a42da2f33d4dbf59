#!/usr/bin/env bash
# Builds the standard library for WebAssembly from Debian's source of it, with Debian's compiler,
# and lays it in build/sysroot, where lib/wasm-cargo.sh finds it. Nothing outside the repository is
# changed but for the Debian packages.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/apt.sh
source scripts/lib/wasm-cargo.sh

missing() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

install_missing() {
  local packages
  mapfile -t packages < <(missing "$@")
  ((${#packages[@]} == 0)) || apt_install "${packages[@]}"
}

have dpkg-query || die "rustup could not add the target $wasm_target, and this system has no Debian packages to build it from." \
  "Run 'rustup target add $wasm_target' where the network allows it, then start again."

install_missing rustc-web cargo-web rust-web-src rust-web-llvm
# The linker is a link into one LLVM version; the package that fills it is named after that version.
llvm=$(readlink -m /usr/bin/rust-lld | sed -n 's|.*/llvm-\([0-9]*\)/.*|\1|p')
install_missing "lld-$llvm"

work=$PWD/build/std
# What was compiled against another build of the library goes too: cargo tells compilers apart, not libraries.
rm -rf "$work" "$debian_sysroot" "target/$wasm_target"
mkdir -p "$work/src"
touch "$work/src/lib.rs"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"

say "building the standard library"
# The bitcode is what link-time optimisation reads. The crates are fetched first because short_names looks where they lie.
retry 3 300 /usr/bin/cargo fetch --quiet --locked --target "$wasm_target" ||
  die "the crates in Cargo.lock could not be fetched." "Check the network, and that Cargo.lock is up to date, then start again."
flags=$(short_names)$'\x1f'-Cembed-bitcode=yes
build_std() {
  cd "$work"
  CARGO_TARGET_DIR=$work/target RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_ENCODED_RUSTFLAGS=$flags CARGO_NET_RETRY=3 \
    retry 2 900 /usr/bin/cargo build --release --target "$wasm_target" -Zbuild-std=std,panic_abort,panic_unwind,test
}
(build_std) || die "the standard library for WebAssembly could not be built with Debian's compiler." \
  "Check the network, as its parts come from the Rust package registry, then start again."

# A sysroot of links to Debian's own, with our one target beside it.
rustlib=$debian_sysroot/lib/rustlib
mkdir -p "$rustlib/$wasm_target/lib"
for entry in /usr/lib/rustlib/*; do
  [[ ${entry##*/} == "$wasm_target" ]] || ln -s "$entry" "$rustlib/"
done
cp "$work/target/$wasm_target/release/deps/"*.rlib "$rustlib/$wasm_target/lib/"
rm "$rustlib/$wasm_target/lib/"libempty-*.rlib
rm -rf "$work"
stamp "$debian_sysroot/made-by" "$(debian_maker)"

debian_has_target || die "the standard library was built but is not found." "Run 'make clean-all' and start again."
say "built for Debian's $(/usr/bin/rustc --version | cut -d' ' -f1,2)"
