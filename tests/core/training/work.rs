//! Judging scenarios: a judgement beside the reading, work alone and another go, and what never changes.

use crate::support::{
    framework, frameworks, lambeth, minute, sets,
    training::{as_reading, scale, training_id, twins},
};
use proptest::prelude::*;
use provider_concerns::{
    app::{Mark, TrainingEdit, apply_training},
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind},
    training::{
        alone::{Alone, Counted, LegResult, result_file},
        kept::Kept,
        room::{Mode, Room, Seat, Session},
        scenario::{NOBODY, ScenarioSet},
        work::{Asked, Compared, Confidence, Fit, Judgement, Place, Scale, places},
    },
};

fn compared(set: &ScenarioSet, scale: &Scale, judgement: &Judgement) -> Compared {
    Compared::of(set, judgement, scale, frameworks()).unwrap()
}

fn all_places(set: &ScenarioSet) -> Vec<Place> {
    places(set, &set.scenarios.iter().map(|scenario| scenario.id.clone()).collect::<Vec<_>>())
}

#[test]
fn who_says_what_the_reading_says_is_told_so_under_every_framework() {
    for set in sets() {
        for framework in frameworks().judging() {
            let scale = scale(framework);
            for place in all_places(set) {
                let judgement = as_reading(set, &scale, &place);
                assert_eq!(judgement.missing(set, &scale), [], "{place:?}");
                let compared = compared(set, &scale, &judgement);
                assert_eq!((compared.decision, compared.level), (Fit::Same, Fit::Same), "{place:?} {}", scale.asks_as);
                assert!(compared.tracks.iter().all(|(_, fit)| *fit == Fit::Same));
                assert!(compared.not_told.is_empty() && compared.told_beyond.is_empty());
                assert!(compared.scores.iter().all(|(_, own, reading)| own == reading && own.is_some()));
                assert!(!compared.is_missed());
                // The reading's own scores give the reading's own level.
                assert_eq!(compared.by_own_scores, judgement.level.filter(|_| scale.scored), "{place:?}");
            }
        }
    }
}

#[test]
fn nothing_that_is_asked_may_be_left_out() {
    let (set, scale) = (twins(), scale(lambeth()));
    let place = all_places(set)[0].clone();
    let whole = as_reading(set, &scale, &place);
    let issue = whole.scores.keys().next().unwrap().clone();
    let without = |take: fn(&mut Judgement)| {
        let mut judgement = whole.clone();
        take(&mut judgement);
        judgement.missing(set, &scale)
    };
    assert_eq!(without(|one| one.tracks.crime = None), [Asked::Track(TrackKind::Crime)]);
    assert_eq!(without(|one| one.decision = None), [Asked::Decision]);
    assert_eq!(without(|one| one.scores.clear()), [Asked::Score(issue)]);
    assert_eq!(without(|one| one.level = None), [Asked::Level]);
    assert_eq!(without(|one| one.tell.clear()), [Asked::Tell]);
    assert_eq!(without(|one| one.confidence = None), [Asked::Confidence]);
    // Under a framework that does not go by scores, none are asked for.
    let described = framework("berkshire");
    let mut judgement = as_reading(set, &Scale::of(described).unwrap(), &place);
    judgement.scores.clear();
    assert_eq!(judgement.missing(set, &Scale::of(described).unwrap()), []);
}

/// A place whose reading has this decision, and one of which no track is a yes.
fn place_with(set: &ScenarioSet, decision: Outcome, section_42: TrackAnswer) -> Place {
    let found = all_places(set).into_iter().find(|place| {
        let reading = &set.scenario(&place.scenario).unwrap().stages[place.stage].reading;
        reading.decision == decision && reading.track(TrackKind::Section42).unwrap().answer == section_42
    });
    found.unwrap()
}

