//! The sheet and the issues made from it say one thing, or somebody is asked; and nothing typed is lost on the way.

use super::edits::sheet_used;
use crate::support::{date, example_record, frameworks, issue_id, minute, record_id, sheet, visit_id};
use proptest::{collection::vec, prelude::*, sample::select};
use provider_concerns::{
    app::{
        Agreement, Edit, IssueEdit, MadeIssue, Page, Route, VisitEdit, apply_on_sheet, made_from, missing,
        open_worries, section_count, unsettled, wordless,
    },
    concern::{Answer, HowKnown, ItemRef, ObservationLink, Record, VisitId, json},
    framework::{Item, YesMeans},
};
use std::collections::BTreeMap;

pub fn item(reference: &str) -> &'static Item {
    sheet().item(&ItemRef::from(reference)).unwrap()
}

/// A record with one visit, and nothing noted.
pub fn begun() -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    edit(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(1), sheet_used())));
    record
}

/// One more edit, a minute after the last.
pub fn edit(record: &mut Record, edit: Edit) -> bool {
    let at = minute(i64::try_from(record.history.len()).unwrap());
    apply_on_sheet(record, edit, frameworks(), at)
}

pub fn answer(record: &mut Record, reference: &str, answer: impl Into<Option<Answer>>) {
    edit(record, Edit::Visit(VisitEdit::AnswerItem(visit_id(1), ItemRef::from(reference), answer.into())));
}

pub fn comment(record: &mut Record, reference: &str, text: &str) {
    edit(record, Edit::Visit(VisitEdit::CommentItem(visit_id(1), ItemRef::from(reference), text.to_owned())));
}

/// Makes an issue of an item as the page does.
fn raise(record: &mut Record, number: usize, reference: &str) {
    let item = item(reference);
    let noted = &record.visit(visit_id(1)).unwrap().observations[&item.reference];
    assert!(item.may_be_issue(noted), "{reference}");
    let what = item.issue_text(&noted.comment);
    let (visit, theme) = (visit_id(1), item.theme.clone());
    edit(
        record,
        Edit::Issue(IssueEdit::Raise { id: issue_id(number), visit, item: item.reference.clone(), theme, what }),
    );
}

pub fn made(record: &Record, reference: &str) -> MadeIssue {
    let mut all = made_from(record, record.visit(visit_id(1)).unwrap(), item(reference));
    assert_eq!(all.len(), 1, "{reference}");
    all.remove(0)
}

/// What is still missing about sheets and issues, with the page.
fn gaps(record: &Record) -> Vec<(String, Route)> {
    let of_sheet = |page: &Route| matches!(page, Route::Record(_, Page::Section(..)));
    missing(record, frameworks())
        .into_iter()
        .map(|gap| (gap.what, gap.route))
        .filter(|(_, page)| of_sheet(page))
        .collect()
}

pub fn smell(record: &mut Record) {
    answer(record, "E2", Answer::No);
    raise(record, 1, "E2");
}

