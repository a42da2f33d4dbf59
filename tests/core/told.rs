//! Nothing is told to the wrong person: words that stand nowhere else are planted in every field of a record, and looked for in
//! every paper that goes to the provider or out of the agencies, in every format that it has.
//!
//! What a paper may hold is written here a second time, apart from the rule in the core and from the councils' data.

use crate::{
    paper_reader::parts,
    process_support::{COUNCILS, meeting_id, process, stated},
    support::{action_id, at, date, frameworks, issue_id, minute, record_id, score, visit_id},
};
use provider_concerns::{
    app::{filled, in_form, in_letter, in_providers_copy},
    concern::{
        Account, AgreedAction, Alerts, AlertsJudged, Answer, Attendee, Change, ConcernLevel, Consideration, Date,
        Differentiation, Entry, EventAt, FilledForm, FilledLetter, Finding, FindingAnswer, FollowUp, FormId,
        FrameworkRef, Happened, HowKnown, Impact, ImpactAnswer, Issue, ItemRef, Leaning, LetterState, Likened,
        Likeness, Minute, Minutes, NextAction, Observation, ObservationLink, Outcome, PartOne, PartTwo, ProcessRef,
        ProcessState, ProviderTold, QuestionRef, RaiseTo, RaisedLevel, Record, Service, ServiceKind, ShownSuggestion,
        ThemeId, Track, TrackAnswer, Tracks, Visit, json,
    },
    paper::{Document, docx, to_text},
    process::{
        ActionChange, ActionStatus, Audience, Definition, FormAnswer, FormState, Letter, Meeting, PaperHead,
        begun_form, built_in, check_state, form_paper, held_back, letter_paper, minutes_of, minutes_paper, new_letter,
        plan_paper, providers_copy, providers_copy_paper, suggest,
    },
    submission::{Kind, full_minutes_name, paper_name, providers_copy_name, sources_in_text},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A word that stands nowhere else.
fn plant(label: &str) -> String {
    format!("Zq{label}")
}

/// The planted words of a text, without the sign that begins them; also those that a file name has in small letters.
fn planted(text: &str) -> BTreeSet<String> {
    let small = text.to_lowercase();
    let found = small.match_indices("zq").map(|(at, _)| {
        let word = &small[at + 2..];
        word.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap().to_owned()
    });
    found.collect()
}

/// Days that stand nowhere else: each in a year of its own, which tells it in whatever way it is written.
const VISIT: &str = "1901-02-03";
const INCIDENT: &str = "1902-02-03";
const ACTION_BY: &str = "1903-02-03";
const ONE_BY: &str = "1904-02-03";
const CONSULTED: &str = "1905-02-03";
const FOUND_ON: &str = "1916-02-03";
const DECIDED: &str = "1907-02-03";
const DONE: &str = "1908-02-03";
const TOLD_SINCE: &str = "1909-02-03";
const MET: &str = "1910-02-03";
/// Those that may stand on a paper for the provider: the day of the meeting, and of what was agreed with it.
const MEETING: &str = "1950-02-03";
const TWO_BY: &str = "1951-02-03";

fn people(label: &str) -> Vec<Attendee> {
    vec![Attendee {
        name: plant(&format!("{label}name")),
        job_title: plant(&format!("{label}title")),
        representing: plant(&format!("{label}body")),
        contact: plant(&format!("{label}contact")),
    }]
}

fn agreed(label: &str, by: &str) -> Vec<AgreedAction> {
    vec![AgreedAction { what: plant(&format!("{label}what")), who: plant(&format!("{label}who")), by: Some(date(by)) }]
}

/// What was said on every item of the agenda, and on one that is on none.
fn said(label: &str, agenda: &[String]) -> Vec<Minute> {
    let known = agenda.iter().map(|item| Minute { item: item.clone(), says: plant(&format!("{label}says")) });
    let own = Minute { item: plant(&format!("{label}item")), says: plant(&format!("{label}own")) };
    known.chain([own]).collect()
}

/// Minutes with everything in both parts.
fn minutes(meeting: &Meeting, number: u8) -> Minutes {
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
        part_one: Some(PartOne {
            chair: plant("onechair"),
            attendees: people("oneat"),
            apologies: people("oneap"),
            minutes: said("one", &agenda),
            actions: agreed("oneact", ONE_BY),
        }),
        part_two: Some(PartTwo {
            chair: plant("twochair"),
            attendees: people("twoat"),
            apologies: people("twoap"),
            minutes: said("two", &agenda),
            actions: agreed("twoact", TWO_BY),
        }),
        why_not_held: plant("onewhy"),
    }
}