#[test]
fn what_differs_is_told_apart_by_its_direction() {
    let (set, scale) = (twins(), scale(lambeth()));
    let poor = as_reading(set, &scale, &place_with(set, Outcome::PoorCare, TrackAnswer::No));
    let mut judgement = poor.clone();
    judgement.decision = Some(Outcome::PotentialCauseForConcern);
    assert_eq!(compared(set, &scale, &judgement).decision, Fit::Higher);
    assert!(compared(set, &scale, &judgement).is_missed());
    judgement.decision = Some(Outcome::NotEnoughKnown);
    assert_eq!(compared(set, &scale, &judgement).decision, Fit::Different);

    let mut judgement = poor.clone();
    judgement.level = Some("major".to_owned());
    assert_eq!(compared(set, &scale, &judgement).level, Fit::Higher);

    // To be more cautious about a track is no miss.
    for answer in [TrackAnswer::NotSure, TrackAnswer::Yes] {
        let mut judgement = poor.clone();
        judgement.tracks.section_42 = Some(answer);
        let compared = compared(set, &scale, &judgement);
        assert_eq!(compared.tracks[2], (TrackKind::Section42, Fit::Higher));
        assert!(!compared.is_missed());
    }
    // To fall short of a yes is one.
    let yes = sets().find_map(|set| {
        let place = all_places(set).into_iter().find(|place| {
            let reading = &set.scenario(&place.scenario).unwrap().stages[place.stage].reading;
            reading.track(TrackKind::Section42).unwrap().answer == TrackAnswer::Yes
        })?;
        Some((set, place))
    });
    let (set, place) = yes.unwrap();
    for answer in [TrackAnswer::No, TrackAnswer::NotSure] {
        let mut judgement = as_reading(set, &scale, &place);
        judgement.tracks.section_42 = Some(answer);
        let compared = compared(set, &scale, &judgement);
        assert_eq!(compared.tracks[2].1, Fit::Lower);
        assert!(compared.is_missed());
    }
}

#[test]
fn the_level_by_ones_own_scores_is_told_beside_the_one_chosen() {
    let (set, scale) = (twins(), scale(lambeth()));
    let mut judgement = as_reading(set, &scale, &place_with(set, Outcome::PoorCare, TrackAnswer::No));
    judgement.scores.values_mut().for_each(|score| *score = RiskScore::HIGHEST);
    judgement.level = Some("minor".to_owned());
    assert_eq!(compared(set, &scale, &judgement).by_own_scores.as_deref(), Some("major"));
    let first = judgement.scores.keys().next().unwrap().clone();
    judgement.scores.remove(&first);
    assert_eq!(compared(set, &scale, &judgement).by_own_scores, None, "with a score missing there is no level");
}

#[test]
fn whom_to_tell_is_compared_by_who_is_on_one_side_only() {
    let (set, scale) = (twins(), scale(lambeth()));
    let place = all_places(set)
        .into_iter()
        .find(|place| !set.scenario(&place.scenario).unwrap().stages[place.stage].reading.tell.is_empty())
        .unwrap();
    let mut judgement = as_reading(set, &scale, &place);
    let told: Vec<String> = judgement.tell.iter().cloned().collect();
    judgement.tell = [NOBODY.to_owned()].into();
    let beside = compared(set, &scale, &judgement);
    let mut missing = beside.not_told.clone();
    missing.sort();
    assert_eq!((missing, beside.told_beyond), (told.clone(), Vec::new()));
    let beyond = set.tell.iter().find(|tell| !told.contains(&tell.id)).unwrap();
    judgement.tell = told.iter().cloned().chain([beyond.id.clone()]).collect();
    let beside = compared(set, &scale, &judgement);
    assert_eq!((beside.not_told.len(), beside.told_beyond), (0, vec![beyond.id.clone()]));
}

/// Work alone in which everything is judged as the reading, but what `differ` picks, where the decision is another.
fn done(set: &ScenarioSet, differ: impl Fn(&Place) -> bool) -> Alone {
    let mut alone = Alone::new(training_id(1), set, scale(lambeth()));
    judge_all(set, &mut alone, differ);
    alone
}

fn judge_all(set: &ScenarioSet, alone: &mut Alone, differ: impl Fn(&Place) -> bool) {
    let scale = alone.scale.clone();
    let leg = alone.legs.last_mut().unwrap();
    for place in leg.places(set) {
        let mut judgement = as_reading(set, &scale, &place);
        if differ(&place) {
            let other = Outcome::ALL.into_iter().find(|outcome| Some(*outcome) != judgement.decision);
            judgement.decision = other;
        }
        leg.judgements.push(judgement);
    }
}

#[test]
fn the_first_time_leaves_second_twins_for_another_go_and_what_is_missed_comes_again_as_its_twin() {
    let set = twins();
    let alone = Alone::new(training_id(1), set, scale(lambeth()));
    let first = &alone.legs[0].scenarios;
    assert!(first.iter().all(|id| set.scenario(id).unwrap().twin_of.is_none()));
    assert!(first.len() < set.scenarios.len());

    assert_eq!(done(set, |_| false).again(set, frameworks()), Vec::<String>::new());
    let with_twin = first.iter().find(|id| set.twin(id).is_some()).unwrap().clone();
    let without = first.iter().find(|id| set.twin(id).is_none()).unwrap().clone();
    let mut alone = done(set, |place| place.scenario == with_twin || place.scenario == without);
    let again = alone.again(set, frameworks());
    let twin = set.twin(&with_twin).unwrap().id.clone();
    assert_eq!(again.len(), 2);
    assert!(again.contains(&twin) && again.contains(&without) && !again.contains(&with_twin));

    // Missed again, the twin leads back to the first.
    let before = alone.legs[0].clone();
    let mut kept = Kept::Alone(alone.clone());
    assert!(apply_training(&mut kept, TrainingEdit::Again(again)));
    let Kept::Alone(gone_on) = kept else { unreachable!() };
    alone = gone_on;
    judge_all(set, &mut alone, |place| place.scenario == twin);
    assert_eq!(alone.again(set, frameworks()), [with_twin]);
    assert_eq!(alone.legs[0], before, "the first time stays as it was");
}

