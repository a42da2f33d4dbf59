//! A room in two tabs, and files that come in any order or come changed: no answers are lost, and the order never matters.

use super::{id, judged, read, session, set, take};
use proptest::prelude::*;
use provider_concerns::{
    app::{Mark, TrainingEdit, apply_training},
    concern::{Outcome, TrainingId},
    training::{
        kept::Kept,
        room::{Answers, Hands, Room, Round, Seat, Taken},
        work::{Judgement, Place},
    },
};

/// A room as one tab may have it: some answers in some editions, some counts, perhaps somebody with the tablet.
fn room() -> impl Strategy<Value = Room> {
    let answers = proptest::collection::vec((2_u8..6, any::<bool>(), 0_u32..3, 0_usize..3), 0..6);
    let hands = proptest::collection::vec((0_usize..2, any::<bool>(), 0_usize..3, 0_u32..4), 0..4);
    (answers, hands, proptest::option::of((2_u8..8, 0_usize..3))).prop_map(|(answers, hands, tablet)| {
        let mut room = Room::new(session());
        for (seat, second, edition, choice) in answers {
            let round = if second { Round::After } else { Round::Before };
            room.add(some_answers(id(seat), round, edition, choice));
        }
        for (scenario, second, decision, number) in hands {
            let round = if second { Round::After } else { Round::Before };
            let place = Place { scenario: session().scenarios[scenario].clone(), stage: 0 };
            room.hands_mut(round, &place).decision.insert(Outcome::ALL[decision], number);
        }
        room.tablet = tablet.map(|(seat, choice)| {
            let mut kept = Room::new(session());
            let mut edits = vec![TrainingEdit::PassTo(id(seat))];
            let place = Place { scenario: session().scenarios[choice].clone(), stage: 0 };
            edits.push(TrainingEdit::Mark(place.clone(), Mark::Decision(Outcome::ALL[choice])));
            edits.push(TrainingEdit::HandIn(place));
            let mut room = Kept::Room(std::mem::replace(&mut kept, Room::new(session())));
            for edit in edits {
                apply_training(&mut room, edit);
            }
            let Kept::Room(room) = room else { panic!() };
            room.tablet.unwrap()
        });
        room
    })
}

fn some_answers(seat: TrainingId, round: Round, edition: u32, choice: usize) -> Answers {
    let place = Place { scenario: session().scenarios[0].clone(), stage: 0 };
    let mut judgement = Judgement::new(place);
    judgement.decision = Some(Outcome::ALL[choice]);
    judgement.given = true;
    let mut answers = Answers::new(session().id, seat, String::new(), round, vec![judgement]);
    answers.edition = edition;
    answers
}

/// What two rooms must have in common to be the same but for the order in which things came.
type Essence = (Vec<Answers>, Vec<Hands>, Option<Seat>);

fn essence(mut room: Room) -> Essence {
    room.answers.sort_by_key(|answers| (answers.seat, answers.round));
    room.hands.retain(|hands| !hands.is_blank());
    room.hands.sort_by(|a, b| (a.round, &a.place).cmp(&(b.round, &b.place)));
    (room.answers, room.hands, room.tablet)
}

fn merged(one: &Room, other: &Room) -> Essence {
    let mut room = one.clone();
    room.merge(other.clone());
    essence(room)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whichever_tab_takes_in_the_other_the_same_is_kept(one in room(), other in room()) {
        prop_assert_eq!(merged(&one, &other), merged(&other, &one));
    }

    #[test]
    fn no_answers_are_lost_in_a_merge(one in room(), other in room()) {
        let (answers, _, tablet) = merged(&one, &other);
        let handed_in = [&one, &other].into_iter().flat_map(|room| {
            let tablet = room.tablet.as_ref().map(|seat| (seat.id, seat.round));
            room.answers.iter().map(|answers| (answers.seat, answers.round)).chain(tablet)
        });
        for (seat, round) in handed_in {
            let here = answers.iter().any(|answers| (answers.seat, answers.round) == (seat, round));
            prop_assert!(here || tablet.as_ref().is_some_and(|tablet| tablet.id == seat));
        }
        for own in one.answers.iter().chain(&other.answers) {
            let kept = answers.iter().find(|kept| (kept.seat, kept.round) == (own.seat, own.round));
            prop_assert!(kept.is_some_and(|kept| kept.edition >= own.edition));
        }
    }

    #[test]
    fn taking_in_answers_again_changes_nothing_in_any_order(
        files in proptest::collection::vec((2_u8..5, any::<bool>(), 0_u32..3, 0_usize..3), 1..8),
        order in any::<prop::sample::Index>(),
    ) {
        let texts: Vec<String> = files
            .into_iter()
            .map(|(seat, second, edition, choice)| {
                let round = if second { Round::After } else { Round::Before };
                some_answers(id(seat), round, edition, choice).to_text().unwrap()
            })
            .collect();
        let taken = |texts: &[String]| {
            let mut room = Room::new(session());
            for text in texts {
                room.take(text, set()).unwrap();
            }
            room
        };
        let room = taken(&texts);
        let mut again = room.clone();
        for text in &texts {
            prop_assert!(matches!(again.take(text, set()), Ok(Taken::Already | Taken::Older)));
        }
        prop_assert_eq!(&again, &room);
        let mut turned = texts.clone();
        turned.rotate_left(order.index(texts.len()));
        prop_assert_eq!(essence(taken(&turned)), essence(room));
    }

    #[test]
    fn no_text_that_is_read_comes_out_another(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        of_answers in any::<bool>(),
    ) {
        let text = if of_answers { judged(2, 0).answers(Round::Before).to_text() } else { session().to_text() }.unwrap();
        let mut bytes = text.into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let text = String::from_utf8_lossy(&bytes);
        if of_answers {
            if let Ok(answers) = take(&text) {
                prop_assert_eq!(take(&answers.to_text().unwrap()), Ok(answers));
            }
        } else if let Ok(session) = read(&text) {
            prop_assert_eq!(read(&session.to_text().unwrap()), Ok(session));
        }
    }
}