#[test]
fn an_answer_that_is_no_longer_a_worry_asks_about_its_issue_until_somebody_decides() {
    let mut record = begun();
    smell(&mut record);
    assert_eq!((made(&record, "E2").agreement, gaps(&record)), (Agreement::Agrees, vec![]));
    answer(&mut record, "E2", Answer::Yes);
    let asked = made(&record, "E2");
    assert_eq!(asked.agreement, Agreement::Asks);
    assert_eq!(
        asked.asks.as_deref(),
        Some(
            "E2 is now answered Yes, but issue 1 still says: “The home did not smell fresh and clean.” Keep it, change it or remove it?"
        )
    );
    let page = Page::Section(visit_id(1), "environment".to_owned(), Some("E2".to_owned()));
    assert_eq!(
        gaps(&record),
        [(
            "Issue 1 still says what E2 no longer does: keep, change or remove it".to_owned(),
            Route::Record(record.id, page)
        )]
    );
    assert!(edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(1)))));
    assert_eq!((made(&record, "E2").agreement, gaps(&record)), (Agreement::Settled, vec![]));
    let kept = record.history.last().unwrap();
    let part = format!("issue/{}/from_observation", issue_id(1));
    assert_eq!((kept.part.as_str(), kept.to.as_deref()), (part.as_str(), Some("kept")));
    // What was decided stands in the record, and so in every file made of it.
    let again: Record = serde_json::from_str(&json::indented(&record).unwrap()).unwrap();
    assert_eq!(made(&again, "E2").agreement, Agreement::Settled);
    // The same answer again is no other answer; another one is asked about anew.
    answer(&mut record, "E2", Answer::Yes);
    assert_eq!(made(&record, "E2").agreement, Agreement::Settled);
    answer(&mut record, "E2", Answer::NotSeen);
    assert_eq!(made(&record, "E2").agreement, Agreement::Asks);
    answer(&mut record, "E2", Answer::No);
    assert_eq!(made(&record, "E2").agreement, Agreement::Agrees);
    answer(&mut record, "E2", Answer::Yes);
    assert_eq!(made(&record, "E2").agreement, Agreement::Asks);
    edit(&mut record, Edit::Issue(IssueEdit::Remove(issue_id(1))));
    assert!(gaps(&record).is_empty() && unsettled(&record, frameworks()).is_empty());
}

#[test]
fn every_item_and_every_answer_asks_exactly_where_the_answer_is_no_worry() {
    for item in sheet().items().filter(|item| !item.counts_words()) {
        let reference = item.reference.as_str();
        let worry = if item.yes == YesMeans::Worrying { Answer::Yes } else { Answer::No };
        for after in [None, Some(Answer::Yes), Some(Answer::No), Some(Answer::NotSeen), Some(Answer::NotApplicable)] {
            let mut record = begun();
            answer(&mut record, reference, worry);
            raise(&mut record, 1, reference);
            answer(&mut record, reference, after);
            let expected = if after == Some(worry) { Agreement::Agrees } else { Agreement::Asks };
            assert_eq!(made(&record, reference).agreement, expected, "{reference} {after:?}");
            assert_eq!(unsettled(&record, frameworks()).len(), usize::from(expected == Agreement::Asks));
            assert_eq!(made(&record, reference).asks.is_some(), expected == Agreement::Asks);
        }
    }
}

#[test]
fn a_text_that_was_changed_by_hand_after_the_answer_is_a_decision_and_one_before_is_none() {
    let mut record = begun();
    smell(&mut record);
    edit(
        &mut record,
        Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, "Stale smell at two, gone at four.".to_owned())),
    );
    answer(&mut record, "E2", Answer::Yes);
    assert_eq!(made(&record, "E2").agreement, Agreement::Asks);
    // Saying how it is known, or adding the comment, changes nothing that the issue says.
    edit(&mut record, Edit::Issue(IssueEdit::ChooseHowKnown(issue_id(1), 0, Some(HowKnown::Told))));
    comment(&mut record, "E2", "Aired since");
    edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1))));
    assert_eq!(made(&record, "E2").agreement, Agreement::Asks);
    edit(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(1), 0, "Stale smell at two.".to_owned())));
    assert_eq!(made(&record, "E2").agreement, Agreement::Settled);
}

#[test]
fn two_visits_and_two_issues_of_one_answer_are_told_apart() {
    let mut record = begun();
    smell(&mut record);
    edit(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(2), sheet_used())));
    // A file may bring two issues of one answer.
    let mut twin = record.issues[0].clone();
    twin.id = issue_id(2);
    record.issues.push(twin);
    edit(&mut record, Edit::Visit(VisitEdit::AnswerItem(visit_id(2), ItemRef::from("E2"), Some(Answer::Yes))));
    assert!(gaps(&record).is_empty(), "the other visit is about another day");
    answer(&mut record, "E2", None);
    let says: Vec<String> = gaps(&record).into_iter().map(|(what, _)| what).collect();
    assert_eq!(
        says,
        [1, 2].map(|number| format!(
            "Issue {number} still says what E2 (visit on 22 November 2026) no longer does: keep, change or remove it"
        ))
    );
    edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(2))));
    assert_eq!(unsettled(&record, frameworks()).iter().map(|(number, ..)| *number).collect::<Vec<_>>(), [1]);
}