#[test]
fn what_is_not_handed_in_counts_for_nothing() {
    let set = twins();
    let mut alone = done(set, |_| true);
    let leg = alone.legs.last_mut().unwrap();
    leg.judgements.iter_mut().skip(1).for_each(|judgement| judgement.given = false);
    let result = LegResult::of(&alone, &alone.legs[0], set, frameworks());
    assert_eq!((result.stages.len(), result.all.stages), (1, Counted { same: 0, of: 1 }));
    assert!(!result.is_complete());
    assert_eq!(alone.missed(set, frameworks()).len(), 1);
}

#[test]
fn the_result_counts_high_risk_ones_apart_and_names_those_of_which_one_was_sure() {
    let mut with_high_risk = 0;
    for set in sets() {
        let high = |place: &Place| set.scenario(&place.scenario).unwrap().high_risk;
        let mut alone = done(set, high);
        let all = alone.legs[0].places(set);
        let risky = all.iter().filter(|place| high(place)).count();
        with_high_risk += usize::from(risky > 0 && risky < all.len());
        let result = LegResult::of(&alone, &alone.legs[0], set, frameworks());
        assert!(result.is_complete());
        assert_eq!(result.all.stages, Counted { same: all.len() - risky, of: all.len() });
        assert_eq!(result.all.decision, Counted { same: all.len() - risky, of: all.len() });
        assert_eq!(result.all.level, Counted { same: all.len(), of: all.len() });
        assert_eq!(result.all.tracks, Counted { same: 3 * all.len(), of: 3 * all.len() });
        assert_eq!(result.high_risk.stages, Counted { same: 0, of: risky });
        assert_eq!(result.stages.iter().filter(|stage| stage.is_sure_and_different()).count(), risky);
        alone.legs[0].judgements.iter_mut().for_each(|judgement| judgement.confidence = Some(Confidence::Unsure));
        let result = LegResult::of(&alone, &alone.legs[0], set, frameworks());
        assert!(result.stages.iter().all(|stage| !stage.is_sure_and_different()));
    }
    assert!(with_high_risk > 0);
}

#[test]
fn the_result_as_a_file_says_what_it_is_and_holds_every_judgement() {
    let set = twins();
    let mut alone = done(set, |place| set.twin(&place.scenario).is_some());
    let again = alone.again(set, frameworks());
    let mut kept = Kept::Alone(alone.clone());
    apply_training(&mut kept, TrainingEdit::Again(again));
    let Kept::Alone(gone_on) = kept else { unreachable!() };
    alone = gone_on;
    let text = result_file(&alone, set, frameworks(), minute(0)).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["format"], "provider-concerns-training-result");
    assert_eq!(file["version"], 1);
    assert_eq!(file["framework"]["id"], "lambeth");
    assert_eq!(file["set"]["digest"], set.reference.digest);
    assert!(file["note"].as_str().unwrap().contains("not the councils’"));
    let times = file["times"].as_array().unwrap();
    assert_eq!(times.len(), 2);
    let judged = alone.legs[0].places(set).len();
    assert_eq!((times[0]["judged"].as_u64(), times[0]["places"].as_u64()), (Some(judged as u64), Some(judged as u64)));
    let stages = times[0]["stages"].as_array().unwrap();
    let missed = stages.iter().filter(|stage| stage["missed"] == true).count();
    assert_eq!(times[0]["all"]["stages"]["same"].as_u64(), Some((judged - missed) as u64));
    assert!(missed > 0 && stages.iter().all(|stage| (stage["decision"] == "same") != (stage["missed"] == true)));
    let first: Judgement = serde_json::from_value(stages[0]["judgement"].clone()).unwrap();
    assert_eq!(first, alone.legs[0].judgements[0]);
    assert_eq!(times[1]["judged"], 0);
}

fn session(mode: Mode) -> Session {
    let mut session = Session::new(training_id(7), minute(0), twins(), None, scale(lambeth()));
    session.mode = mode;
    session
}