/// Everything that follows from an outcome, with a meeting of every kind.
fn follow_up(definition: &Definition) -> FollowUp {
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

fn track(label: &str) -> Track {
    Track { answer: Some(TrackAnswer::Yes), done: plant(label) }
}

fn weighed(label: &str) -> Consideration {
    Consideration { leaning: Some(Leaning::Wider), note: plant(label) }
}

fn account(how_known: Option<HowKnown>, label: &str) -> Account {
    Account { how_known, text: plant(label) }
}

/// A record with a word or a day of its own in every field. Every struct is written out in full: a new field does not compile
/// until somebody says here what is planted in it.
fn record(definition: &Definition) -> Record {
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

/// Everything that a paper may hold, whichever it is: what the record says of the service.
const OF_THE_SERVICE: [&str; 6] =
    ["servicename", "serviceprovider", "serviceaddress", "servicepostcode", "serviceauthority", "servicecqc"];
const KNOWN: [&str; 2] = ["seen", "recorded"];

/// What may stand in a paper for these readers, written down apart from the core’s rule.
fn may_hold(audience: Audience) -> BTreeSet<String> {
    let two = ["twochair", "twosays", "twoitem", "twoown", "twoactwhat", "twoactwho"];
    let people = ["twoat", "twoap"]
        .iter()
        .flat_map(|who| ["name", "title", "body", "contact"].map(|part| format!("{who}{part}")));
    let service = OF_THE_SERVICE.iter().map(|word| (*word).to_owned());
    let known = KNOWN.iter().map(|word| (*word).to_owned());
    match audience {
        Audience::Agencies => panic!("it stays with the agencies"),
        Audience::Provider => service.chain(known).chain(two.map(str::to_owned)).chain(people).collect(),
        Audience::Practice => service.chain(known).collect(),
        Audience::Person => service.collect(),
    }
}

/// The years that no paper for these readers may name.
fn years_not_for(audience: Audience) -> Vec<&'static str> {
    let hidden = [VISIT, INCIDENT, ACTION_BY, ONE_BY, CONSULTED, FOUND_ON, DECIDED, DONE, TOLD_SINCE, MET];
    let of_the_meeting = [MEETING, TWO_BY].into_iter().filter(|_| audience != Audience::Provider);
    hidden.into_iter().chain(of_the_meeting).map(|day| &day[..4]).collect()
}

/// Every format of a document: what the screen and the print are made of, its plain text, and every part of the Word file, what the
/// file says of itself among them; and its name.
fn formats(document: &Document, name: String) -> Vec<(String, String)> {
    let mut all = vec![
        ("screen and print".to_owned(), format!("{document:?}")),
        ("plain text".to_owned(), to_text(document)),
        ("file name".to_owned(), name),
    ];
    all.extend(parts(&docx(document).unwrap()).unwrap());
    assert!(all.iter().any(|(format, _)| format.starts_with("docProps/")));
    all
}

/// What is wrong with a paper, in all its formats.
fn wrong(paper: &str, audience: Audience, formats: &[(String, String)]) -> Vec<String> {
    let may = may_hold(audience);
    let mut wrong = Vec::new();
    for (format, text) in formats {
        let planted = planted(text);
        wrong.extend(planted.difference(&may).map(|word| format!("{paper}, {format}: “{word}”")));
        let years = years_not_for(audience).into_iter().filter(|year| text.contains(year));
        wrong.extend(years.map(|year| format!("{paper}, {format}: a day of {year}")));
        wrong.extend(text.contains("23:59").then(|| format!("{paper}, {format}: the time of the visit")));
        if format.starts_with("docProps/") {
            wrong.extend(planted.iter().map(|word| format!("{paper}, {format}: {word}")));
        }
    }
    wrong
}

fn head(record: &Record) -> PaperHead {
    PaperHead { service: record.service.in_words(), ..PaperHead::default() }
}

/// The process file of a council that was published first.
fn earlier(council: &str) -> Option<&'static Definition> {
    built_in().exactly(&ProcessRef { id: council.to_owned(), version: "2026-11".to_owned() })
}