#[test]
fn what_the_sheet_cannot_say_is_not_asked_about() {
    let mut record = begun();
    smell(&mut record);
    answer(&mut record, "E2", Answer::Yes);
    let at_hand = record.clone();
    // The sheet is not on this device; the item is not on it; the visit is not in the record; there is no link.
    record.visits[0].sheet.version = "2031-01".to_owned();
    assert!(gaps(&record).is_empty());
    for link in [
        Some(ObservationLink { visit: visit_id(1), item: ItemRef::from("Z9") }),
        Some(ObservationLink { visit: visit_id(9), item: ItemRef::from("E2") }),
        None,
    ] {
        let mut record = at_hand.clone();
        record.issues[0].from_observation = link.clone();
        assert!(gaps(&record).is_empty(), "{link:?}");
        assert_eq!(edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(1)))), link.is_some());
        assert!(!edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(1)))), "{link:?}");
    }
    assert!(!edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(7)))));
}

#[test]
fn what_is_asked_for_in_words_becomes_an_issue_by_its_words() {
    for reference in ["E1", "E8", "M3", "M6"] {
        let item = item(reference);
        assert!(item.counts_words(), "{reference}");
        let mut record = begun();
        for said in Answer::ALL.into_iter().filter(|_| !item.words_only) {
            answer(&mut record, reference, said);
            let noted = &record.visits[0].observations[&item.reference];
            assert!(!item.may_be_issue(noted), "{reference}: an answer alone says nothing");
        }
        comment(&mut record, reference, " A broken chair ");
        raise(&mut record, 1, reference);
        assert_eq!(record.issues[0].what(), "A broken chair");
        comment(&mut record, reference, "A broken chair in the hall");
        assert_eq!(record.issues[0].what(), "A broken chair in the hall");
        if !item.words_only {
            answer(&mut record, reference, Answer::No);
            assert_eq!(made(&record, reference).agreement, Agreement::Agrees, "the words still stand");
        }
        comment(&mut record, reference, " ");
        let asked = made(&record, reference);
        assert!(asked.asks.unwrap().starts_with(&format!(
            "The words on {reference} are gone, but issue 1 still says: “A broken chair in the hall”"
        )));
        assert_eq!(record.issues[0].what(), "A broken chair in the hall", "what was written is not taken out");
        edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(1))));
        assert_eq!(made(&record, reference).agreement, Agreement::Settled);
        comment(&mut record, reference, "");
        assert_eq!(made(&record, reference).agreement, Agreement::Asks);
    }
    // Every other item goes by its answer, whatever is written.
    for item in sheet().items().filter(|item| !["E1", "E8", "M3", "M6"].contains(&item.reference.as_str())) {
        assert!(!item.counts_words(), "{}", item.reference.as_str());
        let mut record = begun();
        comment(&mut record, item.reference.as_str(), "words");
        assert!(!item.may_be_issue(&record.visits[0].observations[&item.reference]));
    }
}

#[test]
fn a_yes_to_anything_else_is_an_answer_once_it_says_what() {
    let mut record = begun();
    let open = |record: &Record| section_count(&record.visits[0], sheet().section("management").unwrap()).open;
    let all = open(&record);
    for (said, open_then) in [
        (Some(Answer::Yes), all),
        (Some(Answer::No), all - 1),
        (Some(Answer::NotApplicable), all - 1),
        (None, all),
        (Some(Answer::Yes), all),
    ] {
        answer(&mut record, "M6", said);
        assert_eq!(open(&record), open_then, "{said:?}");
        assert_eq!(wordless(&record, frameworks()).len(), usize::from(said == Some(Answer::Yes)), "{said:?}");
    }
    let page = Page::Section(visit_id(1), "management".to_owned(), Some("M6".to_owned()));
    assert_eq!(
        gaps(&record),
        [("M6: answered Yes, and not said what it is".to_owned(), Route::Record(record.id, page))]
    );
    comment(&mut record, "M6", " ");
    assert_eq!(open(&record), all);
    comment(&mut record, "M6", "The lift stops");
    assert_eq!((open(&record), gaps(&record)), (all - 1, vec![]));
    // The quality of the notice boards is asked without a prompt: there an answer is an answer.
    answer(&mut record, "E8", Answer::Yes);
    assert!(wordless(&record, frameworks()).is_empty());
}

