//! The command-line tool, run as a program: arguments, standard input, output, exit codes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod arguments;
mod assess;
mod frameworks;
mod many;
mod own;
mod sources;
mod support;
mod validate;
mod verify;
