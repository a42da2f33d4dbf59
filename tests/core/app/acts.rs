//! What the person who saw something does now.

use crate::support::{example_record, frameworks, own_file::file, process::process, record_with, today};
use provider_concerns::{
    app::{Act, Acts, Way, acts},
    assess::assess,
    concern::{FrameworkRef, Record, TrackAnswer, TrackKind},
    framework::{Chosen, Registry, Takes, reporters_steps},
};

const AUTHORITIES: [&str; 5] = ["Lambeth", "Reading", "Derbyshire", "Bedford", "Hertfordshire"];

fn under(registry: &Registry, record: &Record) -> Acts {
    let framework = registry.chosen(record).and_then(Chosen::framework);
    acts(record, registry, framework.and_then(|framework| assess(framework, record, today())).as_ref())
}

fn of(record: &Record) -> Acts {
    under(frameworks(), record)
}

fn all(record: &Record) -> Vec<Act> {
    let Acts { now, then } = of(record);
    now.into_iter().chain(then).collect()
}

fn in_area(local_authority: &str) -> Record {
    let mut record = record_with(&[Some(3)]);
    record.service.local_authority = local_authority.to_owned();
    record
}

#[test]
fn danger_stands_before_everything_and_three_things_stand_in_sight() {
    let answers = [None, Some(TrackAnswer::No), Some(TrackAnswer::NotSure), Some(TrackAnswer::Yes)];
    let mut seen = 0;
    for authority in AUTHORITIES.into_iter().chain(["", "Elsewhere"]) {
        for number in 0..64 {
            let [danger, crime, section_42] =
                [number / 16, number / 4 % 4, number % 4].map(|place: usize| answers[place]);
            for issues in [vec![], vec![Some(5)]] {
                let mut record = record_with(&issues);
                record.service.local_authority = authority.to_owned();
                record.tracks.immediate_danger.answer = danger;
                record.tracks.crime.answer = crime;
                record.tracks.section_42.answer = section_42;
                let Acts { now, then } = of(&record);
                let case = format!("{authority:?} {danger:?} {crime:?} {section_42:?}");
                assert!(now.len() <= 3 && (then.is_empty() || now.len() == 3), "{case}");
                let asks = |answer| matches!(answer, Some(TrackAnswer::Yes | TrackAnswer::NotSure));
                assert_eq!(now.first().is_some_and(|act| act.is_urgent), asks(danger), "{case}");
                if asks(danger) {
                    assert!(now[0].title.to_lowercase().contains("call 999"), "{case}");
                    assert_eq!(now[0].ways[0], Way::Call("999".to_owned()), "{case}");
                }
                let safety = now.iter().filter(|act| act.ways.iter().any(|way| matches!(way, Way::Note(_)))).count();
                assert_eq!(
                    safety,
                    [danger, crime, section_42].into_iter().filter(|answer| asks(*answer)).count(),
                    "{case}"
                );
                for act in now.iter().chain(&then) {
                    // What no policy says bears the mark; a number to call is never a policy's.
                    assert!(act.tool_default.is_some() || !act.cite.is_empty(), "{case}");
                    let calls = act.ways.iter().any(|way| matches!(way, Way::Call(_)));
                    assert!(!calls || act.tool_default.is_some_and(|why| !why.is_empty()), "{case}");
                }
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 7 * 64 * 2);
}

#[test]
fn what_is_noted_as_done_is_not_asked_again() {
    for kind in TrackKind::ALL {
        let mut record = in_area("Lambeth");
        record.tracks.get_mut(kind).answer = Some(TrackAnswer::Yes);
        assert!(all(&record).iter().any(|act| act.ways.contains(&Way::Note(kind))), "{kind:?}");
        record.tracks.get_mut(kind).done = "  ".to_owned();
        assert!(all(&record).iter().any(|act| act.ways.contains(&Way::Note(kind))), "{kind:?}: spaces say nothing");
        record.tracks.get_mut(kind).done = "Told at 10:40, reference 5".to_owned();
        assert!(!all(&record).iter().any(|act| act.ways.contains(&Way::Note(kind))), "{kind:?}");
    }
}

#[test]
fn without_a_known_place_no_councils_steps_are_given() {
    for (authority, way) in [("", Way::NameAuthority), (" ", Way::NameAuthority), ("Elsewhere", Way::Send)] {
        let found = all(&in_area(authority));
        assert_eq!(found.len(), 1, "{authority:?}");
        assert_eq!(found[0].ways, [way], "{authority:?}");
        assert_eq!(found[0].tool_default, Some(""));
        assert!(!format!("{found:?}").contains("Lambeth"), "{found:?}");
    }
    // Whoever chose one has its steps, unless the service lies with another council: then it is a comparison.
    let steps = |authority: &str| {
        let mut record = in_area(authority);
        record.framework = Some(frameworks().newest("derbyshire").unwrap().reference.clone());
        all(&record)
    };
    let form = [Way::Form("contract-monitoring-form")];
    assert!(
        ["", "Derbyshire", "High Peak"].iter().all(|authority| steps(authority).iter().any(|act| act.ways == form))
    );
    for authority in ["Elsewhere", "Lambeth", "Hertfordshire"] {
        let found = steps(authority);
        assert_eq!(found.len(), 1, "{authority}: {found:?}");
        assert_eq!(found[0].title, format!("Send this record to {authority}"));
    }
    // One that is not here, or one of several: the person chooses.
    let mut record = in_area("Lambeth");
    record.framework = Some(FrameworkRef { id: "gone".to_owned(), version: "1".to_owned() });
    assert_eq!(all(&record)[0].ways, [Way::Choose]);
}

#[test]
fn every_councils_way_ends_with_the_record_sent_or_its_form_filled_in() {
    for authority in AUTHORITIES {
        let record = in_area(authority);
        let found = all(&record);
        assert!(found.iter().any(|act| act.ways.iter().any(|way| matches!(way, Way::Send))), "{authority}: {found:?}");
        assert!(found.len() <= 3, "{authority}: without a safety question everything is in sight");
    }
    assert!(all(&in_area("Derbyshire")).iter().any(|act| act.ways == [Way::Form("contract-monitoring-form")]));
}

#[test]
fn a_sheet_is_sent_to_the_printed_address_and_to_the_own_files_where_it_has_one() {
    let printed = Way::Write("careconcerns@hertfordshire.gov.uk".to_owned());
    let mut record = in_area("Hertfordshire");
    assert!(!all(&record).iter().any(|act| act.ways.contains(&printed)), "nobody sends a sheet who has filled in none");
    record.visits = example_record().visits.clone();
    assert!(all(&record).iter().any(|act| act.ways == [printed.clone(), Way::Send]));
    let noted = std::mem::take(&mut record.visits[0].observations);
    assert!(!all(&record).iter().any(|act| act.ways.contains(&printed)), "a sheet that is begun is not yet filled in");
    record.visits[0].observations = noted;
    // A council that extends the policy has an address of its own, or none: never that of the other council.
    let own = file("hertfordshire 2017-11.4", "");
    let registry = frameworks().with_own([own.as_str()]);
    record.service.local_authority = "Example Council".to_owned();
    let without = format!("{:?}", under(&registry, &record));
    assert!(without.contains("Way::Send") || without.contains("Send"), "{without}");
    assert!(!without.contains("careconcerns"), "{without}");
    let own = file("hertfordshire 2017-11.4", "");
    let own = own.replacen("authority =", "mailbox = \"sheets@example.org\"\nauthority =", 1);
    let registry = frameworks().with_own([own.as_str()]);
    record.service.local_authority = "Example Council".to_owned();
    let Acts { now, then } = under(&registry, &record);
    let ways: Vec<Way> = now.into_iter().chain(then).flat_map(|act| act.ways).collect();
    assert!(ways.contains(&Way::Write("sheets@example.org".to_owned())), "{ways:?}");
    assert!(!ways.contains(&printed), "{ways:?}");
    assert!(!format!("{:?}", under(&registry, &record)).contains("careconcerns"));
}

#[test]
fn each_step_of_the_list_is_a_row_of_the_policy_with_what_it_takes() {
    let mut frameworks_named = std::collections::BTreeSet::new();
    for (id, step) in reporters_steps() {
        frameworks_named.insert(id);
        let framework = frameworks().newest(id).unwrap_or_else(|| panic!("{id}"));
        let row = framework.next_steps.iter().find(|row| row.id == step.id);
        let row = row.unwrap_or_else(|| panic!("{id}: {}", step.id));
        assert!(!row.cite.is_empty(), "{id}: {}", step.id);
        match step.takes {
            Takes::Nothing => assert!(row.who.starts_with("You"), "{id}: {} is for {}", step.id, row.who),
            Takes::Form(form) => assert!(process(id).form(form).is_some(), "{id}: {form}"),
            Takes::Sheet(address) => assert!(row.what.contains(address), "{id}: {address}"),
        }
    }
    assert_eq!(frameworks_named.len(), 5);
    // Whatever a policy says to the person who reads it stands among them.
    for framework in frameworks().judging() {
        for row in framework.next_steps.iter().filter(|row| row.who == "You" || row.who.starts_with("You,")) {
            let listed = framework.reporters_steps().any(|step| step.id == row.id);
            assert!(listed, "{}: {}", framework.reference.id, row.id);
        }
    }
}
