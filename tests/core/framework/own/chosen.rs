//! Which framework judges a record, and by whose setting a series is suggested.

use crate::support::{
    framework, frameworks, lambeth, minute,
    own_file::{file, read},
    record_id,
};
use provider_concerns::{
    concern::{FrameworkRef, Record},
    framework::{Chosen, Registry},
};

#[test]
fn a_series_of_its_own_goes_before_the_shared_one() {
    let rows = "[series]\ncount = 4\nwithin_days = 7\nsays = \"x\"\ntool_default = true\n";
    let text = file("lambeth 2023-10", rows);
    let registry = frameworks().with_own([text.as_str()]);
    let mut record = Record::new(record_id(1), minute(0));
    let setting = |record: &Record| registry.series_for(record).map(|series| (series.count, series.within_days));
    assert_eq!(setting(&record), Some((2, 90)));
    record.service.local_authority = "example council".to_owned();
    assert_eq!(setting(&record), Some((4, 7)));
    // One that is chosen and is not at hand has no setting: the shared one applies.
    record.framework = Some(FrameworkRef { id: "elsewhere".to_owned(), version: "1".to_owned() });
    assert_eq!(setting(&record), Some((2, 90)));
    assert_eq!(Registry::default().series_for(&record), None);
}

/// The framework chosen for a record, and how it came to be.
fn chosen(registry: &Registry, local_authority: &str, by_hand: Option<&FrameworkRef>) -> (&'static str, String) {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.local_authority = local_authority.to_owned();
    record.framework = by_hand.cloned();
    match registry.chosen(&record).unwrap() {
        Chosen::ByHand(found) => ("by hand", found.reference.id.clone()),
        Chosen::ByAuthority(found) => ("by authority", found.reference.id.clone()),
        Chosen::ByDefault(found) => ("by default", found.reference.id.clone()),
        Chosen::Missing(reference) => ("missing", reference.id),
        Chosen::Several(own) => ("several", own[0].reference.id.clone()),
    }
}

#[test]
fn the_framework_follows_from_the_local_authority_unless_the_person_chooses() {
    let by = |local_authority: &str| chosen(frameworks(), local_authority, None);
    for (name, id) in [
        ("Lambeth", "lambeth"),
        ("LONDON BOROUGH OF LAMBETH", "lambeth"),
        (" reading borough council ", "berkshire"),
        ("Royal Borough of Windsor and Maidenhead", "berkshire"),
        ("derbyshire county council", "derbyshire"),
        ("Bedford", "bedford"),
        ("hertfordshire", "hertfordshire"),
    ] {
        assert_eq!(by(name), ("by authority", id.to_owned()), "{name}");
    }
    for name in ["", "  ", "Lambeth and more", "Central Bedfordshire", "Luton"] {
        assert_eq!(by(name), ("by default", "lambeth".to_owned()), "{name}");
    }
    let bedford = &framework("bedford").reference;
    assert_eq!(chosen(frameworks(), "Lambeth", Some(bedford)), ("by hand", "bedford".to_owned()));
    let older = FrameworkRef { id: "bedford".to_owned(), version: "2019-01".to_owned() };
    assert_eq!(chosen(frameworks(), "Lambeth", Some(&older)), ("missing", "bedford".to_owned()));
    assert_eq!(Registry::default().chosen(&Record::new(record_id(1), minute(0))), None);
}

#[test]
fn an_own_file_goes_before_a_built_in_one_of_the_same_authority() {
    let text = file("derbyshire 2024-01", "").replace("\"Example Council\", \"Éxample Town\"", "\"Derbyshire\"");
    let registry = frameworks().with_own([text.as_str()]);
    assert_eq!(chosen(&registry, "DERBYSHIRE", None), ("by authority", "example-council".to_owned()));
    // Another name of the same council, and a district below it.
    assert_eq!(chosen(&registry, "Derbyshire County Council", None), ("by authority", "example-council".to_owned()));
    assert_eq!(chosen(&registry, "High Peak", None), ("by authority", "example-council".to_owned()));
    // Both can be chosen by hand, the own one by its very version.
    let own = read(&text).reference;
    assert_eq!(chosen(&registry, "", Some(&own)), ("by hand", "example-council".to_owned()));
    assert_eq!(chosen(frameworks(), "", Some(&own)), ("missing", "example-council".to_owned()));
    assert_eq!(registry.judging().count(), 6);
    // Capitals do not matter in any alphabet that names a place in Britain.
    let text = file("lambeth 2023-10", "").replace("Éxample Town", "Ynys Môn");
    let registry = frameworks().with_own([text.as_str()]);
    assert_eq!(chosen(&registry, "YNYS MÔN", None), ("by authority", "example-council".to_owned()));
}

#[test]
fn own_files_that_cannot_be_read_or_come_twice_are_left_out() {
    let good = file("lambeth 2023-10", "");
    let registry = frameworks().with_own([good.as_str(), "broken", good.as_str()]);
    assert_eq!(registry.all().len(), frameworks().all().len() + 1);
    assert_eq!(registry.broken(), []);
    // Two texts of one file are two versions, and both can be judged by.
    let registry = frameworks().with_own([good.as_str(), &format!("{good}# later\n")]);
    assert_eq!(registry.judging().filter(|framework| framework.own.is_some()).count(), 2);
    // An own file cannot extend an own file, and does not spoil the built-in ones.
    let own = read(&good).reference;
    let on_top = file(&format!("{} {}", own.id, own.version), "").replace("id = \"example-council\"", "id = \"other\"");
    assert!(registry.read_own(&on_top).is_err());
    assert_eq!(frameworks().exactly(&lambeth().reference), registry.exactly(&lambeth().reference));
}

#[test]
fn the_name_of_an_authority_is_the_same_with_any_spaces_and_dashes() {
    for (name, found) in [
        ("Derbyshire\u{a0}County Council", "derbyshire"),
        (" Derbyshire\u{2009}County\tCouncil\n", "derbyshire"),
        ("Derbyshire  County\u{200b} Council", "derbyshire"),
        ("ＤＥＲＢＹＳＨＩＲＥ", "derbyshire"),
        ("Hertfordshire\u{202f}County Council", "hertfordshire"),
    ] {
        assert_eq!(chosen(frameworks(), name, None), ("by authority", found.to_owned()), "{name}");
    }
    // Other authorities stay others.
    for name in [
        "Derby City Council",
        "Derby\u{a0}City",
        "Central Bedfordshire",
        "Central\u{a0}Bedfordshire Council",
        "\u{a0}\u{200b}",
        "",
    ] {
        assert_eq!(chosen(frameworks(), name, None), ("by default", "lambeth".to_owned()), "{name}");
    }
}
