//! An authority's own file, as small as one may be.

use super::frameworks;
use provider_concerns::framework::Framework;

/// The head of a small own file; what is written after it adds to it.
const HEAD: &str = r#"format = 1
id = "example-council"
version = "2026-11"
authority = "Example Council"
title = "Additions"
local_authorities = ["Example Council", "Éxample Town"]
EXTENDS

[[document]]
key = "additions"
short = "Example"
title = "Additions"
"#;

/// An own file that extends a framework, or none, with these rows.
pub fn file(extends: &str, rows: &str) -> String {
    let line = match extends.split_once(' ') {
        Some((id, version)) => format!("extends = {{ id = \"{id}\", version = \"{version}\" }}"),
        None => String::new(),
    };
    format!("{}{rows}", HEAD.replace("EXTENDS", &line))
}

/// Reads an own file that is a good one.
pub fn read(text: &str) -> Framework {
    frameworks().read_own(text).unwrap_or_else(|error| panic!("{:?}", error.0))
}
