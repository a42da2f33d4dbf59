//! What the first page tells of a record at a glance, and how the tracks are worded wherever they are told.

use crate::support::{
    action_id,
    course::{followed, noon, state},
    date, frameworks, minute,
    process::stated,
    record_id, record_with, shared,
};
use provider_concerns::{
    app::{OnCard, level_label, outcome_word, tracked},
    concern::{ActionSource, ActionStatus, FrameworkRef, PlannedAction, Record, TrackAnswer, TrackKind},
    drafts::Summary,
    process::{built_in, set_due},
};
use std::{fs, path::Path};

const ANSWERS: [Option<TrackAnswer>; 4] =
    [None, Some(TrackAnswer::Yes), Some(TrackAnswer::No), Some(TrackAnswer::NotSure)];

fn card(record: &Record, on: &str) -> OnCard {
    OnCard::of(record, frameworks(), built_in, noon(date(on)))
}

#[test]
fn danger_stands_first_and_not_sure_reads_neither_as_yes_nor_as_no() {
    for number in 0..64 {
        let answers = [ANSWERS[number % 4], ANSWERS[number / 4 % 4], ANSWERS[number / 16]];
        let mut record = Record::new(record_id(1), minute(0));
        for (kind, answer) in TrackKind::ALL.into_iter().zip(answers) {
            record.tracks.get_mut(kind).answer = answer;
        }
        let summary = Summary::of(&record, minute(0), None, String::new());
        assert_eq!(summary.tracks_answered(), answers.iter().flatten().count());
        let said: Vec<_> =
            tracked(&summary.tracks, Some(shared())).into_iter().map(|one| (one.kind, one.is_yes, one.says)).collect();
        let titles = ["Immediate danger", "Possible crime", "Safeguarding concern"];
        let expected: Vec<_> = (TrackKind::ALL.into_iter().zip(titles).zip(answers))
            .filter_map(|((kind, title), answer)| match answer? {
                TrackAnswer::Yes => Some((kind, true, title.to_owned())),
                TrackAnswer::NotSure => Some((kind, false, format!("{title}: not sure"))),
                TrackAnswer::No => None,
            })
            .collect();
        assert_eq!(said, expected);
    }
}

#[test]
fn nobody_leads_while_it_is_not_sure_whether_there_is_anything_to_lead() {
    for guide in &shared().tracks {
        let stands = ANSWERS.map(|answer| guide.stands(answer));
        assert_eq!(stands[0], "Not answered yet");
        assert_eq!(stands[1], format!("Yes. {}.", guide.leads));
        assert_eq!(stands[2], "No");
        assert!(stands[3].starts_with("Not sure") && !stands[3].contains(&guide.leads), "{}", stands[3]);
        let yes = guide.acts(Some(TrackAnswer::Yes)).unwrap();
        assert_eq!((yes.says, yes.is_policy), (guide.says.as_str(), true));
        let unsure = guide.acts(Some(TrackAnswer::NotSure)).unwrap();
        assert_eq!((unsure.says, unsure.is_policy, unsure.advice), (guide.unsure.as_str(), false, ""));
        assert!(unsure.leads.starts_with("Who would lead, if it is so: "), "{}", unsure.leads);
        assert_eq!((guide.acts(None), guide.acts(Some(TrackAnswer::No))), (None, None));
    }
}

/// Who leads, and what the policies say of a Yes, is worded in one place; elsewhere only the policies themselves are shown.
#[test]
fn no_page_words_the_tracks_by_itself() {
    const SHOW_THE_POLICY: [&str; 3] =
        ["framework/track.rs", "web/library/framework_view/shared.rs", "bin/cli/show.rs"];
    let mut found = Vec::new();
    look(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.retain(|path| !SHOW_THE_POLICY.iter().any(|end| path.ends_with(end)));
    assert!(found.is_empty(), "{found:?}");
}

fn look(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            if ["guide.leads", "track.leads", "row.leads", "guide.unsure"].iter().any(|words| text.contains(words)) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
}

#[test]
fn the_outcome_is_told_with_the_council_whose_policy_gives_it() {
    let told = |record: &Record| {
        let card = card(record, "2026-11-22");
        let words = card.assessment.as_ref().map(|one| format!("{}: {}", level_label(one), outcome_word(one)));
        (words.unwrap_or_default(), card.by)
    };
    let mut record = record_with(&[Some(5)]);
    let lambeth = frameworks().newest("lambeth").unwrap().authority.clone();
    assert_eq!(
        told(&record),
        ("Concern level: Major".to_owned(), format!("{lambeth}: the service’s own council is not named"))
    );
    record.service.local_authority = "Anywhere".to_owned();
    assert_eq!(told(&record).1, format!("{lambeth}, for comparison"));
    record.service.local_authority = "Lambeth".to_owned();
    assert_eq!(told(&record).1, lambeth);
    record.issues[0].score = None;
    assert_eq!(told(&record).0, "Concern level: Not yet scored");
    record.service.local_authority = "Hertfordshire".to_owned();
    assert_eq!(told(&record), ("Outcome: Not yet answered".to_owned(), "Hertfordshire County Council".to_owned()));
    record.framework = Some(FrameworkRef { id: "elsewhere".to_owned(), version: "1".to_owned() });
    assert_eq!(told(&record), (String::new(), "elsewhere 1 is not on this device".to_owned()));
    assert_eq!(card(&record, "2026-11-22").stage, None);
}

#[test]
fn the_stage_and_everything_late_are_told_the_deadlines_first() {
    let mut record = followed("berkshire", "moderate");
    let definition = built_in().exactly(state(&mut record).process()).unwrap();
    let quiet = card(&record, "2026-12-01");
    assert_eq!((quiet.stage.is_some(), quiet.late.as_slice()), (true, [].as_slice()));
    let action = |number: u8, due: &str, what: &str, status: ActionStatus| PlannedAction {
        id: action_id(number),
        source: ActionSource::Own,
        what: what.to_owned(),
        owner: String::new(),
        due: Some(date(due)),
        immediate: false,
        status,
    };
    let done = ActionStatus::Done { evidence: stated("A note"), on: date("2026-12-02") };
    for one in [
        action(1, "2026-12-04", "Ring the home", ActionStatus::ToDo),
        action(2, "2026-12-02", "Write to the GP", ActionStatus::UnderWay),
        action(3, "2026-12-02", "Closed", done),
        action(4, "2026-12-09", "Not due", ActionStatus::ToDo),
    ] {
        state(&mut record).plan.add(one).unwrap();
    }
    assert_eq!(card(&record, "2026-12-05").late, ["Write to the GP", "Ring the home"]);
    // A deadline that is late stands before the actions, however late they are.
    set_due(definition, state(&mut record), "step-1", Some(date("2026-12-04"))).unwrap();
    let step = definition.stage("step-1").unwrap().title.clone();
    assert_eq!(card(&record, "2026-12-05").late, [step.as_str(), "Write to the GP", "Ring the home"]);
    assert_eq!(card(&record, "2026-12-05").stage, Some(step));
}
