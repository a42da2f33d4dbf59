//! The process files have all that the documents list: stages, ways, meetings, forms and letters, counted against the sources.

use crate::support::process::process;
use provider_concerns::process::{Attends, Definition, FieldKind, Matter};
use std::collections::BTreeSet;

/// Stage, how many next steps of the framework belong to it, clause.
pub type StageRow = (&'static str, usize, &'static str);

/// The stages are these, in this order, and there is no other.
pub fn stages_are(definition: &Definition, rows: &[StageRow]) {
    let found: Vec<(&str, usize)> =
        definition.stages.iter().map(|stage| (stage.id.as_str(), stage.steps.len())).collect();
    let expected: Vec<(&str, usize)> = rows.iter().map(|(id, steps, _)| (*id, *steps)).collect();
    assert_eq!(found, expected, "{}", definition.reference);
}

/// The ways on and to the end (not back), from and to.
pub fn ways_are(definition: &Definition, expected: &[(&str, &str)]) {
    use provider_concerns::process::WayKind;
    let found: BTreeSet<(&str, &str)> = definition
        .stages
        .iter()
        .flat_map(|stage| stage.ways.iter().map(move |way| (stage, way)))
        .filter(|(_, way)| way.kind != WayKind::Back)
        .map(|(stage, way)| (stage.id.as_str(), way.to.id.as_str()))
        .collect();
    assert_eq!(found, expected.iter().copied().collect(), "{}", definition.reference);
}

/// Form, number of fields, number of options and columns in all, clause.
pub type FormRow = (&'static str, usize, usize, &'static str);

/// The forms are these, and there is no other.
pub fn forms_are(definition: &Definition, rows: &[FormRow]) {
    let found: Vec<(&str, usize, usize)> = definition
        .forms
        .iter()
        .map(|form| {
            let parts = form.fields().map(|field| field.choices().len() + field.columns().len()).sum();
            (form.id.as_str(), form.fields().count(), parts)
        })
        .collect();
    let expected: Vec<(&str, usize, usize)> =
        rows.iter().map(|(id, fields, parts, _)| (*id, *fields, *parts)).collect();
    assert_eq!(found, expected, "{}", definition.reference);
}

/// The meetings are these, with who attends.
pub fn meetings_are(definition: &Definition, expected: &[(&str, Attends)]) {
    let found: Vec<(&str, Attends)> =
        definition.meetings.iter().map(|meeting| (meeting.id.as_str(), meeting.attends)).collect();
    assert_eq!(found, expected, "{}", definition.reference);
}

/// The decisions about contracts are these, with how many may take them.
pub fn decisions_are(definition: &Definition, expected: &[(&str, Matter, usize)]) {
    let found: Vec<(&str, Matter, usize)> = definition
        .decisions
        .iter()
        .map(|decision| (decision.id.as_str(), decision.matter, decision.decides.len()))
        .collect();
    assert_eq!(found, expected, "{}", definition.reference);
}

/// The labels of a form's fields.
pub fn labels<'a>(definition: &'a Definition, form: &str) -> Vec<&'a str> {
    definition.form(form).unwrap().fields().map(|field| field.label.as_str()).collect()
}

#[test]
fn hertfordshire_has_its_stages_and_what_belongs_to_them() {
    let definition = process("hertfordshire");
    stages_are(
        definition,
        &[
            ("prevention", 6, "3, 4 ii, 5 ii"),
            ("quality-assurance", 9, "4"),
            ("mdmm", 8, "4 v, 5 ii, 5 iii"),
            ("process", 5, "5 v, 5 vii"),
            ("reflection", 2, "6, 5 v"),
            ("closed", 0, "tool default"),
        ],
    );
    ways_are(
        definition,
        &[
            ("prevention", "quality-assurance"),
            ("prevention", "mdmm"),
            ("prevention", "closed"),
            ("quality-assurance", "mdmm"),
            ("quality-assurance", "mdmm"),
            ("quality-assurance", "closed"),
            ("mdmm", "process"),
            ("process", "reflection"),
            ("reflection", "closed"),
        ],
    );
    // Only quality assurance is ever skipped, and the meeting that decides never is (section 2).
    let skipped: Vec<&str> = definition
        .stages
        .iter()
        .filter(|stage| !stage.skipped_when.is_empty())
        .map(|stage| stage.id.as_str())
        .collect();
    assert_eq!(skipped, ["quality-assurance"]);
    assert_eq!(definition.throughout.len(), 6, "5 vi twice, Introduction, 3 i, Appendix Eight twice");
}

