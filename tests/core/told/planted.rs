//! A record with a word of its own in every field.

use crate::support::{
    action_id, at, date, frameworks, issue_id, minute,
    process::{COUNCILS, meeting_id, stated},
    record_id, score, visit_id,
};
use provider_concerns::{
    concern::{
        Account, AgreedAction, Alerts, AlertsJudged, Answer, Attendee, Change, ConcernLevel, Consideration, Date,
        Differentiation, Entry, EventAt, FilledForm, FilledLetter, Finding, FindingAnswer, FollowUp, FormId,
        FrameworkRef, Happened, HowKnown, Impact, ImpactAnswer, Issue, ItemRef, Leaning, LetterState, Likened,
        Likeness, Minute, Minutes, NextAction, Observation, ObservationLink, Outcome, Part, PartOne, PartTwo,
        ProcessState, ProviderTold, QuestionRef, RaiseTo, RaisedLevel, Record, Service, ServiceKind, ShownSuggestion,
        ThemeId, Track, TrackAnswer, Tracks, Visit,
    },
    process::{ActionChange, ActionStatus, Definition, FormAnswer, FormState, Meeting, check_state, suggest},
};
use std::collections::{BTreeMap, BTreeSet};

/// A word that stands nowhere else.
pub(super) fn plant(label: &str) -> String {
    format!("Zq{label}")
}

/// The planted words of a text, without the sign that begins them; also those that a file name has in small letters.
pub(super) fn planted(text: &str) -> BTreeSet<String> {
    let small = text.to_lowercase();
    let found = small.match_indices("zq").map(|(at, _)| {
        let word = &small[at + 2..];
        word.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap().to_owned()
    });
    found.collect()
}

/// Days that stand nowhere else: each in a year of its own, which tells it in whatever way it is written.
pub(super) const VISIT: &str = "1901-02-03";
pub(super) const INCIDENT: &str = "1902-02-03";
pub(super) const ACTION_BY: &str = "1903-02-03";
pub(super) const ONE_BY: &str = "1904-02-03";
pub(super) const CONSULTED: &str = "1905-02-03";
pub(super) const FOUND_ON: &str = "1916-02-03";
pub(super) const DECIDED: &str = "1907-02-03";
pub(super) const DONE: &str = "1908-02-03";
pub(super) const TOLD_SINCE: &str = "1909-02-03";
pub(super) const MET: &str = "1910-02-03";
/// Those that may stand on a paper for the provider: the day of the meeting, and of what was agreed with it.
pub(super) const MEETING: &str = "1950-02-03";
pub(super) const TWO_BY: &str = "1951-02-03";

pub(super) fn people(label: &str) -> Vec<Attendee> {
    vec![Attendee {
        name: plant(&format!("{label}name")),
        job_title: plant(&format!("{label}title")),
        representing: plant(&format!("{label}body")),
        contact: plant(&format!("{label}contact")),
    }]
}

pub(super) fn agreed(label: &str, by: &str) -> Vec<AgreedAction> {
    vec![AgreedAction { what: plant(&format!("{label}what")), who: plant(&format!("{label}who")), by: Some(date(by)) }]
}

/// What was said on every item of the agenda, and on one that is on none.
pub(super) fn said(label: &str, agenda: &[String]) -> Vec<Minute> {
    let known = agenda.iter().map(|item| Minute { item: item.clone(), says: plant(&format!("{label}says")) });
    let own = Minute { item: plant(&format!("{label}item")), says: plant(&format!("{label}own")) };
    known.chain([own]).collect()
}

/// Minutes with everything in both parts.
pub(super) fn minutes(meeting: &Meeting, number: u8) -> Minutes {
    let framework = |id: &str| frameworks().newest(id).unwrap();
    let agenda: Vec<String> = COUNCILS
        .into_iter()
        .map(framework)
        .flat_map(|framework| &framework.lists)
        .filter(|list| meeting.part_two.iter().any(|name| name.id == list.id))
        .flat_map(|list| list.items.iter().map(|item| item.says.clone()))
        .collect();
    Minutes {
        id: meeting_id(number),
        meeting: meeting.id.clone(),
        on: date(MEETING),
        part_one: Some(PartOne::of(Part {
            chair: plant("onechair"),
            attendees: people("oneat"),
            apologies: people("oneap"),
            minutes: said("one", &agenda),
            actions: agreed("oneact", ONE_BY),
        })),
        part_two: Some(PartTwo::of(Part {
            chair: plant("twochair"),
            attendees: people("twoat"),
            apologies: people("twoap"),
            minutes: said("two", &agenda),
            actions: agreed("twoact", TWO_BY),
        })),
        why_not_held: plant("onewhy"),
    }
}

