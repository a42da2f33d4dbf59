//! An authority’s own file: what it may add, whose it is, and everything for which it is refused.

mod broken;
mod chosen;
mod files;
mod names;
mod proofs;
mod refused;
mod template;