#[test]
fn hertfordshires_meetings_have_their_parts_their_roles_and_who_is_told() {
    let definition = process("hertfordshire");
    meetings_are(
        definition,
        &[
            ("qam", Attends::WithProvider),
            ("mdmm", Attends::WithoutProvider),
            ("process-meeting", Attends::TwoParts),
            ("reflection", Attends::WithProvider),
        ],
    );
    let mdmm = definition.meeting("mdmm").unwrap();
    let told: Vec<&str> = mdmm.told.iter().map(|told| told.who.as_str()).collect();
    assert_eq!(told, ["The provider", "The GP practice or practices concerned"], "5 iii");
    assert_eq!(
        definition.stage("mdmm").unwrap().quorum,
        [
            "ACS: Head of Service (Commissioning)",
            "ACS: Head of Operations (OPPD and CLDT)",
            "ICB (CCG in the source): Head of Adult Safeguarding",
            "HPFT: Service Line Lead or Consultant Nurse",
        ],
        "5 iii"
    );
    let closing = definition.stage("quality-assurance").unwrap().way("quality-assurance-to-closed").unwrap();
    assert_eq!(closing.meetings[0].at_least, 2, "4 ii: a minimum of two");
}

#[test]
fn hertfordshires_forms_and_letters_are_complete() {
    let definition = process("hertfordshire");
    forms_are(
        definition,
        &[
            ("meeting-checklist", 16, 0, "Appendix Four"),
            ("mdmm-risk-assessment", 3, 6, "Appendix Five"),
            ("contract-decision", 10, 10, "5 v and 5 vii; the layout is the tool’s"),
        ],
    );
    let checklist = definition.form("meeting-checklist").unwrap();
    assert!(checklist.fields().all(|field| field.kind == FieldKind::YesNo), "Appendix Four prints Yes and No");
    assert!(checklist.fields().all(|field| !field.tool_default && !field.cite.is_empty()));
    assert_eq!(labels(definition, "mdmm-risk-assessment"), ["Provider", "Date of meeting", "Issues and risks"]);
    let columns = definition.form("mdmm-risk-assessment").unwrap().field("risks").unwrap().columns();
    let columns: Vec<&str> = columns.iter().map(|column| column.label.as_str()).collect();
    let printed = ["Date agreed", "Issues", "Risks", "Action plan, and actions reviewed", "Date reviewed", "Sign-off"];
    assert_eq!(columns, printed, "Appendix Five");
    // Letter, paragraphs (one of the provider's is ours), fields.
    let letters: Vec<(&str, usize, usize)> = definition
        .letters
        .iter()
        .map(|letter| (letter.id.as_str(), letter.paragraphs.len(), letter.fields.len()))
        .collect();
    assert_eq!(letters, [("letter-provider", 14, 20), ("letter-gp", 11, 9), ("letter-self-funder", 8, 9)]);
    decisions_are(
        definition,
        &[
            ("suspension", Matter::Suspension, 2),
            ("admissions", Matter::Suspension, 0),
            ("termination", Matter::Termination, 2),
        ],
    );
}