/// All process files, the earlier ones too: a case that was begun by one goes on by it.
fn definitions() -> impl Iterator<Item = &'static Definition> {
    let earlier = COUNCILS.into_iter().filter_map(earlier);
    built_in().all().iter().chain(earlier)
}

/// A new letter in all its formats, and what is stored of it.
fn of_letter(definition: &Definition, letter: &Letter, record: &Record) -> Vec<(String, String)> {
    let state = new_letter(definition.reference.clone(), letter, record, None);
    let paper = letter_paper(letter, &state, &record.service);
    let mut all = formats(&paper, paper_name(&letter.title, None, record, false));
    all.push(("stored".to_owned(), json::tight(&state).unwrap()));
    all
}

#[test]
fn the_planted_record_has_a_word_of_its_own_in_every_text() {
    fn look(key: &str, value: &Value, bare: &mut BTreeSet<String>, words: &mut Vec<String>) {
        match value {
            Value::String(text) if text.contains("Zq") => words.push(text.clone()),
            Value::String(_) => {
                bare.insert(key.to_owned());
            }
            Value::Array(all) => all.iter().for_each(|one| look(key, one, bare, words)),
            Value::Object(all) => all.iter().for_each(|(key, one)| look(key, one, bare, words)),
            _ => {}
        }
    }
    let (mut bare, mut words) = (BTreeSet::new(), Vec::new());
    let value = serde_json::from_str(&json::tight(&record(process("derbyshire"))).unwrap()).unwrap();
    look("", &value, &mut bare, &mut words);
    // Identifiers, days, moments, choices and references to published data: nothing that anybody wrote.
    let known = [
        "answer",
        "answered_at",
        "at",
        "begun_at",
        "by",
        "calculated_then",
        "consulted_on",
        "created_at",
        "date",
        "decided_at",
        "decided_by",
        "decision",
        "due",
        "evidence",
        "from",
        "happened_on",
        "how_known",
        "id",
        "item",
        "judged",
        "kind",
        "leaning",
        "meeting",
        "next",
        "noted_at",
        "on",
        "outcome",
        "recorded_at",
        "since",
        "stage",
        "time",
        "to",
        "until",
        "version",
        "visit",
        "with",
    ];
    let unknown: Vec<&String> =
        bare.iter().filter(|key| !known.contains(&key.as_str()) && !key.starts_with("Zq")).collect();
    assert!(unknown.is_empty(), "nothing is planted in {unknown:?}");
    assert!(words.len() > 80, "{}", words.len());
}

