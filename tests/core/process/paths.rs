//! All courses that a case can take, under all five councils: each step of a stage is offered when the stage is reached, once.
//!
//! What is offered depends on the outcome and on which stages were reached, so every pair of a set of stages and the stage where
//! the case stands is made once, by real moves; a course through a stage twice reaches nothing new.

use crate::support::{
    framework,
    process::{COUNCILS, begun, day, full, process, ready},
};
use provider_concerns::{
    app::{Place, not_planned, whole_words},
    concern::ConcernLevel,
    framework::NextStep,
    process::{
        ActionSource, Definition, ProcessState, apply, duties, open_immediate, outcomes_reached, reassess,
        suggest_reached,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// A case that came somewhere, with how.
struct Course {
    state: ProcessState,
    words: String,
}

/// Every course from every beginning: one for each outcome, set of stages reached, and stage where it stands.
fn courses(definition: &'static Definition) -> Vec<Course> {
    let starts = definition.starts.iter().filter(|start| start.stage.is_some());
    let outcomes = starts.flat_map(|start| &start.outcomes).map(|name| name.id.as_str());
    let mut found = Vec::new();
    for outcome in outcomes {
        let mut seen: BTreeSet<(BTreeSet<String>, String)> = BTreeSet::new();
        let state = begun(definition, outcome);
        let words = format!("{} {outcome}: {}", definition.reference, state.stage().unwrap());
        let mut open = vec![Course { state, words }];
        while let Some(course) = open.pop() {
            let here = course.state.stage().unwrap().to_owned();
            let reached: BTreeSet<String> = course.state.stages().map(str::to_owned).collect();
            if !seen.insert((reached, here.clone())) {
                continue;
            }
            for way in &definition.stage(&here).unwrap().ways {
                let mut state = course.state.clone();
                let number = u64::try_from(state.history().len()).unwrap();
                ready(definition, &mut state, day(number));
                let decision = full(definition, &state, way, day(number));
                let state = apply(definition, &state, &way.id, &decision)
                    .unwrap_or_else(|error| panic!("{} by {}: {error}", course.words, way.id));
                open.push(Course { state, words: format!("{} → {}", course.words, way.to.id) });
            }
            found.push(course);
        }
    }
    found
}

/// The ids of the framework’s next steps that are offered, with how often.
fn offered(definition: &Definition, state: &ProcessState) -> BTreeMap<String, usize> {
    let stages: Vec<&str> = state.stages().collect();
    let found = suggest_reached(definition, framework(&definition.framework.id), state.outcome().unwrap(), &stages);
    let mut times = BTreeMap::new();
    for one in found {
        if let ActionSource::Next(id) = one.source {
            *times.entry(id).or_default() += 1;
        }
    }
    times
}

/// Whether a step is for another level than the one that holds: read from the step itself, apart from the rule in the core. Only
/// Berkshire and Lambeth have levels; a case that reached Lambeth’s group has all that the group’s levels bring.
fn is_of_another_level(step: &NextStep, state: &ProcessState) -> bool {
    let level = |id: &str| ConcernLevel::ALL.into_iter().find(|level| level.key() == id);
    let Some(holds) = level(state.outcome().unwrap()) else { return false };
    let named: Vec<ConcernLevel> = step.outcomes.iter().filter_map(|id| level(id)).collect();
    let of = |at: ConcernLevel| {
        (named.is_empty() || named.contains(&at))
            && step.level_at_least.is_none_or(|least| at >= least)
            && step.level_at_most.is_none_or(|most| at <= most)
    };
    let group = state.stages().any(|stage| stage == "surveillance-group");
    let routine = state.stages().any(|stage| stage == "routine-monitoring");
    let brought =
        group && (of(ConcernLevel::Moderate) || of(ConcernLevel::Major)) || routine && of(ConcernLevel::Minor);
    !of(holds) && !brought
}

#[test]
fn on_every_course_each_step_of_every_stage_reached_is_offered_once() {
    let mut numbers = BTreeMap::new();
    for council in COUNCILS {
        let definition = process(council);
        let framework = framework(council);
        for course in courses(definition) {
            *numbers.entry(council).or_insert(0_usize) += 1;
            let times = offered(definition, &course.state);
            for stage in course.state.stages().map(|id| definition.stage(id).unwrap()) {
                for name in &stage.steps {
                    let step = framework.next_steps.iter().find(|step| step.id == name.id).unwrap();
                    let expected = usize::from(!is_of_another_level(step, &course.state));
                    let found = times.get(&name.id).copied().unwrap_or_default();
                    assert_eq!(found, expected, "{}: {} of “{}”", course.words, name.id, stage.title);
                }
            }
            assert!(times.values().all(|times| *times == 1), "{}: {times:?}", course.words);
        }
    }
    // All courses were gone: so many pairs of what was reached and where the case stands there are.
    assert!(numbers.values().all(|number| *number >= 6), "{numbers:?}");
    assert!(numbers["hertfordshire"] >= 60 && numbers["bedford"] >= 60 && numbers["berkshire"] >= 60, "{numbers:?}");
}

/// A case that goes these ways, one after the other.
fn gone(council: &str, outcome: &str, ways: &[&str]) -> (&'static Definition, ProcessState) {
    let definition = process(council);
    let mut state = begun(definition, outcome);
    for (number, id) in (1..).zip(ways) {
        ready(definition, &mut state, day(number));
        let way = definition.stage(state.stage().unwrap()).unwrap().way(id).unwrap();
        let decision = full(definition, &state, way, day(number));
        state = apply(definition, &state, id, &decision).unwrap();
    }
    (definition, state)
}

#[test]
fn hertfordshire_from_quality_assurance_to_reflection_offers_all_that_each_stage_brings() {
    let ways = ["quality-assurance-to-mdmm", "mdmm-to-process", "process-to-reflection"];
    // 5 ii to 5 vii and 6: eight steps at the MDMM, five in the process, two at its end.
    for (gone_so_far, stage, steps) in [(1, "mdmm", 8), (2, "process", 5), (3, "reflection", 2)] {
        let (definition, state) = gone("hertfordshire", "quality-assurance-meeting", &ways[..gone_so_far]);
        let times = offered(definition, &state);
        let named = &definition.stage(stage).unwrap().steps;
        assert_eq!(named.len(), steps, "{stage}");
        assert!(named.iter().all(|name| times.get(&name.id) == Some(&1)), "{stage}: {times:?}");
    }
    let (definition, state) = gone("hertfordshire", "quality-assurance-meeting", &ways[..2]);
    let times = offered(definition, &state);
    for step in ["tell-gp-practices", "notify-provider", "offer-self-funders", "past-six-months"] {
        assert!(times.contains_key(step), "{step}");
    }
    // What the process brings is not there before it is reached.
    let (definition, state) = gone("hertfordshire", "quality-assurance-meeting", &[]);
    assert!(!offered(definition, &state).contains_key("past-six-months"));
    // Offering assessment to self-funders is tied to no stage (Introduction).
    assert!(offered(definition, &state).contains_key("offer-self-funders"));
}

#[test]
fn bedford_from_provider_of_concern_to_serious_concerns_offers_all_that_it_brings() {
    let ways = ["provider-of-concern-to-serious-concerns-decision", "serious-concerns-decision-to-serious-concerns"];
    let (definition, state) = gone("bedford", "provider-of-concern", &ways);
    let named = &definition.stage("serious-concerns").unwrap().steps;
    let times = offered(definition, &state);
    assert_eq!(named.len(), 13, "Appendix 3");
    assert!(named.iter().all(|name| times.get(&name.id) == Some(&1)), "{times:?}");
    for step in ["board-told", "provider-informed"] {
        assert!(times.contains_key(step), "{step}");
    }
    assert!(times.contains_key("provider-told-formally"), "those of the stage before stay");
}

#[test]
fn lambeths_group_brings_its_steps_also_to_a_case_that_began_as_minor() {
    let (definition, state) = gone("lambeth", "minor", &["routine-monitoring-to-surveillance-group"]);
    let times = offered(definition, &state);
    assert!(times.contains_key("surveillance-group") && times.contains_key("routine-monitoring"), "{times:?}");
}

#[test]
fn in_berkshire_a_level_still_brings_its_own_steps_and_no_others() {
    let (definition, state) = gone("berkshire", "moderate", &["step-1-to-step-2"]);
    let times = offered(definition, &state);
    assert!(times.contains_key("moderate-meeting") && times.contains_key("provider"));
    assert!(!times.contains_key("major-police") && !times.contains_key("minor-meeting"), "{times:?}");
    // Assessed anew, the level that holds decides.
    let decision = provider_concerns::process::Decided {
        reason: "An invented reason".to_owned(),
        ..crate::support::process::decided("Invented role", day(9))
    };
    let state = reassess(definition, &state, "major", &decision).unwrap();
    let times = offered(definition, &state);
    assert!(times.contains_key("major-police") && !times.contains_key("moderate-meeting"), "{times:?}");
}

#[test]
fn outcomes_are_reached_by_the_stages_that_begin_with_them() {
    let reached = |council: &str, outcome: &'static str, stages: &[&str]| {
        outcomes_reached(process(council), outcome, &stages.iter().copied().collect())
    };
    assert_eq!(reached("hertfordshire", "prevention", &["prevention"]), ["prevention"]);
    assert_eq!(
        reached("hertfordshire", "quality-assurance-meeting", &["quality-assurance", "mdmm", "process"]),
        ["quality-assurance-meeting", "mdmm-threshold-met"]
    );
    assert_eq!(reached("berkshire", "moderate", &["step-1", "step-2"]), ["moderate"]);
    assert_eq!(
        reached("bedford", "provider-of-concern", &["provider-of-concern", "serious-concerns-decision"]),
        ["provider-of-concern", "serious-concerns", "consider-serious-concerns"]
    );
}

#[test]
fn an_immediate_action_of_a_stage_reached_is_open_whatever_the_case_began_with() {
    for council in COUNCILS {
        let definition = process(council);
        for course in courses(definition) {
            let reached: BTreeSet<&str> = course.state.stages().collect();
            let suggested = suggest_reached(
                definition,
                framework(council),
                course.state.outcome().unwrap(),
                &course.state.stages().collect::<Vec<_>>(),
            );
            // What blocks a move is always among what is offered, so that it can be taken into the plan.
            for open in open_immediate(definition, &course.state) {
                let found = suggested.iter().filter(|one| one.source == *open.source).count();
                assert_eq!(found, 1, "{}: {}", course.words, open.what);
            }
            let of_stage = |id: &String| reached.contains(id.as_str());
            for action in
                definition.immediate.iter().filter(|one| one.from.as_ref().is_some_and(|name| of_stage(&name.id)))
            {
                assert!(suggested.iter().any(|one| one.source == action.source && one.immediate), "{}", course.words);
            }
        }
    }
}

#[test]
fn everything_is_in_the_plan_is_said_only_when_it_is() {
    for council in COUNCILS {
        let (definition, framework) = (process(council), framework(council));
        for course in courses(definition) {
            let stages: Vec<&str> = course.state.stages().collect();
            let outcome = course.state.outcome().unwrap();
            let suggested = suggest_reached(definition, framework, outcome, &stages);
            let all: Vec<ActionSource> = suggested.iter().map(|one| one.source.clone()).collect();
            // One missing is enough, an immediate one too.
            for missing in 0..all.len() {
                let mut planned = all.clone();
                planned.remove(missing);
                assert_eq!(whole_words(definition, framework, &suggested, &planned), None, "{}", course.words);
                let groups = not_planned(definition, &stages, suggested.clone(), &planned);
                assert_eq!(groups.len(), 1, "{}", course.words);
            }
            let words = whole_words(definition, framework, &suggested, &all).unwrap();
            let more = definition
                .stages
                .iter()
                .flat_map(|stage| &stage.steps)
                .any(|name| !all.contains(&ActionSource::Next(name.id.clone())));
            assert_eq!(words.contains("brings more"), more, "{}", course.words);
            let has_duties = !duties(definition, framework).is_empty();
            assert_eq!(words.contains("Duties"), has_duties, "{}", course.words);
            assert!(not_planned(definition, &stages, suggested, &all).is_empty());
        }
    }
}

#[test]
fn what_a_stage_reached_brings_stands_under_it_on_the_page_of_the_plan() {
    let ways = ["quality-assurance-to-mdmm", "mdmm-to-process"];
    let (definition, state) = gone("hertfordshire", "quality-assurance-meeting", &ways);
    let stages: Vec<&str> = state.stages().collect();
    let suggested = suggest_reached(definition, framework("hertfordshire"), state.outcome().unwrap(), &stages);
    let groups = not_planned(definition, &stages, suggested, &[]);
    let of = |place: &dyn Fn(Place) -> bool| -> Vec<&str> {
        groups.iter().filter(|group| place(group.place)).map(|group| group.title).collect()
    };
    assert_eq!(of(&|place| place == Place::ThisStage), ["Safety and Improvement Process"]);
    assert_eq!(
        of(&|place| matches!(place, Place::Earlier(_))),
        ["Quality assurance", "Multi-agency decision making meeting (MDMM)"]
    );
}