#[test]
fn derbyshire_has_its_stages_and_what_belongs_to_them() {
    let definition = process("derbyshire");
    stages_are(
        definition,
        &[
            ("fact-finding", 13, "Initial response and fact finding"),
            ("meetings", 4, "Provider Concerns Strategy Group and Concerns Meetings; Provider involvement"),
            ("improvement", 0, "what Provider involvement asks for comes earlier, or at any time"),
            ("conclusion", 2, "Learning Review; Information sharing"),
            ("review", 1, "Contract Monitoring Review"),
            ("closed", 0, "tool default"),
            ("ended", 0, "tool default"),
        ],
    );
    ways_are(
        definition,
        &[
            ("fact-finding", "meetings"),
            ("fact-finding", "closed"),
            ("meetings", "improvement"),
            ("improvement", "conclusion"),
            ("conclusion", "review"),
            ("review", "closed"),
            ("fact-finding", "ended"),
            ("meetings", "ended"),
            ("improvement", "ended"),
            ("conclusion", "ended"),
            ("review", "ended"),
        ],
    );
    assert!(definition.stages.iter().all(|stage| stage.skipped_when.is_empty()), "no stage is skipped");
    assert_eq!(definition.throughout.len(), 15);
    let told: Vec<&str> =
        definition.stages.iter().filter(|stage| stage.provider_told_hint).map(|stage| stage.id.as_str()).collect();
    assert_eq!(told, ["fact-finding", "meetings", "improvement"], "Provider involvement: it should be told");
    assert!(definition.stages.iter().all(|stage| !stage.provider_told), "nothing waits for what should be");
    assert!(definition.start("not-indicated").unwrap().stage.is_none());
    meetings_are(
        definition,
        &[
            ("information-sharing-group", Attends::WithoutProvider),
            ("strategy-meeting", Attends::WithoutProvider),
            ("professionals-meeting", Attends::WithoutProvider),
            ("concerns-meeting", Attends::WithProvider),
            ("exit-strategy-meeting", Attends::ByChair),
            ("learning-review", Attends::ByChair),
        ],
    );
    decisions_are(
        definition,
        &[
            ("suspension", Matter::Suspension, 2),
            ("termination", Matter::Termination, 2),
            ("exit", Matter::ExitStrategy, 0),
        ],
    );
}

#[test]
fn derbyshires_contract_monitoring_form_is_the_printed_one() {
    let definition = process("derbyshire");
    let form = definition.form("contract-monitoring-form").unwrap();
    assert_eq!(form.marking, "RESTRICTED", "Appendix 1");
    assert!(form.returns_to.contains("County Hall, Matlock, DE4 3AG"), "Appendix 1");
    let sections: Vec<(&str, usize)> =
        form.sections.iter().map(|section| (section.id.as_str(), section.fields.len())).collect();
    assert_eq!(
        sections,
        [
            ("head", 12),
            ("care-provision", 1),
            ("home-environment", 1),
            ("facilities", 1),
            ("financial", 1),
            ("questions", 5),
            ("closing", 3),
        ]
    );
    let marked = |details: bool| -> Vec<&str> {
        let choices = form.fields().flat_map(|field| field.choices());
        choices.filter(|choice| choice.details || !details).map(|choice| choice.id.as_str()).collect()
    };
    let printed = [
        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2",
        "3.3", "4.1", "4.2", "4.3", "4.4",
    ];
    assert_eq!(marked(false), printed);
    assert_eq!(marked(true), ["1.2", "1.4", "1.9", "2.2", "2.5", "3.3", "4.4"]);
    assert!(form.fields().all(|field| !field.tool_default), "nothing is added to the paper");
}

#[test]
fn derbyshires_other_forms_are_complete() {
    let definition = process("derbyshire");
    forms_are(
        definition,
        &[
            ("contract-monitoring-form", 24, 21, "Appendix 1"),
            ("concerns-meeting-notes", 13, 14, "Appendix 2"),
            ("risk-assessment", 9, 7, "Risk Management: four purposes, seven mitigating factors"),
            ("high-risk-escalation", 8, 0, "Escalation Process: five matters"),
            ("contract-decision", 12, 7, "Suspension: a full account of five parts"),
            ("exit-strategy", 5, 4, "Exit Strategy: four situations"),
        ],
    );
    let notes = definition.form("concerns-meeting-notes").unwrap();
    let numbers: Vec<&str> = notes.sections[1].fields.iter().map(|field| field.reference.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "", "8"], "Appendix 2: the table stands under 7");
    let plan = notes.field("action-plan").unwrap();
    let columns: Vec<&str> = plan.columns().iter().map(|column| column.label.as_str()).collect();
    assert_eq!(
        columns,
        [
            "Section",
            "Provider’s own action (AP)",
            "Specific action",
            "Responsible person",
            "To be completed by (date)",
            "DCC Coordinator (to follow up actions)",
        ]
    );
}