#[test]
fn worries_that_are_no_issue_are_listed_in_order_with_their_place() {
    let mut record = begun();
    for (reference, said) in
        [("S5", Answer::Yes), ("E5", Answer::No), ("E2", Answer::No), ("E7", Answer::No), ("M6", Answer::Yes)]
    {
        answer(&mut record, reference, said);
    }
    comment(&mut record, "E1", "Bright");
    raise(&mut record, 1, "E2");
    let open = open_worries(&record, frameworks());
    let shown: Vec<_> = open.iter().map(|place| (place.name(&record), place.route(&record).href())).collect();
    let place = |section: &str, item: &str| format!("#/record/{}/visit/{}/{section}/{item}", record.id, visit_id(1));
    assert_eq!(shown, [("E5".to_owned(), place("environment", "E5")), ("S5".to_owned(), place("staffing", "S5"))]);
    let mut record = record.clone();
    edit(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(2), sheet_used())));
    edit(&mut record, Edit::Visit(VisitEdit::Date(visit_id(2), None)));
    edit(&mut record, Edit::Visit(VisitEdit::AnswerItem(visit_id(2), ItemRef::from("E2"), Some(Answer::No))));
    let names: Vec<_> = open_worries(&record, frameworks()).iter().map(|place| place.name(&record)).collect();
    assert_eq!(names, ["E5 (visit on 22 November 2026)", "S5 (visit on 22 November 2026)", "E2 (visit 2)"]);
    assert_eq!(record.visits[0].date, Some(date("2026-11-22")));
}

#[test]
fn the_example_leaves_nothing_to_settle() {
    let record = example_record();
    assert!(unsettled(&record, frameworks()).is_empty() && wordless(&record, frameworks()).is_empty());
}

/// What somebody may do to one item and its issue.
#[derive(Debug, Clone)]
enum Deed {
    Answer(Option<Answer>),
    Comment(String),
    Raise,
    Write(String),
    Add,
    Keep,
    Remove,
}

fn deed() -> impl Strategy<Value = Deed> {
    let text = || select(vec!["", " ", "a", "Stale smell", "Stale smell on the landing", "b\nc ", "It smelled."]);
    prop_oneof![
        4 => prop::option::of(select(Answer::ALL.to_vec())).prop_map(Deed::Answer),
        4 => text().prop_map(|text| Deed::Comment(text.to_owned())),
        3 => Just(Deed::Raise),
        2 => text().prop_map(|text| Deed::Write(text.to_owned())),
        2 => Just(Deed::Add),
        2 => Just(Deed::Keep),
        1 => Just(Deed::Remove),
    ]
}

/// A second account of what must hold, kept beside the record: per item.
#[derive(Default)]
struct Told {
    answer: Option<Answer>,
    comment: String,
    issue: Option<usize>,
    /// What the issue says.
    text: String,
    /// Whether somebody has written in it by hand; from then on the sheet changes nothing of it, even where both come to say the same.
    edited: bool,
    /// Whether somebody has decided since the answer, or the words, last changed.
    decided: bool,
}