#[test]
fn every_paper_says_who_it_is_for() {
    let named = |audience: Audience| format!("{audience:?}");
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for definition in built_in().all() {
        for form in &definition.forms {
            found.insert(format!("{}/{}", definition.reference.id, form.id), named(form.audience));
        }
        for letter in &definition.letters {
            found.insert(format!("{}/{}", definition.reference.id, letter.id), named(letter.audience));
        }
    }
    // Read from the sources: the Concerns Meeting form is used with the provider (Derbyshire, Appendix 2), the provider keeps a copy
    // of the Service Improvement Plan (Berkshire 5.8, step 3), and carries out the action plan (Bedford, Appendix 3).
    let leaves = [
        ("bedford/action-plan", "Provider"),
        ("berkshire/service-improvement-plan", "Provider"),
        ("derbyshire/concerns-meeting-notes", "Provider"),
        ("hertfordshire/letter-gp", "Practice"),
        ("hertfordshire/letter-provider", "Provider"),
        ("hertfordshire/letter-self-funder", "Person"),
    ];
    let expected: Vec<(&str, &str)> = leaves.to_vec();
    let leaving: Vec<(&str, &str)> = found
        .iter()
        .filter(|(_, whom)| *whom != "Agencies")
        .map(|(paper, whom)| (paper.as_str(), whom.as_str()))
        .collect();
    assert_eq!(leaving, expected);
    assert_eq!(found.len(), 20 + 3, "a paper more or less: say who it is for");
}