#[test]
fn bedford_has_its_protocol_its_procedure_and_the_ending_of_each() {
    let definition = process("bedford");
    stages_are(
        definition,
        &[
            ("quality-assurance", 1, "3.2, 3.3"),
            ("provider-of-concern", 5, "Appendix 2"),
            ("serious-concerns-decision", 4, "Appendix 3, Instigating Serious Concerns Meeting"),
            ("serious-concerns", 13, "Appendix 3"),
            ("lessons", 2, "Appendix 3, Monitoring of Serious Concerns"),
            ("closed", 0, "tool default"),
            ("ended", 0, "tool default"),
        ],
    );
    ways_are(
        definition,
        &[
            ("quality-assurance", "provider-of-concern"),
            ("quality-assurance", "serious-concerns-decision"),
            ("quality-assurance", "closed"),
            ("provider-of-concern", "serious-concerns-decision"),
            ("provider-of-concern", "closed"),
            ("serious-concerns-decision", "serious-concerns"),
            ("serious-concerns", "lessons"),
            ("lessons", "closed"),
            ("quality-assurance", "ended"),
            ("provider-of-concern", "ended"),
            ("serious-concerns-decision", "ended"),
            ("serious-concerns", "ended"),
            ("lessons", "ended"),
        ],
    );
    let ending = definition.stage("provider-of-concern").unwrap().way("provider-of-concern-to-closed").unwrap();
    let parts: Vec<(&str, &str)> = ending.confirm.iter().map(|one| (one.id.as_str(), one.one_of.as_str())).collect();
    assert_eq!(
        parts,
        [("risks-decreased", "ending"), ("actions-embedded", "ending"), ("agencies-agree", "")],
        "Appendix 2: one of the first two, and then agreement"
    );
    let triggers = definition.stage("quality-assurance").unwrap();
    assert_eq!(triggers.way("quality-assurance-to-provider-of-concern").unwrap().confirm.len(), 3, "Appendix 2");
    let criteria = &triggers.way("quality-assurance-to-serious-concerns-decision").unwrap().confirm;
    assert_eq!(criteria.len(), 4 + 7, "the harm test in four parts, and seven criteria");
    assert_eq!(definition.stage("serious-concerns-decision").unwrap().decides.len(), 3, "Appendix 3");
    meetings_are(
        definition,
        &[
            ("provider-of-concern-meeting", Attends::WithProvider),
            ("review-meeting", Attends::ByChair),
            ("serious-concerns-meeting", Attends::ByChair),
        ],
    );
    decisions_are(
        definition,
        &[
            ("suspension", Matter::Suspension, 2),
            ("termination", Matter::Termination, 2),
            ("contract-end", Matter::Termination, 0),
            ("exit", Matter::ExitStrategy, 0),
        ],
    );
}

#[test]
fn bedfords_forms_have_21_items_and_four_elements() {
    let definition = process("bedford");
    forms_are(
        definition,
        &[
            ("aide-memoire", 21, 0, "Appendix 3, Serious Concerns meetings should consider"),
            ("action-plan", 4, 4, "Appendix 3, Serious Concerns Action Plan"),
            ("contract-decision", 9, 11, "Appendix 3, The Serious Concerns Meeting"),
        ],
    );
    let plan = definition.form("action-plan").unwrap().field("improvements").unwrap();
    let columns: Vec<&str> = plan.columns().iter().map(|column| column.label.as_str()).collect();
    assert_eq!(
        columns,
        [
            "What is to improve",
            "Who is responsible for which improvement",
            "Who in the council monitors it",
            "By when: timescales and dates",
        ]
    );
    // The text says that a plan should name all four: that the form asks for them is the tool's.
    let by_tool = provider_concerns::process::Required::ByTool;
    assert!(plan.columns().iter().all(|column| column.required == by_tool), "a plan should name all four");
}

#[test]
fn lambeth_has_what_its_text_says_and_no_more() {
    let definition = process("lambeth");
    stages_are(
        definition,
        &[("routine-monitoring", 2, "6.2"), ("surveillance-group", 1, "6.3"), ("closed", 0, "tool default")],
    );
    ways_are(
        definition,
        &[
            ("routine-monitoring", "surveillance-group"),
            ("routine-monitoring", "closed"),
            ("surveillance-group", "closed"),
        ],
    );
    let start = |outcome: &str| definition.start(outcome).unwrap().stage.as_ref().unwrap().id.as_str();
    assert_eq!(
        [start("minor"), start("moderate"), start("major")],
        ["routine-monitoring", "surveillance-group", "surveillance-group"]
    );
    // How a case ends is not in the text at hand: every way out says that it is the tool's.
    for way in definition.stages.iter().flat_map(|stage| &stage.ways) {
        let escalates = way.id == "routine-monitoring-to-surveillance-group";
        assert_eq!(way.tool_default, !escalates, "{}", way.id);
    }
    assert_eq!(definition.duties.len(), 2, "7.1 and 7.2");
    forms_are(definition, &[("enforcement-decision", 8, 10, "7.1; the layout is the tool’s")]);
    decisions_are(definition, &[("embargo", Matter::Suspension, 1)]);
}

