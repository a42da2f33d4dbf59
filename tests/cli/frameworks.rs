//! Frameworks: list, show, check, template.

use crate::support::{Folder, flat, newest, own_text, repository, run};
use provider_concerns::framework::{Framework, TEMPLATE, built_in, cited};
use serde_json::Value;
use std::fs;

#[test]
fn every_framework_is_listed() {
    let ran = run(&["frameworks", "list"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), built_in().all().len() + 1);
    for (line, framework) in lines[1..].iter().zip(built_in().all()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[..2], [framework.reference.id.as_str(), framework.reference.version.as_str()]);
        assert_eq!(words[4], framework.questions().count().to_string());
        assert!(line.ends_with(&framework.authority), "{line}");
    }
    let ran = run(&["frameworks", "list", "--json"]);
    let list: Value = serde_json::from_str(&ran.out).unwrap();
    for (row, framework) in list.as_array().unwrap().iter().zip(built_in().all()) {
        assert_eq!((&row["id"], &row["own"]), (&framework.reference.id.clone().into(), &false.into()));
        assert_eq!(row["lists"], framework.lists.len());
    }
}

#[test]
fn all_of_a_framework_is_shown_with_its_sources() {
    for framework in built_in().all() {
        let ran = run(&["frameworks", "show", &framework.reference.id]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let exactly = format!("{}@{}", framework.reference.id, framework.reference.version);
        assert_eq!(run(&["frameworks", "show", &exactly]).out, ran.out);
        assert!(ran.out.lines().all(|line| line.chars().count() <= 100), "{exactly}");
        let out = flat(&ran.out);
        let mut parts = vec![framework.authority.clone(), framework.title.clone()];
        parts.extend(framework.method.iter().flat_map(|method| [method.says.clone(), method.differs.clone()]));
        parts.extend(framework.questions().map(|row| format!("{} [{}]", row.asks, cited(&row.cite))));
        parts.extend(
            framework
                .outcomes()
                .iter()
                .chain(&framework.designations)
                .map(|row| format!("{} [{}]", row.title, cited(&row.cite))),
        );
        parts.extend(
            framework
                .scored()
                .iter()
                .flat_map(|rules| &rules.levels)
                .flat_map(|rule| rule.any.iter().chain(&rule.all).map(|condition| condition.words())),
        );
        parts.extend(framework.impact().iter().flat_map(|impact| &impact.levels).map(|row| row.says.clone()));
        parts.extend(framework.next_steps.iter().map(|step| step.what.clone()));
        parts.extend(framework.deadlines.iter().map(|row| row.when.clone()));
        parts.extend(framework.lists.iter().flat_map(|list| &list.items).map(|item| item.says.clone()));
        parts.extend(framework.tracks.iter().map(|track| track.asks.clone()));
        parts.extend(framework.considerations.iter().map(|guide| guide.asks.clone()));
        parts.extend(framework.themes.iter().map(|theme| theme.title.clone()));
        parts.extend(framework.sheet.iter().flat_map(|sheet| sheet.items()).map(|item| item.asks.clone()));
        for note in &framework.notes {
            let mark = if note.tool_default { "(tool default, not policy)" } else { "]" };
            let (_, rest) = out.rsplit_once(&flat(&note.says)).unwrap_or_else(|| panic!("{exactly}: {}", note.id));
            let (own, _) = rest.split_once(" about: ").unwrap();
            assert!(own.ends_with(mark), "{exactly} {}: {own}", note.id);
        }
        for part in parts {
            assert!(out.contains(&flat(&part)), "{exactly} does not show: {part}");
        }
    }
}

#[test]
fn every_problem_of_a_file_is_told_with_its_place() {
    let folder = Folder::new("check");
    let mut files = vec![folder.file("own.toml", own_text())];
    let mut expected = Vec::new();
    for name in ["several-at-once", "not-toml", "empty"] {
        let file = repository(&format!("tests/cases/frameworks-broken/{name}.toml"));
        let problems = built_in().read_own(&fs::read_to_string(&file).unwrap()).unwrap_err().0;
        assert!(!problems.is_empty());
        expected.extend(problems.iter().map(|one| format!("{file}:{}:{}: {}", one.line, one.column, one.message)));
        files.push(file);
    }
    assert!(expected.iter().any(|line| line.contains("several-at-once.toml:22:1: a series is two or more")));
    let missing = format!("{}/nowhere.toml", folder.path());
    expected.push(format!("{missing}: there is no such file; check its name"));
    files.push(missing);
    let arguments: Vec<&str> = ["frameworks", "check"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let ran = run(&arguments);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with(&format!("{}: no problems: invented-borough@2026-11+", files[0])), "{}", lines[0]);
    assert_eq!(lines[1..], expected);
}

#[test]
fn a_file_without_problems_ends_with_0() {
    let folder = Folder::new("check-fine");
    let own = folder.file("own.toml", own_text());
    let ran = run(&["frameworks", "check", &own]);
    assert_eq!((ran.code, ran.out.lines().count(), ran.err.as_str()), (0, 1, ""));
}

#[test]
fn a_file_that_is_to_ship_with_the_tool_may_have_its_id() {
    let file = repository(&format!("src/framework/data/lambeth-{}.toml", newest()));
    let ran = run(&["frameworks", "check", &file]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("belongs to a framework of the app"), "{}", ran.out);
    let ran = run(&["frameworks", "check", "--built-in", &file]);
    assert_eq!((ran.code, ran.out), (0, format!("{file}: no problems: lambeth@{}\n", newest())));
    assert!(Framework::read(&fs::read_to_string(&file).unwrap()).is_ok());
}

#[test]
fn the_template_is_printed_as_it_is() {
    let ran = run(&["frameworks", "template"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, TEMPLATE, ""));
}
