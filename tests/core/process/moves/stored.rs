//! A stored state that the file does not allow is told, and some cannot be read at all.

use crate::support::process::{begun, day, full, process, ready};
use provider_concerns::{
    concern::json,
    process::{ActionStatus, Decided, MoveError, ProcessState, apply, check_state, moves},
};

/// A change to a stored text.
type Change<'a> = &'a dyn Fn(&mut serde_json::Value);

#[test]
fn a_stored_state_that_the_file_does_not_allow_is_told() {
    let definition = process("hertfordshire");
    let mut state = begun(definition, "mdmm-threshold-met");
    ready(definition, &mut state, day(0));
    let way = definition.stage("mdmm").unwrap().way("mdmm-to-process").unwrap();
    let state = apply(definition, &state, &way.id, &full(definition, &state, way, day(1))).unwrap();
    let whole = json::value(&state).unwrap();
    let broken = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = whole.clone();
        change(&mut value);
        check_state(definition, &serde_json::from_value(value).unwrap()).join("\n")
    };
    assert_eq!(broken(&|_| ()), "");
    let changes: &[(Change<'_>, &str)] = &[
        (&|value| value["history"] = serde_json::json!([]), "history is empty"),
        (&|value| value["history"][0]["on"] = "2027-01-01".into(), "dated 2026-12-02, before"),
        (
            &|value| value["history"][1]["happened"]["moved"]["from"] = "process".into(),
            "where the process did not stand",
        ),
        (&|value| value["history"][1]["happened"]["moved"]["to"] = "closed".into(), "that there is not"),
        (&|value| value["history"][0]["happened"]["begun"]["stage"] = "closed".into(), "where nothing begins"),
        (&|value| value["meetings"][0]["meeting"] = "ball".into(), "no kind of meeting “ball”"),
        (&|value| value["process"]["version"] = "1999-01".into(), "hertfordshire 1999-01"),
    ];
    for (change, said) in changes {
        let found = broken(change);
        assert!(found.contains(*said), "“{said}” is not in: {found}");
    }
    // Blank evidence and unknown fields are no state at all.
    let changes: &[(Change<'_>, &str)] = &[
        (&|value| value["history"][1]["decided_by"] = " ".into(), "blank"),
        (&|value| value["history"][1]["weather"] = "fine".into(), "weather"),
        (&|value| value["weather"] = "fine".into(), "weather"),
    ];
    for (change, said) in changes {
        let mut value = whole.clone();
        change(&mut value);
        let error = serde_json::from_value::<ProcessState>(value).unwrap_err().to_string();
        assert!(error.contains(*said), "{error}");
    }
    // Another file's state has no moves here.
    let mut value = whole.clone();
    value["process"]["id"] = "derbyshire".into();
    let other: ProcessState = serde_json::from_value(value).unwrap();
    assert_eq!(moves(definition, &other), []);
    assert!(matches!(apply(definition, &other, &way.id, &Decided::default()), Err(MoveError::OtherProcess(_))));
}

#[test]
fn nothing_is_done_without_evidence_or_put_aside_without_a_reason() {
    for (text, fits) in [
        (r#""to_do""#, true),
        (r#""under_way""#, true),
        (r#"{"done":{"evidence":"A signed rota","on":"2026-12-01"}}"#, true),
        (r#"{"done":{"evidence":" ","on":"2026-12-01"}}"#, false),
        (r#"{"done":{"on":"2026-12-01"}}"#, false),
        (r#""done""#, false),
        (r#"{"not_needed":{"reason":"No placements from elsewhere"}}"#, true),
        (r#"{"not_needed":{"reason":""}}"#, false),
        (r#"{"not_needed":{"reason":"x","evidence":"y"}}"#, false),
    ] {
        assert_eq!(serde_json::from_str::<ActionStatus>(text).is_ok(), fits, "{text}");
    }
}