/// Council, meeting; items on the agenda without the provider, with it, of papers; who attends, who may; how many are told.
const MEETINGS: [(&str, &str, [usize; 6], &str); 23] = [
    ("lambeth", "assurance-meeting", [0, 0, 0, 0, 0, 0], "6.2"),
    ("lambeth", "surveillance-group-meeting", [0, 0, 0, 0, 0, 0], "6.2; its terms of reference are not at hand"),
    ("berkshire", "initial-meeting", [8, 0, 3 + 7, 0, 0, 2], "5.8 Step 2"),
    ("berkshire", "provider-meeting", [0, 0, 0, 0, 0, 0], "5.8 Step 2, regular meetings"),
    ("berkshire", "findings-meeting", [6, 0, 0, 0, 0, 0], "5.8 Step 3"),
    ("berkshire", "improvement-meeting", [0, 7, 0, 0, 0, 0], "5.8 Step 3, Meetings with the Provider"),
    ("berkshire", "monitoring-meeting", [0, 0, 0, 0, 0, 0], "5.8 Step 3, a series"),
    ("berkshire", "update-meeting", [6, 0, 0, 0, 0, 0], "5.8 Step 4, running text"),
    ("berkshire", "contingency-meeting", [0, 0, 0, 0, 0, 0], "5.8 Step 4"),
    ("berkshire", "lessons-learnt", [0, 0, 0, 0, 0, 0], "5.8 Step 6"),
    ("derbyshire", "information-sharing-group", [0, 0, 0, 3, 0, 0], "Information sharing"),
    ("derbyshire", "strategy-meeting", [4, 0, 0, 7, 0, 1], "Initial response and fact finding"),
    ("derbyshire", "professionals-meeting", [8, 0, 0, 7, 0, 0], "Strategy Group and Concerns Meetings"),
    ("derbyshire", "concerns-meeting", [0, 8, 0, 7, 0, 0], "Strategy Group and Concerns Meetings"),
    ("derbyshire", "exit-strategy-meeting", [0, 0, 4, 0, 0, 0], "Exit Strategy"),
    ("derbyshire", "learning-review", [0, 0, 0, 0, 0, 0], "Learning Review"),
    ("bedford", "provider-of-concern-meeting", [0, 3, 0, 4, 0, 0], "Appendix 2"),
    ("bedford", "review-meeting", [0, 0, 3, 0, 0, 0], "Appendix 2"),
    ("bedford", "serious-concerns-meeting", [21, 0, 0, 5 + 1, 11, 2], "Appendix 3"),
    ("hertfordshire", "qam", [0, 2, 2, 5, 0, 0], "4 ii, 4 iii"),
    ("hertfordshire", "mdmm", [3, 0, 0, 4, 0, 2], "5 ii, 5 iii"),
    ("hertfordshire", "process-meeting", [3, 8, 4, 4, 0, 0], "5 v, 5 iii"),
    ("hertfordshire", "reflection", [0, 3, 0, 0, 0, 0], "6"),
];

#[test]
fn every_meeting_has_its_agenda_its_papers_and_its_people() {
    use provider_concerns::process::Name;
    let mut seen = 0;
    for (council, id, counts, clause) in MEETINGS {
        let framework = crate::support::framework(council);
        let meeting = process(council).meeting(id).unwrap_or_else(|| panic!("{council} has no meeting {id}"));
        let items =
            |names: &[Name]| -> usize { names.iter().map(|name| framework.list(&name.id).unwrap().items.len()).sum() };
        let found = [
            items(&meeting.part_one),
            items(&meeting.part_two),
            items(&meeting.papers),
            items(&meeting.core),
            items(&meeting.others),
            meeting.told.len(),
        ];
        assert_eq!(found, counts, "{council} {id} ({clause})");
        seen += 1;
    }
    let all: usize = crate::support::process::COUNCILS.iter().map(|id| process(id).meetings.len()).sum();
    assert_eq!(seen, all, "every meeting is counted");
}
