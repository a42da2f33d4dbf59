//! How a comment on the sheet reaches the issue made from its item, and never what somebody wrote by hand.

use super::sheet_issue::{answer, begun, comment, edit, item, made, smell};
use crate::support::issue_id;
use provider_concerns::{
    app::{Edit, IssueEdit},
    concern::{Account, Answer, HowKnown},
};

#[test]
fn a_comment_reaches_the_issue_until_its_text_is_edited_by_hand() {
    let mut record = begun();
    smell(&mut record);
    assert_eq!(record.issues[0].what(), "The home did not smell fresh and clean.");
    for text in ["S", "Stale", "Stale smell\non the landing ", ""] {
        comment(&mut record, "E2", text);
        assert_eq!(record.issues[0].what(), item("E2").issue_text(text));
        assert!(made(&record, "E2").follows && !made(&record, "E2").lacks_comment);
    }
    comment(&mut record, "E2", "Stale smell");
    edit(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, "It smelled.".to_owned())));
    comment(&mut record, "E2", "Stale smell on the landing");
    assert_eq!(record.issues[0].what(), "It smelled.", "what somebody wrote is never overwritten");
    assert!(made(&record, "E2").lacks_comment);
    assert!(edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))));
    assert_eq!(record.issues[0].what(), "It smelled.\nStale smell on the landing");
    assert!(!made(&record, "E2").lacks_comment);
    assert!(!edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))), "it is added once");
    // An issue of another item, and one of another visit, take nothing.
    comment(&mut record, "E3", "Nobody knew");
    assert_eq!(record.issues[0].what(), "It smelled.\nStale smell on the landing");
}

#[test]
fn a_comment_that_was_added_and_is_written_on_does_not_stand_there_twice() {
    for (before, added, now, after) in [
        ("It smelled.", "Stale", "Stale on the landing", "It smelled.\nStale on the landing"),
        ("It smelled.", "Stale\nand damp", "Stale\nand damp, all day", "It smelled.\nStale\nand damp, all day"),
        // Another word, and a comment that says something else, are no continuation of a line.
        ("It smelled.", "Stale", "Damp, stale", "It smelled.\nStale\nDamp, stale"),
        ("", "Stale", "Stale on the landing", "Stale on the landing"),
    ] {
        let mut record = begun();
        smell(&mut record);
        edit(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, before.to_owned())));
        comment(&mut record, "E2", added);
        assert!(edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))));
        comment(&mut record, "E2", now);
        assert!(made(&record, "E2").lacks_comment);
        assert!(edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))));
        assert_eq!(record.issues[0].what(), after);
        assert!(!edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))), "it is added once");
    }
    // What somebody wrote by hand is no beginning of a comment, and neither is half a word of one that was added.
    for (by_hand, added, now, after) in [
        ("Was the bell answered?\nNo", None, "Not after ten", "Was the bell answered?\nNo\nNot after ten"),
        ("Stale", None, "Stale on the landing", "Stale\nStale on the landing"),
        ("It smelled.", Some("No"), "Not after ten", "It smelled.\nNo\nNot after ten"),
    ] {
        let mut record = begun();
        smell(&mut record);
        edit(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, by_hand.to_owned())));
        if let Some(added) = added {
            comment(&mut record, "E2", added);
            assert!(edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))));
        }
        comment(&mut record, "E2", now);
        assert!(edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))));
        assert_eq!(record.issues[0].what(), after);
    }
    // Where the person has written after it, what they wrote stays in its place.
    let mut record = begun();
    smell(&mut record);
    edit(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, "Stale\nSeen at 10 am".to_owned())));
    comment(&mut record, "E2", "Stale on the landing");
    assert!(edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))));
    assert_eq!(record.issues[0].what(), "Stale\nSeen at 10 am\nStale on the landing");
}

#[test]
fn a_comment_on_what_is_no_worry_any_more_changes_no_issue_and_can_be_added() {
    let mut record = begun();
    comment(&mut record, "E2", "Stale");
    smell(&mut record);
    let before = record.issues[0].what().to_owned();
    answer(&mut record, "E2", Answer::Yes);
    edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(1))));
    comment(&mut record, "E2", "Fresh today, windows open");
    assert_eq!(record.issues[0].what(), before);
    let shown = made(&record, "E2");
    assert!(shown.lacks_comment && !shown.follows);
}

#[test]
fn a_comment_is_added_to_what_was_seen_and_not_to_what_was_told() {
    let mut record = begun();
    smell(&mut record);
    record.issues[0].accounts = vec![
        Account { how_known: Some(HowKnown::Told), text: "It always smells.".to_owned() },
        Account { how_known: Some(HowKnown::Seen), text: " ".to_owned() },
    ];
    comment(&mut record, "E2", "Stale");
    edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1))));
    assert_eq!(record.issues[0].accounts[1].text, " Stale");
    record.issues[0].accounts.truncate(1);
    edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1))));
    let accounts: Vec<_> = record.issues[0].accounts.iter().map(|one| (one.how_known, one.text.as_str())).collect();
    assert_eq!(accounts, [(Some(HowKnown::Told), "It always smells."), (Some(HowKnown::Seen), "Stale")]);
}
