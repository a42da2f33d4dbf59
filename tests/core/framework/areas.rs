//! In which of the five areas a place lies, however its name is written; and which places lie in none.

use crate::support::{file_text, frameworks, minute, own_file::file, record_id};
use provider_concerns::{
    concern::Record,
    framework::{Chosen, area_of},
};

fn record(local_authority: &str) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.local_authority = local_authority.to_owned();
    record
}

/// The framework that a record goes by because of this name alone.
fn goes_by(local_authority: &str) -> Option<String> {
    match frameworks().chosen(&record(local_authority))? {
        Chosen::ByAuthority(framework) => Some(framework.reference.id.clone()),
        _ => None,
    }
}

#[test]
fn every_council_borough_and_district_leads_to_its_areas_policy() {
    let mut names = 0;
    for line in file_text("src/framework/data/areas.tsv").lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        for name in cells[1..].iter().filter(|name| !name.is_empty()) {
            names += 1;
            for written in [(*name).to_owned(), name.to_uppercase(), format!("{name} Council"), format!("  {name} ")] {
                assert_eq!(goes_by(&written).as_deref(), Some(cells[0]), "{written}");
            }
        }
    }
    // Five councils' areas: six in Berkshire, eight districts in Derbyshire and ten in Hertfordshire.
    assert_eq!(names, 6 + (1 + 8) + (1 + 10) + 1 + 1);
}

#[test]
fn people_write_names_in_many_ways() {
    for (typed, framework) in [
        ("Herts", "hertfordshire"),
        ("HERTS CC", "hertfordshire"),
        ("Hertfordshire County Council", "hertfordshire"),
        ("East Herts", "hertfordshire"),
        ("N. Herts", ""),
        ("North Herts District Council", "hertfordshire"),
        ("Watford Borough Council", "hertfordshire"),
        ("St. Albans City and District Council", "hertfordshire"),
        ("St\u{a0}Albans City & District", "hertfordshire"),
        ("Saint Albans", "hertfordshire"),
        ("Welwyn & Hatfield", "hertfordshire"),
        ("Welwyn\u{2011}Hatfield BC", "hertfordshire"),
        ("Wokingham", "berkshire"),
        ("Slough BC", "berkshire"),
        ("Windsor & Maidenhead", "berkshire"),
        ("The Royal Borough of Windsor and Maidenhead", "berkshire"),
        ("RBWM", "berkshire"),
        ("West Berks", "berkshire"),
        ("Berkshire", "berkshire"),
        ("Pan-Berkshire", "berkshire"),
        ("Royal County of Berkshire", "berkshire"),
        ("Derbys CC", "derbyshire"),
        ("NE Derbyshire", "derbyshire"),
        ("High Peak Borough Council", "derbyshire"),
        ("The High Peak", "derbyshire"),
        ("South Derbyshire", "derbyshire"),
        ("LB Lambeth", "lambeth"),
        ("London Borough Lambeth", "lambeth"),
        ("Bedford BC", "bedford"),
        ("Borough of Bedford", "bedford"),
    ] {
        assert_eq!(goes_by(typed).unwrap_or_default(), framework, "{typed}");
    }
}

#[test]
fn what_is_merely_like_one_lies_elsewhere() {
    for name in [
        "",
        " ",
        "Council",
        "County",
        "City Council",
        "Derby",
        "Derby City Council",
        "City of Derby",
        "Derby's Council",
        "Derby’s Council",
        "Derby and Derbyshire",
        "Central Bedfordshire",
        "Central Beds",
        "Bedfordshire",
        "Beds",
        "Luton",
        "Bedford, Greater Manchester",
        "Herefordshire",
        "Hereford",
        "Hartford",
        "Hertford Heath",
        "London",
        "City of London",
        "Greater London",
        "Southwark",
        "Clapham",
        "DCC",
        "HCC",
        "SBC",
        "Bucks",
        "Woking",
        "Workington",
        "Royston",
        "East Hampshire",
        "West",
        "North",
        "Three",
        "Peak",
    ] {
        assert_eq!(area_of(name), None, "{name}");
        assert_eq!(goes_by(name), None, "{name}");
    }
}

#[test]
fn an_own_file_of_a_county_is_that_of_its_districts_and_of_no_neighbour() {
    let text = |authority: &str| {
        file("hertfordshire 2017-11.4", "")
            .replace("\"Example Council\", \"Éxample Town\"", &format!("\"{authority}\""))
    };
    let chosen = |authority: &str, typed: &str| {
        let registry = frameworks().with_own([text(authority).as_str()]);
        registry.chosen(&record(typed)).and_then(Chosen::framework).map(|one| one.own.is_some())
    };
    for typed in ["Herts", "Hertfordshire", "East Herts", "Watford"] {
        assert_eq!(chosen("Hertfordshire County Council", typed), Some(true), "{typed}");
    }
    // Berkshire has six councils: a file of one is not that of another, nor of them all.
    assert_eq!(chosen("Reading Borough Council", "Reading BC"), Some(true));
    assert_eq!(chosen("Reading Borough Council", "Slough"), Some(false));
    assert_eq!(chosen("Reading Borough Council", "Berkshire"), Some(false));
    assert_eq!(chosen("Berkshire", "Berks"), Some(true));
    assert_eq!(chosen("Hertfordshire County Council", "Derbyshire"), Some(false));
    // A file of one district is that of no other, and not of the county.
    assert_eq!(chosen("St Albans", "Saint Albans City and District Council"), Some(true));
    for typed in ["Watford", "Herts", "Hertfordshire County Council"] {
        assert_eq!(chosen("St Albans", typed), Some(false), "{typed}");
    }
    // With one of the county and one of a district, the nearest decides; a broken one is missed where it would decide.
    let (county, district) = (text("Hertfordshire"), text("Watford").replace("example-council", "watford-council"));
    let registry = frameworks().with_own([county.as_str(), district.as_str()]);
    let of = |typed: &str| match registry.chosen(&record(typed)) {
        Some(Chosen::ByAuthority(framework)) => framework.reference.id.clone(),
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(
        [of("Watford"), of("Herts"), of("Stevenage")],
        ["watford-council", "example-council", "example-council"]
    );
    let broken = district.replace("format = 1", "format = 99");
    let registry = frameworks().with_own([county.as_str(), broken.as_str()]);
    assert!(matches!(registry.chosen(&record("Watford")), Some(Chosen::Missing(_))));
    assert!(matches!(registry.chosen(&record("Stevenage")), Some(Chosen::ByAuthority(_))));
}
