//! Files that are large, foreign or meant to harm, and what fuzzing found: all readers of files, whichever room they
//! stand in.

mod files;
mod fuzzed;
