//! How long the result of a large training session takes: 500 people's answers to 30 scenarios, as they are kept, opened,
//! counted, and measured with all intervals.
//!
//! `cargo bench --no-default-features --bench training`
#![allow(clippy::unwrap_used, missing_docs)]

/// There is nothing to measure in a browser here: `make bench` does that there.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use divan::{Bencher, black_box};
    use provider_concerns::{
        concern::{ConcernLevel, Outcome, RiskScore, TrackAnswer, TrackKind, TrainingId},
        framework::built_in,
        training::{
            kept::{Kept, TrainingEnvelope},
            results::{Results, csv, document},
            room::{Answers, Room, Round, Session},
            scenario::{ScenarioSet, TEMPLATE},
            work::{Confidence, Judgement, Place, Scale},
        },
    };

    const PEOPLE: u16 = 500;
    const SCENARIOS: usize = 30;

    /// The template's scenario, thirty times under thirty ids.
    fn set() -> ScenarioSet {
        let start = TEMPLATE.find("\n[[scenario]]\n").unwrap();
        let (head, scenario) = TEMPLATE.split_at(start);
        let id = scenario.lines().find(|line| line.starts_with("id = ")).unwrap();
        let risky = scenario.lines().find(|line| line.starts_with("high_risk = ")).unwrap();
        let named = |number: usize| {
            let one = scenario.replacen(id, &format!("id = \"case-{number}\""), 1);
            one.replacen(risky, &format!("high_risk = {}", number.is_multiple_of(3)), 1)
        };
        ScenarioSet::read(&(head.to_owned() + &(0..SCENARIOS).map(named).collect::<String>()), built_in()).unwrap()
    }

    /// Answers that look scattered and are the same each time.
    fn room(set: &ScenarioSet) -> Room {
        let at = "2026-11-22T14:00:00Z".parse().unwrap();
        let scale = Scale::of(built_in().newest("lambeth").unwrap()).unwrap();
        let mut session = Session::new(TrainingId::from_random([1; 10]), at, set, None, scale);
        session.twice = true;
        let mut room = Room::new(session);
        let scores: Vec<RiskScore> = RiskScore::all().collect();
        let mut state = 7_u32;
        let mut draw = move |below: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) as usize % below
        };
        for person in 0..PEOPLE {
            let [high, low] = person.to_be_bytes();
            let seat = TrainingId::from_random([high, low, 0, 0, 0, 0, 0, 0, 0, 1]);
            let judgements = set.scenarios.iter().map(|scenario| {
                let mut one = Judgement::new(Place { scenario: scenario.id.clone(), stage: 0 });
                for kind in TrackKind::ALL {
                    one.tracks.set(kind, TrackAnswer::ALL[draw(3)]);
                }
                one.decision = Some(Outcome::ALL[draw(3)]);
                one.level = Some(ConcernLevel::ALL[draw(3)].key().to_owned());
                for issue in scenario.issues(0) {
                    one.scores.insert(issue.id.clone(), scores[draw(scores.len())]);
                }
                one.tell.insert(set.tell[draw(set.tell.len())].id.clone());
                one.confidence = Some(Confidence::ALL[draw(4)]);
                one.given = true;
                one
            });
            room.add(Answers::new(room.session.id, seat, String::new(), Round::Before, judgements.collect()));
        }
        room
    }

    /// From the text that is kept to every number on the page of the result.
    #[divan::bench]
    fn opened_and_measured(bencher: Bencher<'_, '_>) {
        let set = set();
        let at = "2026-11-22T14:00:00Z".parse().unwrap();
        let text = TrainingEnvelope::new(Kept::Room(room(&set)), 1, at, at).to_text().unwrap();
        bencher.bench_local(|| {
            let envelope = TrainingEnvelope::open(black_box(&text)).unwrap();
            let Kept::Room(room) = envelope.kept else { return None };
            Some(Results::of(&room, &set))
        });
    }

    /// The numbers alone.
    #[divan::bench]
    fn measured(bencher: Bencher<'_, '_>) {
        let set = set();
        let room = room(&set);
        bencher.bench_local(|| Results::of(black_box(&room), &set));
    }

    /// The spreads alone, as the page of one scenario needs them.
    #[divan::bench]
    fn counted(bencher: Bencher<'_, '_>) {
        let set = set();
        let room = room(&set);
        bencher.bench_local(|| Results::counted(black_box(&room), &set));
    }

    /// The file that the trainer takes along, with its digest.
    #[divan::bench]
    fn exported(bencher: Bencher<'_, '_>) {
        let set = set();
        let room = room(&set);
        let at = "2026-11-22T14:00:00Z".parse().unwrap();
        bencher.bench_local(|| document(black_box(&room), &set, false, at).to_text());
    }

    /// The table that the trainer takes along.
    #[divan::bench]
    fn tabled(bencher: Bencher<'_, '_>) {
        let set = set();
        let room = room(&set);
        bencher.bench_local(|| csv(black_box(&room), &set, false));
    }
}