/// Everything that follows from an outcome, with a meeting of every kind.
pub(super) fn follow_up(definition: &Definition) -> FollowUp {
    let start = definition.starts.iter().find(|start| start.stage.is_some()).unwrap();
    let outcome = start.outcomes[0].id.as_str();
    // As it is kept; who may decide, and what is to be confirmed, is another matter.
    let mut state = ProcessState::begun(
        definition.reference.clone(),
        Entry {
            happened: Happened::Begun { stage: start.stage.as_ref().unwrap().id.clone(), outcome: outcome.to_owned() },
            on: date(DECIDED),
            decided_by: stated(&plant("decidedby")),
            present: vec![plant("present")],
            reason: plant("reason"),
            evidence: plant("evidence"),
            confirmed: BTreeMap::from([("any".to_owned(), stated(&plant("confirmed")))]),
        },
    );
    state.note_told(ProviderTold::Waiting { since: date(TOLD_SINCE), reason: stated(&plant("waiting")) });
    let framework = frameworks().exactly(&definition.framework).unwrap();
    let mut action = suggest(definition, framework, outcome)[0].planned(action_id(7));
    (action.what, action.owner, action.due) = (plant("planwhat"), plant("planowner"), Some(date(ACTION_BY)));
    state.plan.add(action).unwrap();
    let done = ActionStatus::Done { evidence: stated(&plant("planevidence")), on: date(DONE) };
    state.plan.change(action_id(7), ActionChange::Status(done)).unwrap();
    for (number, meeting) in (1..).zip(&definition.meetings) {
        state.meetings.push(minutes(meeting, number));
    }
    assert!(check_state(definition, &state).is_empty());
    let answers = BTreeMap::from([("other".to_owned(), FormAnswer::Text(plant("otherform")))]);
    let process = definition.reference.clone();
    FollowUp {
        processes: vec![state],
        forms: vec![FilledForm {
            id: FormId::from_random([1; 10]),
            begun_at: minute(0),
            state: FormState { process: process.clone(), form: plant("otherformid"), answers },
        }],
        letters: vec![FilledLetter {
            id: FormId::from_random([2; 10]),
            begun_at: minute(0),
            state: LetterState {
                process,
                letter: plant("otherletterid"),
                version: 1,
                values: BTreeMap::from([("other".to_owned(), plant("otherletter"))]),
                left_out: vec![1],
                edited: Some(plant("otheredited")),
            },
        }],
        events: BTreeMap::from([(
            QuestionRef(plant("event")),
            EventAt { on: date(MET), at: Some("10:00".parse().unwrap()) },
        )]),
        met: BTreeMap::from([(QuestionRef(plant("met")), date(MET))]),
    }
}

pub(super) fn track(label: &str) -> Track {
    Track { answer: Some(TrackAnswer::Yes), done: plant(label) }
}

pub(super) fn weighed(label: &str) -> Consideration {
    Consideration { leaning: Some(Leaning::Wider), note: plant(label) }
}

pub(super) fn account(how_known: Option<HowKnown>, label: &str) -> Account {
    Account { how_known, text: plant(label) }
}

