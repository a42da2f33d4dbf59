//! The frameworks that ship with the app say what the policies say: counted and compared, item by item.

use crate::support::{framework_file, frameworks, lambeth, shared, sheet};
use provider_concerns::{
    concern::{ConcernLevel, Differentiation, Leaning, ThemeId, TrackKind},
    framework::{Registry, YesMeans, cited},
};

#[test]
fn every_built_in_framework_reads() {
    assert_eq!(frameworks().broken(), []);
    let known: Vec<String> = frameworks().all().iter().map(|found| found.reference.to_string()).collect();
    for expected in [
        "shared 2026-11.3",
        "lambeth 2023-10.4",
        "berkshire section-5.4",
        "derbyshire 2024-01.4",
        "bedford 2022-05.4",
        "hertfordshire 2017-11.4",
    ] {
        assert!(known.iter().any(|found| found == expected), "{expected} is not among {known:?}");
    }
}

#[test]
fn lambeth_has_its_rows_in_number() {
    let rules = lambeth().scored().unwrap();
    let levels: Vec<ConcernLevel> = rules.levels.iter().map(|row| row.level).collect();
    assert_eq!(levels, [ConcernLevel::Major, ConcernLevel::Moderate, ConcernLevel::Minor], "tried highest first");
    let [overlap] = rules.overlaps.as_slice() else { panic!("one overlap") };
    assert_eq!(overlap.levels, (ConcernLevel::Moderate, ConcernLevel::Major));
    assert_eq!(overlap.wins, ConcernLevel::Major);
    assert_eq!(rules.circumstances.len(), 5);
    assert!(rules.circumstances.iter().all(|row| row.cite.iter().all(|cite| cite.words == "Lambeth 6")));
    assert_eq!(rules.judgement.cite[0].words, "Lambeth 6.3");
    assert_eq!(rules.readings.len(), 1);
}

#[test]
fn lambeth_says_who_is_told_and_where_that_stands() {
    let rows: Vec<(&str, &str, Option<ConcernLevel>, Option<ConcernLevel>)> = lambeth()
        .next_steps
        .iter()
        .map(|row| (row.id.as_str(), row.cite[0].words.as_str(), row.level_at_least, row.level_at_most))
        .collect();
    assert_eq!(
        rows,
        [
            ("urgent-first", "Lambeth 6.2", None, None),
            ("surveillance-group", "Lambeth 6.3", Some(ConcernLevel::Moderate), None),
            ("routine-monitoring", "Lambeth 6.2", None, Some(ConcernLevel::Minor)),
            ("joint-decision", "Lambeth 6.2", None, None),
            ("section-42-outcomes", "Lambeth 1", None, None),
            ("cqc-included", "Lambeth 7.3", None, None),
            ("front-line-actions", "Lambeth 7.7", None, None),
            ("police", "Lambeth 7.6", None, None),
            ("integrated-care-board", "Lambeth 7.5", None, None),
            ("regulator", "Lambeth 7.1", None, None),
            ("placing-authorities", "Lambeth 7.1", None, None),
            ("enforcement", "Lambeth 7.1", None, None),
            ("enforcement-lifted", "Lambeth 7.1", None, None),
        ]
    );
}

