//! Arguments, help, and the schema.

use crate::support::{example_file, flat, newest, run};
use provider_concerns::{submission::schema::export_schema, training::results::schema::results_schema};

#[test]
fn wrong_arguments_end_with_2_and_say_what_is_right() {
    for arguments in [
        &[][..],
        &["judge"],
        &["assess", "--fast"],
        &["assess", "--on", "yesterday"],
        &["assess", "--on", "2026-02-30"],
        &["schema", "draft"],
        &["frameworks"],
        &["frameworks", "show"],
        &["frameworks", "check"],
    ] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains("Usage:") || ran.err.contains("--help"), "{arguments:?}: {}", ran.err);
    }
    assert!(run(&["assess", "--on", "yesterday"]).err.contains("a date is written as 2026-11-22"));
}

#[test]
fn help_names_the_commands_and_the_exit_codes() {
    for arguments in [&["--help"][..], &["help"], &["-h"]] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        for word in ["assess", "validate", "frameworks", "schema", "Exit codes"] {
            assert!(ran.out.contains(word), "{word}");
        }
    }
    let ran = run(&["assess", "--help"]);
    for words in ["the day on which the record was exported", "one on each line", "Exit codes"] {
        assert!(flat(&ran.out).contains(words), "{words}");
    }
    assert_eq!(run(&["--version"]).out, format!("provider-concerns-cli {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_schemas_are_those_made_from_the_types() {
    for arguments in [&["schema"][..], &["schema", "export"]] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert_eq!(ran.out, export_schema().unwrap());
    }
    let ran = run(&["schema", "training-results"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out, results_schema().unwrap());
}

#[test]
fn a_framework_that_is_not_at_hand_ends_with_2_and_says_what_is() {
    for asked in ["atlantis", "lambeth@1999-01", "lambeth@", "@", ""] {
        for arguments in [&["assess", "--framework", asked, &example_file()][..], &["frameworks", "show", asked]] {
            let ran = run(arguments);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
            assert!(ran.err.contains(&format!("lambeth@{}", newest())), "{}", ran.err);
        }
    }
    let ran = run(&["assess", "--framework", "shared", &example_file()]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("no rules") && ran.err.contains(&format!("lambeth@{}", newest())), "{}", ran.err);
}