/// A record with a word or a day of its own in every field. Every struct is written out in full: a new field does not compile
/// until somebody says here what is planted in it.
pub(super) fn record(definition: &Definition) -> Record {
    let framework = FrameworkRef { id: definition.framework.id.clone(), version: definition.framework.version.clone() };
    let question = QuestionRef::new(&framework.id, &plant("question"));
    Record {
        id: record_id(1),
        created_at: minute(0),
        example: false,
        service: Service {
            name: plant("servicename"),
            provider: plant("serviceprovider"),
            kind: Some(ServiceKind::CareHome),
            address: plant("serviceaddress"),
            postcode: plant("servicepostcode"),
            local_authority: plant("serviceauthority"),
            cqc_location_id: plant("servicecqc"),
        },
        tracks: Tracks { immediate_danger: track("danger"), crime: track("crime"), section_42: track("section42") },
        visits: vec![Visit {
            id: visit_id(1),
            sheet: framework.clone(),
            home: plant("visithome"),
            date: Some(date(VISIT)),
            time: Some("23:59".parse().unwrap()),
            completed_by: plant("visitby"),
            role: plant("visitrole"),
            observations: BTreeMap::from([(
                ItemRef::from("E5"),
                Observation { answer: Some(Answer::No), comment: plant("comment"), noted_at: minute(0) },
            )]),
        }],
        issues: vec![Issue {
            id: issue_id(1),
            created_at: minute(0),
            theme: Some(ThemeId(plant("theme"))),
            accounts: vec![
                account(Some(HowKnown::Told), "told"),
                account(Some(HowKnown::Seen), "seen"),
                account(Some(HowKnown::Opinion), "opinion"),
                account(Some(HowKnown::Recorded), "recorded"),
                account(None, "unsaid"),
            ],
            happened_on: Some(date(INCIDENT)),
            happened_note: plant("happened"),
            people_affected: Some(3),
            adults_views: plant("views"),
            provider_response: plant("response"),
            from_observation: Some(ObservationLink { visit: visit_id(1), item: ItemRef::from("E5") }),
            differentiation: Differentiation {
                nature_and_cause: weighed("nature"),
                other_incidents: weighed("others"),
                provider_response: weighed("weighedresponse"),
                intent: weighed("intent"),
                guidance: weighed("guidance"),
                likened: Some(Likened { theme: ThemeId(plant("likened")), to: Likeness::Concern }),
                decision: Some(Outcome::PotentialCauseForConcern),
                reason: plant("weighed"),
                suggestion_shown: Some(ShownSuggestion {
                    outcome: Outcome::PotentialCauseForConcern,
                    reasons: vec![plant("suggestion")],
                }),
                decided_at: Some(minute(0)),
            },
            score: Some(score(5)),
            score_reason: plant("scored"),
        }],
        framework: Some(framework),
        findings: BTreeMap::from([(
            question.clone(),
            Finding {
                answer: Some(FindingAnswer::Yes),
                on: Some(date(FOUND_ON)),
                note: plant("finding"),
                evidence: vec![issue_id(1)],
                suggested: vec![plant("suggested")],
                answered_at: Some(minute(0)),
            },
        )]),
        impact: Impact { answer: Some(ImpactAnswer::Major), reason: plant("impact") },
        shares: BTreeMap::from([(question, Default::default())]),
        alerts: Alerts {
            period: plant("period"),
            recent: Some(9),
            earlier: Some(1),
            judged: Some(AlertsJudged::High),
            note: plant("alerts"),
        },
        raised_level: Some(RaisedLevel {
            to: RaiseTo::Major,
            reason: plant("raised"),
            consulted_role: plant("consulted"),
            consulted_on: date(CONSULTED),
            calculated_then: ConcernLevel::Minor,
            recorded_at: minute(0),
        }),
        next_actions: vec![NextAction {
            id: action_id(1),
            what: plant("nextwhat"),
            who: plant("nextwho"),
            by: Some(date(ACTION_BY)),
            done: false,
            source: Some(plant("nextsource")),
        }],
        follow_up: follow_up(definition),
        history: vec![Change {
            part: plant("history"),
            from: at("2026-11-24T10:00:00Z"),
            until: at("2026-11-24T10:00:00Z"),
            to: Some(plant("historyto")),
        }],
    }
}

/// The words of the test data itself are found again in whatever format they stand in.
#[test]
fn what_is_planted_is_found() {
    assert_eq!(
        planted("a Zqtold, “Zqseen” zqopinion-2"),
        BTreeSet::from(["told", "seen", "opinion"].map(str::to_owned))
    );
    let day: Date = date(VISIT);
    assert!(day.format("%-d %B %Y").to_string().contains("1901"));
}