#[test]
fn no_form_for_the_provider_holds_what_it_may_not_get() {
    let (mut looked, mut faults) = (Vec::new(), Vec::new());
    for definition in definitions() {
        let record = record(definition);
        for form in definition.forms.iter().filter(|form| form.audience.leaves()) {
            let begun = begun_form(&definition.reference, form, &record);
            let state = filled(frameworks(), (definition, form), &begun, &record, date("2026-12-01"));
            let paper = form_paper(form, &state, &head(&record));
            let mut all = formats(&paper, paper_name(&form.title, None, &record, true));
            all.push(("stored and exported".to_owned(), json::tight(&state).unwrap()));
            let name = format!("{}/{}", definition.reference, form.id);
            faults.extend(wrong(&name, form.audience, &all));
            looked.push(name);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(
        looked,
        [
            "berkshire 2026-11.3/service-improvement-plan",
            "derbyshire 2026-11.3/concerns-meeting-notes",
            "bedford 2026-11.3/action-plan",
            "berkshire 2026-11/service-improvement-plan",
            "derbyshire 2026-11/concerns-meeting-notes",
        ]
    );
}

#[test]
fn no_letter_holds_what_its_readers_may_not_get() {
    let (mut looked, mut faults) = (0, Vec::new());
    for definition in definitions() {
        let record = record(definition);
        for letter in &definition.letters {
            let name = format!("{}/{}", definition.reference, letter.id);
            faults.extend(wrong(&name, letter.audience, &of_letter(definition, letter, &record)));
            looked += 1;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(looked, 3 + 3);
}

#[test]
fn no_copy_for_the_provider_holds_anything_but_its_own_part() {
    let (mut looked, mut faults) = (0, Vec::new());
    for definition in definitions() {
        let record = record(definition);
        for (meeting, minutes) in definition.meetings.iter().zip(&record.follow_up.processes[0].meetings) {
            let Ok(copy) = providers_copy(meeting, minutes, &record.service) else { continue };
            let name = format!("{}/{}", definition.reference, meeting.id);
            let mut all = formats(&providers_copy_paper(&copy), providers_copy_name(&copy.title, copy.on, &record));
            all.push(("as text".to_owned(), copy.to_string()));
            all.push(("json".to_owned(), json::indented(&copy).unwrap()));
            faults.extend(wrong(&name, Audience::Provider, &all));
            // The copy holds what was said in its own part, and nothing of the record besides.
            let in_it = planted(&to_text(&providers_copy_paper(&copy)));
            let others = in_it.iter().filter(|word| !word.starts_with("two") && !word.starts_with("service"));
            assert_eq!(others.collect::<Vec<_>>(), Vec::<&String>::new(), "{name}");
            looked += 1;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(looked, 2 * 19);
}

#[test]
fn what_readers_may_get_is_there() {
    // The other way round: the rule is not kept by filling in nothing.
    let of = |council: &str, form: &str| {
        let definition = process(council);
        let record = record(definition);
        let form = definition.form(form).unwrap();
        let begun = begun_form(&definition.reference, form, &record);
        let state = filled(frameworks(), (definition, form), &begun, &record, date("2026-12-01"));
        (planted(&json::tight(&state).unwrap()), state)
    };
    let (notes, state) = of("derbyshire", "concerns-meeting-notes");
    for word in
        ["servicename", "twoatname", "twoatcontact", "twoapbody", "twosays", "twoown", "twoactwhat", "twoactwho"]
    {
        assert!(notes.contains(word), "{word}: {notes:?}");
    }
    assert_eq!(state.answers["date"], FormAnswer::Date(date(MEETING)));
    // Each section has what was said on its items, and no other; what is on no agenda is under 6.
    let text = |field: &str| match state.answer(field) {
        Some(FormAnswer::Text(text)) => text.clone(),
        other => panic!("{field}: {other:?}"),
    };
    assert_eq!(text("safeguarding"), "Zqtwosays");
    assert_eq!(text("concerns"), "Zqtwosays\n\nZqtwosays", "background, and what each agency brings");
    assert_eq!(
        text("other"),
        "A detailed action plan with the people responsible and the timescales: Zqtwosays\n\nZqtwoitem: Zqtwoown"
    );
    assert_eq!(state.answer("introduction"), None);
    let (plan, _) = of("bedford", "action-plan");
    assert!(plan.contains("twoactwhat") && plan.contains("twoactwho"), "{plan:?}");
    let (improvement, _) = of("berkshire", "service-improvement-plan");
    assert!(improvement.contains("seen") && improvement.contains("recorded"), "{improvement:?}");
    let hertfordshire = process("hertfordshire");
    let gp = of_letter(hertfordshire, hertfordshire.letter("letter-gp").unwrap(), &record(hertfordshire));
    let gp: BTreeSet<String> = gp.iter().flat_map(|(_, text)| planted(text)).collect();
    assert!(gp.contains("seen") && gp.contains("recorded"), "{gp:?}");
    // The agencies' own papers still have all of it, with how it is known.
    let (risks, _) = of("hertfordshire", "mdmm-risk-assessment");
    assert!(["told", "opinion", "seen", "recorded", "unsaid"].iter().all(|word| risks.contains(*word)), "{risks:?}");
}

#[test]
fn a_letter_of_an_earlier_version_is_told_of_before_it_is_printed() {
    let earlier = earlier("hertfordshire").unwrap();
    let record = record(earlier);
    let letter = earlier.letter("letter-provider").unwrap();
    let mut state = new_letter(earlier.reference.clone(), letter, &record, None);
    assert!(held_back(letter, &state, &record).is_empty());
    // As the version before this one filled it in.
    state.values.insert("visit-date".to_owned(), "3 February 1901".to_owned());
    state.values.insert(
        "visit-concerns".to_owned(),
        "Told: Zqtold\nSeen or heard: Zqseen\nOpinion: Zqopinion\nWritten down: Zqrecorded\nZqunsaid".to_owned(),
    );
    let ids = |state: &LetterState| -> Vec<&str> {
        held_back(letter, state, &record).into_iter().map(|field| field.id.as_str()).collect()
    };
    assert_eq!(ids(&state), ["visit-date", "visit-concerns"]);
    // What a person wrote is theirs.
    state.values.insert("visit-concerns".to_owned(), "Call bells were not answered.".to_owned());
    assert_eq!(ids(&state), ["visit-date"]);
}

#[test]
fn every_paper_names_its_service_in_its_head_and_every_file_in_its_name() {
    for definition in definitions() {
        let mut record = record(definition);
        let framework = frameworks().exactly(&definition.framework).unwrap();
        let mut papers: Vec<(String, Document, String)> = Vec::new();
        let mut two = Vec::new();
        for service in ["Example House", "Sample Lodge"] {
            record.service.name = service.to_owned();
            record.service.provider = "Sample Care Ltd".to_owned();
            let head = head(&record);
            papers.clear();
            for form in &definition.forms {
                let state = begun_form(&definition.reference, form, &record);
                let name = paper_name(&form.title, None, &record, true);
                papers.push((form.id.clone(), form_paper(form, &state, &head), name));
            }
            for letter in &definition.letters {
                let state = new_letter(definition.reference.clone(), letter, &record, None);
                let name = paper_name(&letter.title, None, &record, false);
                papers.push((letter.id.clone(), letter_paper(letter, &state, &record.service), name));
            }
            let state = &record.follow_up.processes[0];
            for (meeting, minutes) in definition.meetings.iter().zip(&state.meetings) {
                let full = minutes_paper(meeting, minutes, &head);
                papers.push((
                    format!("minutes of {}", meeting.id),
                    full,
                    full_minutes_name(&meeting.title, minutes.on, &record),
                ));
                if let Ok(copy) = providers_copy(meeting, minutes, &record.service) {
                    let name = providers_copy_name(&copy.title, copy.on, &record);
                    assert!(copy.to_string().contains(service) && json::tight(&copy).unwrap().contains(service));
                    papers.push((format!("copy of {}", meeting.id), providers_copy_paper(&copy), name));
                }
            }
            let plan = plan_paper(definition, framework, state, &head);
            papers.push(("plan".to_owned(), plan, paper_name("Plan", None, &record, true)));
            let plain = service.to_lowercase().replace(' ', "-");
            for (paper, document, name) in &papers {
                assert!(document.page.header.contains(service), "{paper}: {}", document.page.header);
                let text = to_text(document);
                assert!(text.lines().take(3).any(|line| line.contains(service)), "{paper}: {text}");
                assert!(name.contains(&plain), "{paper}: {name}");
            }
            let names: BTreeSet<&String> = papers.iter().map(|(.., name)| name).collect();
            assert_eq!(names.len(), papers.len(), "two papers of one service have one name");
            two.push(papers.iter().map(|(_, paper, name)| (to_text(paper), name.clone())).collect::<Vec<_>>());
        }
        for (one, other) in two[0].iter().zip(&two[1]) {
            assert!(one.0 != other.0 && one.1 != other.1, "two services have the same paper: {}", one.1);
        }
    }
}

#[test]
fn a_form_is_filled_from_the_minutes_of_its_own_day() {
    let definition = process("derbyshire");
    let mut record = record(definition);
    let form = definition.form("concerns-meeting-notes").unwrap();
    let begun = begun_form(&definition.reference, form, &record);
    assert_eq!(begun.answers, BTreeMap::from([("date".to_owned(), FormAnswer::Date(date(MEETING)))]));
    // The next meeting does not come into the notes of this one.
    let kind = definition.meeting("concerns-meeting").unwrap();
    let next = Minutes { on: date("1960-01-01"), ..minutes(kind, 99) };
    record.follow_up.processes[0].meetings.push(next);
    let of = |state: &FormState| minutes_of(form, state, &record).map(|minutes| minutes.on);
    assert_eq!(of(&begun), Some(date(MEETING)));
    assert_eq!(of(&begun_form(&definition.reference, form, &record)), Some(date("1960-01-01")));
    let on = |day: FormAnswer| FormState { answers: BTreeMap::from([("date".to_owned(), day)]), ..begun.clone() };
    assert_eq!(of(&on(FormAnswer::Date(date("1955-01-01")))), None, "no meeting on that day");
    assert_eq!(of(&on(FormAnswer::Text(String::new()))), None, "the day was emptied");
    // What stands in the other part by mistake fills nothing.
    let mut wrong_part = record.clone();
    for minutes in &mut wrong_part.follow_up.processes[0].meetings {
        minutes.part_two = None;
    }
    let state = filled(frameworks(), (definition, form), &begun, &wrong_part, date("2026-12-01"));
    assert_eq!(state.answers.keys().collect::<Vec<_>>(), ["date", "service"]);
}

#[test]
fn a_source_that_would_be_recognised_is_found_as_it_was_typed() {
    let file = std::fs::read_to_string(crate::support::repository("tests/cases/identifying.toml")).unwrap();
    let file = toml_span::parse(&file).unwrap();
    let cases = file.pointer("/source").unwrap().as_array().unwrap();
    assert!(cases.len() >= 20);
    let mut faults = Vec::new();
    for case in cases {
        let text = case.pointer("/text").unwrap().as_str().unwrap();
        let finds = case.pointer("/finds").unwrap().as_array().unwrap();
        let expected: Vec<String> = finds.iter().map(|find| find.as_str().unwrap().to_owned()).collect();
        let found = sources_in_text(text);
        if found != expected {
            faults.push(format!("{text}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(faults.is_empty(), "{} cases:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn who_may_be_recognised_is_told_before_a_paper_goes_and_of_no_template() {
    const TELLS: &str = "The night nurse told me that call bells are switched off; Mrs Example saw it.";
    let kinds = |found: Vec<provider_concerns::submission::Find>| -> Vec<(Kind, String)> {
        found.into_iter().map(|find| (find.kind, find.found)).collect()
    };
    let expected = vec![
        (Kind::Source, "The night nurse".to_owned()),
        (Kind::Source, "told me".to_owned()),
        (Kind::Name, "Mrs Example".to_owned()),
    ];
    let id = FormId::from_random([9; 10]);
    let bare = Record::new(record_id(1), minute(0));
    for definition in built_in().all() {
        for letter in &definition.letters {
            let mut state = new_letter(definition.reference.clone(), letter, &bare, None);
            assert_eq!(in_letter(&bare, id, letter, &state), [], "{}: the template itself", letter.id);
            // Also where the whole text was taken to be edited.
            state.edited = Some(provider_concerns::process::letter_text(letter, &state).text);
            assert_eq!(in_letter(&bare, id, letter, &state), [], "{}: the template’s own words", letter.id);
            state.edited = Some(TELLS.to_owned());
            assert_eq!(kinds(in_letter(&bare, id, letter, &state))[..2], expected[..2], "{}", letter.id);
        }
        for form in &definition.forms {
            for field in
                form.fields().filter(|field| matches!(field.kind, provider_concerns::process::FieldKind::LongText))
            {
                let mut state = FormState::new(definition.reference.clone(), &form.id);
                state.answers.insert(field.id.clone(), FormAnswer::Text(TELLS.to_owned()));
                let found = kinds(in_form(&bare, id, form, &state));
                assert_eq!(found, if form.audience.leaves() { expected.clone() } else { Vec::new() }, "{}", form.id);
            }
        }
    }
    let hertfordshire = process("hertfordshire");
    let letter = hertfordshire.letter("letter-provider").unwrap();
    let mut state = new_letter(hertfordshire.reference.clone(), letter, &bare, None);
    state.values.insert("visit-concerns".to_owned(), TELLS.to_owned());
    assert_eq!(kinds(in_letter(&bare, id, letter, &state)), expected);
    // A paragraph that is left out goes nowhere.
    state.left_out = vec![9];
    assert_eq!(in_letter(&bare, id, letter, &state), []);
    let meeting = hertfordshire.meeting("process-meeting").unwrap();
    let mut held = minutes(meeting, 1);
    held.part_two.as_mut().unwrap().minutes[0].says = TELLS.to_owned();
    held.part_one.as_mut().unwrap().minutes[0].says = "Her daughter rang us.".to_owned();
    let copy = providers_copy(meeting, &held, &bare.service).unwrap();
    assert_eq!(
        kinds(in_providers_copy(&bare, held.id, &copy)),
        expected,
        "part one is not looked at, for it is not there"
    );
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