impl Told {
    fn follows(&self, item: &Item) -> bool {
        !self.edited && self.text == item.issue_text(&self.comment)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_in_whatever_order_the_issue_has_the_comment_or_was_edited_and_nothing_is_lost(
        deeds in vec((select(vec!["E1", "E2", "E7", "E8", "M6"]), deed()), 1..40)
    ) {
        let mut record = begun();
        let mut told: BTreeMap<&str, Told> = BTreeMap::new();
        for (number, (reference, deed)) in deeds.into_iter().enumerate() {
            let one = told.entry(reference).or_default();
            let (on_sheet, visit) = (item(reference), visit_id(1));
            match deed {
                Deed::Answer(_) if on_sheet.words_only => continue,
                Deed::Answer(to) => {
                    answer(&mut record, reference, to);
                    one.decided &= on_sheet.counts_words() || one.answer == to;
                    one.answer = to;
                }
                Deed::Comment(text) => {
                    let followed = one.follows(on_sheet);
                    comment(&mut record, reference, &text);
                    one.decided &= !on_sheet.counts_words();
                    one.comment = text;
                    let noted = record.visits[0].observations.get(&on_sheet.reference);
                    if followed && noted.is_some_and(|noted| on_sheet.may_be_issue(noted)) {
                        one.text = on_sheet.issue_text(&one.comment);
                    }
                }
                Deed::Raise => {
                    let noted = record.visits[0].observations.get(&on_sheet.reference);
                    if one.issue.is_some() || !noted.is_some_and(|noted| on_sheet.may_be_issue(noted)) {
                        continue;
                    }
                    raise(&mut record, number, reference);
                    one.text = record.issue(issue_id(number)).unwrap().what().to_owned();
                    (one.issue, one.edited, one.decided) = (Some(number), false, false);
                }
                Deed::Write(text) => if let Some(issue) = one.issue {
                    edit(&mut record, Edit::Issue(IssueEdit::WriteAccount(issue_id(issue), 0, text.clone())));
                    (one.text, one.edited) = (text, true);
                    one.decided = true;
                }
                Deed::Add => if let Some(issue) = one.issue {
                    let before = record.issue(issue_id(issue)).unwrap().what().to_owned();
                    edit(&mut record, Edit::Issue(IssueEdit::AddComment(issue_id(issue))));
                    let after = record.issue(issue_id(issue)).unwrap().what();
                    prop_assert!(after.starts_with(&before), "{before:?} {after:?}");
                    prop_assert!(after.contains(one.comment.trim()));
                    if after != before {
                        prop_assert!(!one.follows(on_sheet), "only to a text that no longer follows");
                        one.text = after.to_owned();
                    }
                }
                Deed::Keep => if let Some(issue) = one.issue {
                    edit(&mut record, Edit::Issue(IssueEdit::Keep(issue_id(issue))));
                    one.decided = true;
                }
                Deed::Remove => if let Some(issue) = one.issue.take() {
                    edit(&mut record, Edit::Issue(IssueEdit::Remove(issue_id(issue))));
                }
            }
            holds(&record, visit, &told)?;
        }
    }
}

/// What must hold after every edit, for every item.
fn holds(record: &Record, visit: VisitId, told: &BTreeMap<&str, Told>) -> Result<(), TestCaseError> {
    let mut asked = Vec::new();
    for (reference, one) in told {
        let on_sheet = item(reference);
        let noted = record.visit(visit).unwrap().observations.get(&on_sheet.reference);
        prop_assert_eq!(noted.map_or("", |noted| &noted.comment), &one.comment, "the comment is what was typed");
        let Some(issue) = one.issue.and_then(|issue| record.issue(issue_id(issue))) else { continue };
        prop_assert_eq!(issue.what(), &one.text, "what was written by hand stands, and nothing was taken out");
        let shown = made(record, reference);
        prop_assert_eq!(shown.follows, one.follows(on_sheet));
        if shown.follows {
            prop_assert!(issue.what().contains(one.comment.trim()), "{:?} {:?}", issue.what(), &one.comment);
        }
        prop_assert_eq!(shown.lacks_comment, !issue.what().contains(one.comment.trim()));
        let expected = match noted.is_some_and(|noted| on_sheet.may_be_issue(noted)) {
            true => Agreement::Agrees,
            false if one.decided => Agreement::Settled,
            false => Agreement::Asks,
        };
        prop_assert_eq!(shown.agreement, expected, "{}", reference);
        if expected == Agreement::Asks {
            asked.push(issue.id);
        }
    }
    let mut listed: Vec<_> = unsettled(record, frameworks()).into_iter().map(|(_, id, _)| id).collect();
    asked.sort_unstable();
    listed.sort_unstable();
    prop_assert_eq!(listed, asked);
    Ok(())
}
