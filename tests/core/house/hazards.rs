//! The hazard log does not rot: every hazard is complete, and every test that it names is there.

use crate::support::{file_text, repository};
use std::{collections::BTreeMap, fs};

/// The parts that every hazard has, in their order.
const PARTS: [&str; 5] = ["Harm", "Causes", "Controls", "Shown by", "Left"];

/// The hazards of the log: each by its heading, with its parts.
fn hazards() -> Vec<(String, BTreeMap<String, String>)> {
    let log = file_text("tests/HAZARDS.md");
    let mut hazards = Vec::new();
    for section in log.split("\n### ").skip(1) {
        let section = section.split("\n## ").next().unwrap();
        let (heading, body) = section.split_once('\n').unwrap();
        let parts: Vec<(String, String)> = format!("\n{body}")
            .split("\n- **")
            .skip(1)
            .map(|part| part.split_once("**: ").unwrap_or_else(|| panic!("{heading}: {part}")))
            .map(|(name, text)| (name.to_owned(), text.split_whitespace().collect::<Vec<_>>().join(" ")))
            .collect();
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, PARTS, "{heading}");
        hazards.push((heading.to_owned(), parts.into_iter().collect()));
    }
    hazards
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<&str> {
    assert_eq!(text.matches('`').count() % 2, 0, "a backtick is missing: {text}");
    text.split('`').skip(1).step_by(2).collect()
}

/// Whether a file of tests has one with this title: a function marked as a test, or a test of a journey.
fn has_test(path: &str, source: &str, title: &str) -> bool {
    if path.ends_with(".js") {
        return source.lines().any(|line| {
            let call = line.trim_start().strip_prefix("test(");
            call.is_some_and(|call| {
                let rest = call[1..].strip_prefix(title);
                // A journey may say that it is the same on every screen.
                rest.is_some_and(|rest| rest.trim_start_matches(" @one-screen").starts_with(&call[..1]))
            })
        });
    }
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let function = format!("fn {title}(");
    lines.iter().enumerate().any(|(at, line)| {
        let before = lines[..at].iter().rev().take_while(|line| line.starts_with("#["));
        line.starts_with(&function) && before.into_iter().any(|line| *line == "#[test]")
    })
}

#[test]
fn every_hazard_is_complete_and_numbered_in_its_order() {
    let hazards = hazards();
    assert!(hazards.len() >= 20);
    for (place, (heading, parts)) in hazards.iter().enumerate() {
        assert!(heading.starts_with(&format!("H{} ", place + 1)), "{heading}");
        assert!(parts.values().all(|text| !text.is_empty()), "{heading}");
    }
}

#[test]
fn every_test_that_the_hazard_log_names_is_there() {
    for (heading, parts) in hazards() {
        let (mut file, mut tests) = (None, 0);
        for word in quoted(&parts["Shown by"]) {
            if word.starts_with("tests/") || word.starts_with("src/") {
                let source = fs::read_to_string(repository(word));
                file = Some((word, source.unwrap_or_else(|error| panic!("{heading}: {word}: {error}"))));
                continue;
            }
            let (path, source) = file.as_ref().unwrap_or_else(|| panic!("{heading}: no file before “{word}”"));
            assert!(has_test(path, source, word), "{heading}: {path} has no test “{word}”");
            tests += 1;
        }
        assert!(tests > 0, "{heading} names no test");
    }
}

#[test]
fn every_file_that_the_page_on_security_names_is_there() {
    let page = file_text("SECURITY.md");
    let linked = page.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let named = quoted(&page).into_iter().filter(|word| word.starts_with("tests/") || word.starts_with("src/"));
    for path in linked.chain(named) {
        assert!(repository(path).exists(), "{path}");
    }
    assert!(page.contains("tests/HAZARDS.md"));
}

#[test]
fn the_reader_of_the_log_sees_what_it_is_meant_to_see() {
    let rust =
        "    #[test]\n    #[ignore]\n    fn one() {\n    }\nfn two() {\n}\n#[test]\nfn three(number in 1..2) {\n}\n";
    for (title, there) in [("one", true), ("two", false), ("three", true), ("thre", false), ("four", false)] {
        assert_eq!(has_test("a.rs", rust, title), there, "{title}");
    }
    let script =
        "test('it holds', async () => {\n  test(`each ${one}, too`, { tag: '@x' }, async () => {\n// test('no', …\n";
    for (title, there) in [("it holds", true), ("it", false), ("each ${one}, too", true), ("no", false)] {
        assert_eq!(has_test("a.js", script, title), there, "{title}");
    }
}
