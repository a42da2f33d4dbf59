# shellcheck shell=bash
# The program that moves the parts of the app into files of their own, at the version that belongs to the helpers in Cargo.lock.

wasm_split_version=0.2.4
