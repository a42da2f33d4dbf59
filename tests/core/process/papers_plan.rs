//! The plan and letters on paper.

use crate::support::{
    action_id, framework,
    process::{COUNCILS, begun, day, decided, full, process, ready, stated},
    word_file::read,
};
use provider_concerns::{
    concern::Service,
    framework::cited,
    paper::{Block, Look, docx, to_text},
    process::{
        ActionChange, ActionSource, ActionStatus, Decided, LetterState, PaperHead, PlannedAction, ProviderTold, apply,
        letter_paper, letter_text, moves, plan_paper, reassess, suggest,
    },
};
use std::collections::BTreeMap;

fn own(number: u8, what: &str, immediate: bool) -> PlannedAction {
    PlannedAction {
        id: action_id(number),
        source: ActionSource::Own,
        what: what.to_owned(),
        owner: String::new(),
        due: None,
        immediate,
        status: ActionStatus::ToDo,
    }
}

#[test]
fn the_plan_has_what_is_immediate_first_with_owner_day_status_and_source() {
    let definition = process("derbyshire");
    let rules = framework("derbyshire");
    let mut state = begun(definition, "threshold-indicated");
    let suggested = suggest(definition, rules, "threshold-indicated");
    let first = suggested.iter().find(|one| one.immediate).unwrap();
    let later = suggested.iter().find(|one| !one.immediate).unwrap();
    state.plan.add(own(1, "‹later, own›", false)).unwrap();
    state.plan.add(later.planned(action_id(2))).unwrap();
    state.plan.add(first.planned(action_id(3))).unwrap();
    state.plan.add(own(4, "‹at once, own›", true)).unwrap();
    let mut change = |number, change| state.plan.change(action_id(number), change).unwrap();
    change(1, ActionChange::Status(ActionStatus::NotNeeded { reason: stated("‹the reason›") }));
    change(3, ActionChange::Status(ActionStatus::Done { evidence: stated("‹the evidence›"), on: day(3) }));
    change(4, ActionChange::Owner("‹an owner›".to_owned()));
    change(4, ActionChange::Due(Some(day(9))));
    let paper = plan_paper(definition, rules, &state, &PaperHead::default());
    let text = to_text(&paper);
    let (at_once, then) = text.split_once("\n\nThen\n\n").unwrap();
    assert!(at_once.contains("‹at once, own›\t‹an owner›\t10 December 2026\tTo do\tOwn action"), "{text}");
    assert!(at_once.contains(&format!("Done on 4 December 2026\nEvidence: ‹the evidence›\t{}", first.cite)), "{text}");
    assert!(then.contains("‹later, own›\t[…]\tNo date set\tNot needed\nReason: ‹the reason›\tOwn action"), "{text}");
    assert!(then.contains(&format!("To do\t{}", later.cite)) && !later.cite.is_empty(), "{text}");
    assert!(!at_once.contains("‹later") && !then.contains("‹at once"));
    assert_eq!(read(&docx(&paper).unwrap()).0, text);
}

#[test]
fn every_suggested_action_says_what_it_follows_from() {
    for council in COUNCILS {
        let (definition, rules) = (process(council), framework(council));
        let outcome = definition.starts.iter().flat_map(|start| &start.outcomes).next().unwrap().id.clone();
        let mut state = begun(definition, &outcome);
        let suggested = suggest(definition, rules, &outcome);
        for (number, one) in (0..).zip(&suggested) {
            state.plan.add(one.planned(action_id(number))).unwrap();
        }
        let text = to_text(&plan_paper(definition, rules, &state, &PaperHead::default()));
        assert!(suggested.len() > 1, "{council}");
        for one in suggested {
            assert!(
                text.contains(&format!("\t{}\n", one.cite)) || text.contains(&format!("\t{}", one.cite)),
                "{council}: {}",
                one.cite
            );
            assert!(text.contains(one.what.trim_end_matches('.')), "{council}: {}", one.what);
        }
    }
}

#[test]
fn the_history_tells_each_step_with_who_decided_and_why() {
    let definition = process("hertfordshire");
    let rules = framework("hertfordshire");
    let outcome = definition.starts.iter().flat_map(|start| &start.outcomes).next().unwrap().id.clone();
    let mut state = begun(definition, &outcome);
    state.note_told(ProviderTold::Waiting { since: day(0), reason: stated("‹why it waits›") });
    ready(definition, &mut state, day(1));
    let way = moves(definition, &state)[0].way;
    let decision = full(definition, &state, way, day(2));
    let mut state = apply(definition, &state, &way.id, &decision).unwrap();
    let anew = Decided { reason: "‹why anew›".to_owned(), ..decided("‹assessor›", day(5)) };
    state = reassess(definition, &state, &outcome, &anew).unwrap();
    let text = to_text(&plan_paper(definition, rules, &state, &PaperHead::default()));
    let (_, history) = text.split_once("\n\nHistory\n\n").unwrap();
    let from = definition.stage(state.stages().next().unwrap()).unwrap();
    let to = definition.stage(state.stage().unwrap()).unwrap();
    for words in [
        format!("1 December 2026\tBegun at: {}", from.title),
        "1 December 2026\tThe provider is not told yet\t\tReason: ‹why it waits›".to_owned(),
        format!("3 December 2026\t{}\nFrom: {}\nTo: {}", way.title, from.title, to.title),
        "Reason: An invented reason\nEvidence: Invented evidence".to_owned(),
        "6 December 2026\tAssessed anew".to_owned(),
        "‹assessor›\tReason: ‹why anew›".to_owned(),
    ] {
        assert!(history.contains(&words), "“{words}” is not in\n{history}");
    }
    assert!(way.confirm.iter().all(|one| history.contains(&format!("Confirmed: {}", one.says))));
    assert!(text.contains(&format!("Stage now: {}", to.title)), "{text}");
}

#[test]
fn a_letter_is_its_text_and_what_is_not_filled_in_is_boxed() {
    let mut letters = 0;
    for council in COUNCILS {
        let definition = process(council);
        for letter in &definition.letters {
            letters += 1;
            assert!(!cited(&letter.cite).is_empty());
            let mut state = LetterState {
                process: definition.reference.clone(),
                letter: letter.id.clone(),
                version: letter.version,
                values: BTreeMap::new(),
                left_out: Vec::new(),
                edited: None,
            };
            let boxed = |state: &LetterState| -> Vec<String> {
                let paper = letter_paper(letter, state, &Service::default());
                let text = to_text(&paper);
                assert_eq!(text, letter_text(letter, state).text);
                assert_eq!(read(&docx(&paper).unwrap()).0, text);
                let runs = paper.blocks.into_iter().flat_map(|block| match block {
                    Block::Paragraph(runs) => runs,
                    other => panic!("a letter has paragraphs only: {other:?}"),
                });
                runs.filter(|run| run.look == Look::Unfilled).map(|run| run.words).collect()
            };
            let open = boxed(&state);
            assert!(letter.fields.iter().all(|field| open.contains(&field.mark())), "{}: {open:?}", letter.id);
            for field in &letter.fields[1..] {
                state.values.insert(field.id.clone(), format!("‹{}›", field.id));
            }
            let only = letter.fields[0].mark();
            assert!(boxed(&state).iter().all(|mark| *mark == only));
            state.edited = Some(format!("Dear all,\n\n{only} is a place still. [This] is none."));
            assert_eq!(boxed(&state), [only]);
        }
    }
    assert!(letters > 2, "{letters}");
}