/// Every kind of training, with what is handed in and whether its reading has been seen.
fn kinds() -> Vec<(Kept, bool)> {
    let mut room = Kept::Room(Room::new(session(Mode::Open)));
    apply_training(&mut room, TrainingEdit::PassTo(training_id(9)));
    vec![
        (Kept::Alone(Alone::new(training_id(1), twins(), scale(lambeth()))), true),
        (Kept::Seat(Seat::new(training_id(2), session(Mode::Open))), true),
        (Kept::Seat(Seat::new(training_id(3), session(Mode::Blind))), false),
        (room, false),
    ]
}

fn given(kept: &Kept) -> Vec<Judgement> {
    let work = match kept {
        Kept::Alone(alone) => alone.legs.iter().flat_map(|leg| leg.judgements.clone()).collect(),
        Kept::Seat(seat) => seat.before.judgements.clone(),
        Kept::Room(room) => room.tablet.iter().flat_map(|seat| seat.before.judgements.clone()).collect(),
    };
    let work: Vec<Judgement> = work;
    work.into_iter().filter(|judgement| judgement.given).collect()
}

fn edits() -> impl Strategy<Value = TrainingEdit> {
    let places = all_places(twins());
    (0..3_usize, 0..8_u8, 0..5_u8).prop_map(move |(place, what, value)| {
        let place = places[place].clone();
        let issue = twins().scenario(&place.scenario).unwrap().issues(0).next().unwrap().id.clone();
        let mark = |mark| TrainingEdit::Mark(place.clone(), mark);
        match what {
            0 => mark(Mark::Track(TrackKind::ALL[usize::from(value % 3)], TrackAnswer::ALL[usize::from(value) % 2])),
            1 => mark(Mark::Decision(Outcome::ALL[usize::from(value % 3)])),
            2 => mark(Mark::Score(issue, RiskScore::try_from(i64::from(value) + 1).unwrap())),
            3 => mark(Mark::Level(["minor", "moderate", "major"][usize::from(value % 3)].to_owned())),
            4 => mark(Mark::Tell(
                [NOBODY, &twins().tell[0].id, &twins().tell[1].id][usize::from(value % 3)].to_owned(),
                value > 0,
            )),
            5 => mark(Mark::Confidence(Confidence::ALL[usize::from(value % 4)])),
            6 => TrainingEdit::HandIn(place),
            _ => TrainingEdit::TakeBack(place),
        }
    })
}

proptest! {
    #[test]
    fn what_is_handed_in_stays_and_nobody_is_never_told_beside_somebody(edits in prop::collection::vec(edits(), 1..60)) {
        for (mut kept, seen) in kinds() {
            for edit in &edits {
                let before = given(&kept);
                let unchanged = kept.clone();
                let told = apply_training(&mut kept, edit.clone());
                let after = given(&kept);
                if !matches!(edit, TrainingEdit::TakeBack(_)) || seen {
                    prop_assert!(before.iter().all(|judgement| after.contains(judgement)), "{edit:?}");
                } else {
                    // Taking back changes the one that it names, and of that only whether it is handed in.
                    prop_assert!(before.len() - after.len() <= 1);
                }
                if !told {
                    prop_assert_eq!(&unchanged, &kept);
                }
            }
            let work = match &kept {
                Kept::Alone(alone) => alone.leg().unwrap().clone(),
                Kept::Seat(seat) => seat.before.clone(),
                Kept::Room(room) => room.tablet.as_ref().unwrap().before.clone(),
            };
            for judgement in &work.judgements {
                prop_assert!(!judgement.tell.contains(NOBODY) || judgement.tell.len() == 1);
            }
            // A place is judged once.
            let mut seen_places: Vec<_> = work.judgements.iter().map(|judgement| &judgement.place).collect();
            seen_places.sort();
            seen_places.dedup();
            prop_assert_eq!(seen_places.len(), work.judgements.len());
        }
    }
}

#[test]
fn what_was_taken_back_can_be_handed_in_again() {
    let mut kept = kinds().swap_remove(2).0;
    let place = all_places(twins())[0].clone();
    let act = |kept: &mut Kept, edit| apply_training(kept, edit);
    assert!(!act(&mut kept, TrainingEdit::HandIn(place.clone())), "nothing is begun");
    assert!(act(&mut kept, TrainingEdit::Mark(place.clone(), Mark::Decision(Outcome::PoorCare))));
    assert!(act(&mut kept, TrainingEdit::HandIn(place.clone())));
    assert!(!act(&mut kept, TrainingEdit::Mark(place.clone(), Mark::Decision(Outcome::NotEnoughKnown))));
    assert!(act(&mut kept, TrainingEdit::TakeBack(place.clone())));
    assert!(act(&mut kept, TrainingEdit::Mark(place.clone(), Mark::Decision(Outcome::NotEnoughKnown))));
    assert!(act(&mut kept, TrainingEdit::HandIn(place.clone())));
    assert_eq!(given(&kept)[0].decision, Some(Outcome::NotEnoughKnown));
}