#[test]
fn what_no_source_says_is_marked_as_the_tools_own() {
    let rules = lambeth().scored().unwrap();
    assert_eq!(rules.anchors.iter().map(|anchor| anchor.score.get()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert!(rules.anchors.iter().all(|anchor| anchor.tool_default), "Appendix 3 is not in the source");
    let series = shared().series.as_ref().unwrap();
    assert!(series.tool_default, "no source gives a number for a series");
    assert_eq!((series.count, series.within_days), (2, 90));
}

/// Domain, section 7: the reference, and what Yes means. `words` is the item that is printed without Yes and No.
const SHEET: [(&str, &str); 21] = [
    ("E1", "words"),
    ("E2", "+"),
    ("E3", "+"),
    ("E4", "+"),
    ("E5", "+"),
    ("E6", "+"),
    ("E7", "-"),
    ("E8", "o"),
    ("S1", "+"),
    ("S2", "+"),
    ("S3", "+"),
    ("S4", "+"),
    ("S5", "-"),
    ("S6", "-"),
    ("S7", "+"),
    ("M1", "+"),
    ("M2", "+"),
    ("M3", "o"),
    ("M4", "-"),
    ("M5", "+"),
    ("M6", "o"),
];

#[test]
fn hertfordshires_sheet_has_its_21_items_with_their_polarity() {
    let found: Vec<(&str, &str)> = sheet()
        .items()
        .map(|item| {
            let polarity = match (item.yes, item.words_only) {
                (YesMeans::Reassuring, false) => "+",
                (YesMeans::Worrying, false) => "-",
                (YesMeans::Neither, false) => "o",
                (YesMeans::Neither, true) => "words",
                (_, true) => "words that worry",
            };
            (item.reference.as_str(), polarity)
        })
        .collect();
    assert_eq!(found, SHEET);
    let sections: Vec<(&str, usize)> =
        sheet().sections.iter().map(|section| (section.title.as_str(), section.items.len())).collect();
    assert_eq!(sections, [("Environment", 8), ("Staffing", 7), ("Management", 6)]);
    assert_eq!(sheet().returns_to, "careconcerns@hertfordshire.gov.uk");
}

#[test]
fn double_and_conditional_items_ask_which_half() {
    for reference in ["E6", "E7", "M1", "S1"] {
        assert!(!sheet().item(&reference.into()).unwrap().prompt.is_empty(), "{reference}");
    }
    // Printed with Yes and No although it asks how good something is: the reading stands beside it.
    assert!(!sheet().item(&"E8".into()).unwrap().note.is_empty());
}

#[test]
fn every_item_leads_to_a_known_theme_and_a_worry_in_words() {
    for item in sheet().items() {
        assert!(shared().theme(&item.theme).is_some(), "{} has the theme {:?}", item.reference.as_str(), item.theme);
        let can_worry = item.yes != YesMeans::Neither;
        assert_eq!(!item.worry.is_empty(), can_worry, "{}", item.reference.as_str());
    }
}

/// Domain, section 3: theme, whether it has an example of poor care, and in which document it stands.
const PAIRS: [(&str, bool, &[&str]); 11] = [
    ("medication", true, &["lambeth", "berkshire"]),
    ("staffing", true, &["lambeth", "berkshire"]),
    ("food", true, &["lambeth", "berkshire"]),
    ("missed_visits", true, &["lambeth", "berkshire"]),
    ("hospital_attendance", false, &["lambeth", "berkshire"]),
    ("behaviour", false, &["lambeth", "berkshire"]),
    ("neglect_signs", false, &["lambeth", "berkshire"]),
    ("appointments", false, &["lambeth", "berkshire"]),
    ("safeguarding_alerts", false, &["lambeth", "berkshire"]),
    ("complaints", false, &["berkshire"]),
    ("candour", false, &["lambeth"]),
];

#[test]
fn the_eleven_paired_themes_are_those_of_the_policies() {
    let found: Vec<(&str, bool, Vec<&str>)> = shared()
        .themes
        .iter()
        .filter(|theme| !theme.concern.is_empty())
        .map(|theme| {
            let documents = theme.cite.iter().map(|cite| cite.document.as_str()).collect();
            (theme.id.as_str(), !theme.poor_care.is_empty(), documents)
        })
        .collect();
    let expected: Vec<(&str, bool, Vec<&str>)> =
        PAIRS.iter().map(|(id, poor, documents)| (*id, *poor, documents.to_vec())).collect();
    assert_eq!(found, expected);
    // A theme without a pair has no half of one either.
    assert!(shared().themes.iter().filter(|theme| theme.concern.is_empty()).all(|theme| theme.poor_care.is_empty()));
}

#[test]
fn the_pairs_say_what_the_policies_say() {
    let theme = |id: &str| shared().theme(&ThemeId::from(id)).unwrap();
    for (id, poor_care, concern) in [
        ("medication", "very serious consequences", "series"),
        ("staffing", "continence pad", "agency or bank"),
        ("food", "unappetising", "nutrition"),
        ("missed_visits", "One home-care visit", "repeatedly"),
        ("hospital_attendance", "", "same injuries happen more than once"),
        ("safeguarding_alerts", "", "unusually high or unusually low"),
    ] {
        assert!(theme(id).poor_care.contains(poor_care), "{id}");
        assert!(theme(id).concern.contains(concern), "{id}");
    }
}

#[test]
fn the_questions_of_every_file_have_a_place_in_the_record_and_words_for_every_answer() {
    for row in frameworks().all().iter().flat_map(|framework| &framework.considerations) {
        assert!(Differentiation::default().consideration(&row.id).is_some(), "{}", row.id);
        for leaning in Leaning::ALL {
            assert!(!row.answer(leaning).is_empty());
        }
    }
}

#[test]
fn poor_care_always_comes_with_the_safeguarding_reminder() {
    for judging in frameworks().judging() {
        let weighing = frameworks().weighing_under(Some(judging)).unwrap();
        let poor_care = weighing.poor_care().unwrap();
        assert!(poor_care.reminder.contains("safeguarding"), "{}", judging.reference);
        // Only Lambeth says so in as many words (10.1); for the others it is marked as the tool's.
        let cite: Vec<&str> = poor_care.cite.iter().map(|cite| cite.words.as_str()).collect();
        let lambeth = judging.reference.id == "lambeth";
        assert_eq!((cite.as_slice(), poor_care.tool_default), (&["Lambeth 10.1"][..usize::from(lambeth)], !lambeth));
        assert!(weighing.cause_for_concern().is_some());
    }
}

#[test]
fn the_three_tracks_have_their_words() {
    assert_eq!(shared().tracks.iter().map(|track| track.kind).collect::<Vec<_>>(), TrackKind::ALL);
    for kind in TrackKind::ALL {
        let track = shared().track(kind).unwrap();
        assert!(
            !track.asks.is_empty() && !track.says.is_empty() && !track.unsure.is_empty() && !track.leads.is_empty()
        );
    }
    assert_eq!(shared().track(TrackKind::ImmediateDanger).unwrap().call, "999");
    assert_eq!(shared().track(TrackKind::Crime).unwrap().leads, "Police");
}

#[test]
fn the_newest_version_of_a_framework_is_taken() {
    let newest = lambeth().reference.version.as_str();
    assert!(frameworks().earlier().all(|old| old.reference.id != "lambeth" || old.reference.version.as_str() < newest));
    assert!(frameworks().newest("no such authority").is_none());
    let (found, sheet) = frameworks().with_sheet().unwrap();
    assert_eq!(frameworks().sheet(&found.reference), Some(sheet));

    let text = std::fs::read_to_string(framework_file("lambeth")).unwrap();
    let later = text.replace(&format!("version = \"{newest}\""), "version = \"2024-02\"");
    let registry = Registry::read([("later.toml", later.as_str()), ("now.toml", &text), ("broken.toml", "format = 1")]);
    assert_eq!(registry.newest("lambeth").unwrap().reference.version, "2024-02");
    // The older one stays at hand, because records may have been judged by it.
    assert!(registry.exactly(&lambeth().reference).is_some());
    // A file that cannot be read is kept with its problems and spoils no other.
    assert_eq!(registry.broken().iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["broken.toml"]);
}

/// Every published file of the app by its digest. A published version is never edited, whoever does it and however little: a
/// record that was judged by it names this digest. A change is a new file with a new version and a new line here.
const PUBLISHED: [(&str, &str, &str); 23] = [
    ("shared", "2026-11.3", "077d3572c4e809cb8ce4a2715e615aa16f11829b9b65c6ce399fc09979954269"),
    ("lambeth", "2023-10.4", "7a9c0fe07c540ac4d7290c7ff9ab504ca84fc3ff96fef10c15e324e3c048bbb6"),
    ("berkshire", "section-5.4", "02b9b72979be6ac751196ca4298984e810208e8801405adae33b1b3df3aec02f"),
    ("derbyshire", "2024-01.4", "137583cb4bdf43e1831f55451f95c4bb6f550dea3bddd720507c952e0ae54638"),
    ("bedford", "2022-05.4", "118d1dccf176ee8e310d4d362e9a18e125d92593bd7360d2914bb9cf21e90efa"),
    ("hertfordshire", "2017-11.4", "741dc750a41dea97254eda196d4d98ce03678b19d743106937e07ffd2135d087"),
    ("lambeth", "2023-10.3", "6f74ed080bb7a0e828d564b072a40ca42135668b8818a5c3071b79ca27a2077d"),
    ("berkshire", "section-5.3", "45dd0b3af0521952f057617d2c9444e50d496d3169e67b62c4dddd61eb2e2fd0"),
    ("derbyshire", "2024-01.3", "afe1bbb3c18a63df29b1a0440eae7c964688b95ce1851933daa6e643c8e15ce3"),
    ("bedford", "2022-05.3", "60f3d9e5e3e361b089160d2fe39f63c9208b316937e41eb788926c7df5de74af"),
    ("hertfordshire", "2017-11.3", "9618a0ad88711ccf086cd33f046cccceb34f000c461929ae2bc2c27f525f321f"),
    ("shared", "2026-11.2", "d1b614f343a6f26d6585c794608e96268dd417f19da303cdb1fd3958e1a5fe8f"),
    ("lambeth", "2023-10.2", "33ac47db06919849775288065f10ca9199541fe8fa44b4684fc25614eb38ce36"),
    ("berkshire", "section-5.2", "9466a8217ad61d5e969bab4566ab91a8f80a1e5e60054844a5297ba39e0a0ff1"),
    ("derbyshire", "2024-01.2", "0ee2f7ee386d2eeb8419f7713128b46f473e76fbaa172fbf63c54981af0903db"),
    ("bedford", "2022-05.2", "b14da81fd8e2847db6fe3330771170fc241db1e1429029c2f7e932278e804865"),
    ("hertfordshire", "2017-11.2", "19a34155ab7f47264da5f23d3851dc45cc2ee1dcf7603c4e5fcbddc0f7124c2d"),
    ("shared", "2026-11", "3722974c7f38740dcfc98664c502cd298f2fb1f04a06a35c8d2d884b6c4e349f"),
    ("lambeth", "2023-10", "cfc85d68a5f62513aa0b183e54c3d22405b83bdbd6a864c779719228cf1177e2"),
    ("berkshire", "section-5", "f307306d47fb58ccbabe262505ff2f7ca479c2b011e2663f091e2a7527d91dca"),
    ("derbyshire", "2024-01", "e69c6c28b7a46135d1e11d246842beaeb3996507c88f904a9263c699f949c858"),
    ("bedford", "2022-05", "3acd4a399eaabce417f08a1eef8667f760e65d8e9609cbfa9545875999a76042"),
    ("hertfordshire", "2017-11", "a0071f9d66db48a7bef877ca9a5633099de79882ff635c5d2e7337f13ffcb290"),
];

#[test]
fn no_published_framework_was_edited() {
    let found: Vec<(String, String, String)> = frameworks()
        .all()
        .iter()
        .chain(frameworks().earlier())
        .map(|one| {
            let digest = frameworks().digest(&one.reference).unwrap();
            (one.reference.id.clone(), one.reference.version.clone(), digest)
        })
        .collect();
    let published = PUBLISHED.map(|(id, version, digest)| (id.to_owned(), version.to_owned(), digest.to_owned()));
    assert_eq!(found, published);
}

#[test]
fn only_a_policy_that_prints_a_marking_has_one() {
    for one in frameworks().all() {
        let marking = one.marking.as_ref().map(|marking| (marking.word.as_str(), cited(&marking.cite)));
        let expected = (one.reference.id == "derbyshire")
            .then(|| ("RESTRICTED", "Derbyshire Appendix 1, Contract Monitoring Form".to_owned()));
        assert_eq!(marking, expected, "{}", one.reference);
    }
}
