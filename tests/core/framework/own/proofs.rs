//! What the checker proves of any table of scores and any outcomes, against trying everything: random tables over all scores up to
//! some number, random criteria over all answers.

use crate::support::{file_text, frameworks, multisets, own_file::file};
use proptest::{prelude::*, sample::select};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    time::Instant,
};

/// The problems of a file, without their places.
fn problems(text: &str) -> Vec<String> {
    match frameworks().read_own(text) {
        Ok(_) => Vec::new(),
        Err(error) => error.0.into_iter().map(|problem| problem.message).collect(),
    }
}

// ---------------------------------------------------------------- scores

/// The levels, the highest first.
const LEVELS: [&str; 3] = ["major", "moderate", "minor"];

/// A condition as it is written, and as it is meant: read from nothing but the scores themselves.
#[derive(Debug, Clone, Copy)]
enum Asks {
    SumFrom(u32),
    SumTo(u32),
    SumBetween(u32, u32),
    OneFrom(u32),
    OneIs(u32),
    NoneFrom(u32),
}

impl Asks {
    fn met(self, scores: &[u32]) -> bool {
        let sum: u32 = scores.iter().sum();
        match self {
            Self::SumFrom(least) => sum >= least,
            Self::SumTo(most) => sum <= most,
            Self::SumBetween(least, most) => sum >= least && sum <= most,
            Self::OneFrom(least) => scores.iter().any(|score| *score >= least),
            Self::OneIs(exactly) => scores.contains(&exactly),
            Self::NoneFrom(least) => scores.iter().all(|score| *score < least),
        }
    }

    fn written(self) -> String {
        match self {
            Self::SumFrom(least) => format!("{{ combined_score_at_least = {least} }}"),
            Self::SumTo(most) => format!("{{ combined_score_at_most = {most} }}"),
            Self::SumBetween(least, most) => format!("{{ combined_score_between = [{least}, {most}] }}"),
            Self::OneFrom(least) => format!("{{ single_score_at_least = {least} }}"),
            Self::OneIs(exactly) => format!("{{ single_score_is = {exactly} }}"),
            Self::NoneFrom(least) => format!("{{ no_single_score_at_least = {least} }}"),
        }
    }
}

fn asks() -> impl Strategy<Value = Asks> {
    let (sum, score) = (0..=5_u32, 1..=5_u32);
    prop_oneof![
        3 => sum.clone().prop_map(Asks::SumFrom),
        3 => sum.clone().prop_map(Asks::SumTo),
        1 => (sum.clone(), sum).prop_map(|(one, other)| Asks::SumBetween(one.min(other), one.max(other))),
        1 => score.clone().prop_map(Asks::OneFrom),
        1 => score.clone().prop_map(Asks::OneIs),
        1 => score.prop_map(Asks::NoneFrom),
    ]
}

type Table = [(Vec<Asks>, Vec<Asks>); 3];

/// Tables of any kind, and tables that are nearly right, so that both answers are met.
fn tables() -> impl Strategy<Value = Table> {
    let few = || proptest::collection::vec(asks(), 0..3);
    let row = || (few(), few()).prop_filter("a level asks for something", |(any, all)| any.len() + all.len() > 0);
    let right =
        (1..=2_u32, 4..=5_u32, select(vec![None, Some(4), Some(5)]), 0..3_u32).prop_map(|(low, high, one, off)| {
            let mut major = vec![Asks::SumFrom(high)];
            major.extend(one.map(Asks::OneIs));
            let moderate = vec![Asks::SumBetween(low + 1, high - 1 + off)];
            [(major, Vec::new()), (moderate, Vec::new()), (vec![Asks::SumTo(low)], Vec::new())]
        });
    prop_oneof![(row(), row(), row()).prop_map(|(one, two, three)| [one, two, three]), right]
}

fn met((any, all): &(Vec<Asks>, Vec<Asks>), scores: &[u32]) -> bool {
    all.iter().all(|one| one.met(scores)) && (any.is_empty() || any.iter().any(|one| one.met(scores)))
}

fn written(table: &Table) -> String {
    let mut rows = String::from(
        "\n[method]\nkind = \"scored\"\nsays = \"x\"\ndiffers = \"x\"\ncite = { section = \"1\" }\n\n[scores]\nlowest = 1\nhighest = 5\nsays = \"x\"\ncite = { section = \"1\" }\n\n[judgement]\nsays = \"x\"\ncite = { section = \"1\" }\n",
    );
    for ((any, all), level) in table.iter().zip(LEVELS) {
        let list = |asks: &[Asks]| asks.iter().map(|one| one.written()).collect::<Vec<_>>().join(", ");
        write!(
            rows,
            "\n[[level]]\nid = \"{level}\"\nany = [{}]\nall = [{}]\ncite = {{ section = \"1\" }}\n",
            list(any),
            list(all)
        )
        .unwrap();
    }
    file("", &rows)
}

/// The level by trying the rows, 0 being the highest.
fn level(table: &Table, scores: &[u32]) -> Option<usize> {
    table.iter().position(|row| met(row, scores))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Numbers up to 6 cap the sum at 7: seven scores reach every state, and one more shows every rise.
    #[test]
    fn gaps_and_falls_and_levels_that_are_never_reached_are_found_exactly(table in tables()) {
        let all = multisets(8);
        let gap = all.iter().any(|scores| level(&table, scores).is_none());
        let mut fall = false;
        for scores in &all {
            for (place, score) in scores.iter().enumerate() {
                let mut fewer = scores.clone();
                fewer.remove(place);
                let before = level(&table, &fewer).filter(|_| !fewer.is_empty());
                fall |= before.is_some_and(|before| level(&table, scores).is_some_and(|now| now > before));
                if *score > 1 {
                    fewer.push(score - 1);
                    fall |= level(&table, &fewer).zip(level(&table, scores)).is_some_and(|(before, now)| now > before);
                }
            }
        }
        let reached: BTreeSet<usize> = all.iter().filter_map(|scores| level(&table, scores)).collect();
        let overlaps: BTreeSet<(usize, usize)> = all
            .iter()
            .flat_map(|scores| {
                let held: Vec<usize> = (0..3).filter(|row| met(&table[*row], scores)).collect();
                held.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()
            })
            .collect();
        let found = problems(&written(&table));
        let told = |words: &str| found.iter().filter(|problem| problem.contains(words)).count();
        prop_assert_eq!(told("no [[level]] row holds for") > 0, gap, "{:?}", found);
        prop_assert_eq!(told("can both hold"), overlaps.len(), "{:?}", found);
        if !gap {
            prop_assert_eq!(told("the level falls") > 0, fall, "{:?}", found);
            prop_assert_eq!(told("is never reached"), 3 - reached.len(), "{:?}", found);
        }
        // Nothing else is wrong with it, so that nothing is refused for another reason.
        prop_assert_eq!(found.is_empty(), !gap && !fall && overlaps.is_empty() && reached.len() == 3, "{:?}", found);
    }
}

#[test]
fn the_falling_pair_is_named_and_is_the_first_one() {
    let table: Table = [
        (Vec::new(), vec![Asks::SumBetween(1, 1)]),
        (Vec::new(), vec![Asks::SumBetween(2, 5)]),
        (Vec::new(), vec![Asks::SumFrom(6)]),
    ];
    let found = problems(&written(&table));
    let expected = ["the score 1 give major, and the score 2 give moderate", "give moderate, and"];
    for words in expected {
        assert!(found.iter().any(|problem| problem.contains(words)), "{words}: {found:#?}");
    }
}

#[test]
fn nine_fives_are_no_gap_in_any_table_that_is_read() {
    for most in [40, 44, 45, 46, 499] {
        let table: Table = [
            (Vec::new(), vec![Asks::SumBetween(7, most)]),
            (Vec::new(), vec![Asks::SumBetween(4, 6)]),
            (Vec::new(), vec![Asks::SumTo(3)]),
        ];
        let found = problems(&written(&table));
        assert!(found[0].contains("no [[level]] row holds for"), "{most}: {found:?}");
        assert!(found[0].contains(&format!("the combined score is {}", most + 1)), "{most}: {found:?}");
    }
}

// ---------------------------------------------------------------- outcomes

/// What a criterion asks, over five questions of two groups, one with a date, and a share.
#[derive(Debug, Clone)]
enum Needs {
    Yes(usize),
    Weeks(u32),
    AnyOf(usize),
    AllOf(usize),
    Share(u32),
    All(Vec<Needs>),
    Any(Vec<Needs>),
}

/// The questions of the two groups; the last one has a date.
const GROUPS: [&[usize]; 2] = [&[0, 1], &[2, 3, 4]];
const DATED: usize = 4;

/// What is entered: which questions have a Yes, how many weeks ago the dated one was, how large the share is.
struct Facts {
    yes: [bool; 5],
    weeks: u32,
    share: u32,
}

impl Needs {
    fn met(&self, facts: &Facts) -> bool {
        match self {
            Self::Yes(question) => facts.yes[*question],
            Self::Weeks(weeks) => facts.yes[DATED] && facts.weeks > *weeks,
            Self::AnyOf(group) => GROUPS[*group].iter().any(|question| facts.yes[*question]),
            Self::AllOf(group) => GROUPS[*group].iter().all(|question| facts.yes[*question]),
            Self::Share(percent) => facts.share >= *percent,
            Self::All(parts) => parts.iter().all(|part| part.met(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.met(facts)),
        }
    }

    fn written(&self) -> String {
        let list = |parts: &[Self]| parts.iter().map(Self::written).collect::<Vec<_>>().join(", ");
        match self {
            Self::Yes(question) => format!("{{ yes = \"q{question}\" }}"),
            Self::Weeks(weeks) => format!("{{ yes = \"q{DATED}\", weeks_over = {weeks} }}"),
            Self::AnyOf(group) => format!("{{ any_of = \"g{group}\" }}"),
            Self::AllOf(group) => format!("{{ all_of = \"g{group}\" }}"),
            Self::Share(percent) => format!("{{ share = \"beds\", percent_at_least = {percent} }}"),
            Self::All(parts) => format!("{{ all = [{}] }}", list(parts)),
            Self::Any(parts) => format!("{{ any = [{}] }}", list(parts)),
        }
    }
}

fn needs() -> impl Strategy<Value = Needs> {
    let leaf = prop_oneof![
        4 => (0..5_usize).prop_map(Needs::Yes),
        2 => select(vec![0, 4, 12]).prop_map(Needs::Weeks),
        1 => (0..2_usize).prop_map(Needs::AnyOf),
        1 => (0..2_usize).prop_map(Needs::AllOf),
        2 => select(vec![10, 30, 100]).prop_map(Needs::Share),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let parts = || proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![parts().prop_map(Needs::All), parts().prop_map(Needs::Any)]
    })
}

fn every_way() -> Vec<Facts> {
    let mut ways = Vec::new();
    for yes in 0..32_u32 {
        for weeks in [0, 1, 5, 13] {
            for share in [0, 10, 30, 100] {
                ways.push(Facts { yes: std::array::from_fn(|question| yes >> question & 1 == 1), weeks, share });
            }
        }
    }
    ways
}

fn outcomes(rows: &[(Vec<Needs>, Vec<Needs>)]) -> String {
    let mut text =
        String::from("\n[method]\nkind = \"triggers\"\nsays = \"x\"\ndiffers = \"x\"\ncite = { section = \"1\" }\n");
    for (group, questions) in GROUPS.iter().enumerate() {
        write!(text, "\n[[group]]\nid = \"g{group}\"\ntitle = \"x\"\ncite = {{ section = \"1\" }}\n").unwrap();
        for question in *questions {
            let dated = if *question == DATED { "dated = \"When?\"\n" } else { "" };
            write!(text, "\n[[group.question]]\nid = \"q{question}\"\nasks = \"x?\"\nshort = \"x\"\n{dated}").unwrap();
        }
    }
    text.push_str(
        "\n[[share]]\nid = \"beds\"\ntitle = \"x\"\npart = \"x\"\nwhole = \"x\"\ncite = { section = \"1\" }\n",
    );
    // Everything is used by a row that decides nothing else, so that only the order of the outcomes is judged.
    text.push_str("\n[[designation]]\nid = \"all\"\ntitle = \"x\"\nsays = \"x\"\nany = [{ any_of = \"g0\" }, { any_of = \"g1\" }, { share = \"beds\", percent_at_least = 1 }]\ncite = { section = \"1\" }\n");
    for (number, (any, all)) in rows.iter().enumerate() {
        let list = |parts: &[Needs]| parts.iter().map(Needs::written).collect::<Vec<_>>().join(", ");
        write!(
            text,
            "\n[[outcome]]\nid = \"o{number}\"\ntitle = \"outcome {number}\"\nsays = \"x\"\nany = [{}]\nall = [{}]\ncite = {{ section = \"1\" }}\n",
            list(any),
            list(all)
        )
        .unwrap();
    }
    text.push_str(
        "\n[[outcome]]\nid = \"else\"\ntitle = \"else\"\nsays = \"x\"\notherwise = true\ncite = { section = \"1\" }\n",
    );
    file("", &text)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn an_outcome_is_refused_exactly_if_nothing_that_can_be_entered_leads_to_it(
        rows in proptest::collection::vec(
            (proptest::collection::vec(needs(), 0..3), proptest::collection::vec(needs(), 0..3))
                .prop_filter("a row asks for something", |(any, all)| any.len() + all.len() > 0),
            1..5,
        )
    ) {
        let held = |(any, all): &(Vec<Needs>, Vec<Needs>), facts: &Facts| {
            all.iter().all(|one| one.met(facts)) && (any.is_empty() || any.iter().any(|one| one.met(facts)))
        };
        let reached: BTreeSet<usize> =
            every_way().iter().filter_map(|facts| rows.iter().position(|row| held(row, facts))).collect();
        let never: BTreeSet<String> = (0..rows.len()).filter(|row| !reached.contains(row)).map(|row| format!("outcome {row}")).collect();
        let found = problems(&outcomes(&rows));
        let told: BTreeSet<String> = found
            .iter()
            .filter(|problem| problem.contains("can never be reached"))
            .filter_map(|problem| Some(problem.split('“').nth(1)?.split('”').next()?.to_owned()))
            .collect();
        prop_assert_eq!(&told, &never, "{:?}", found);
        prop_assert_eq!(found.len(), never.len(), "{:?}", found);
    }
}

// ---------------------------------------------------------------- time

/// The longest that a file may take here without optimisation, on a busy machine.
const SOON: u128 = 4_000;

#[test]
fn the_worst_files_are_decided_or_refused_soon() {
    let mut slow = BTreeMap::new();
    let mut time = |name: &str, text: &str, words: &str| {
        let began = Instant::now();
        let found = problems(text);
        slow.insert(name.to_owned(), began.elapsed().as_millis());
        assert!(words.is_empty() || found.iter().any(|problem| problem.contains(words)), "{name}: {found:#?}");
    };
    // The largest table that is proven, with all the notes that it can have.
    let row = |asks: &str, id: &str| {
        format!("\n[[level]]\nid = \"{id}\"\nany = [{}]\ncite = {{ section = \"1\" }}\n", asks.repeat(20))
    };
    let mut text = written(&[(Vec::new(), Vec::new()), (Vec::new(), Vec::new()), (Vec::new(), Vec::new())]);
    text.truncate(text.find("\n[[level]]").unwrap());
    text.push_str(&row("{ combined_score_at_least = 500 }, ", "major"));
    text.push_str(&row("{ combined_score_between = [250, 499] }, ", "moderate"));
    text.push_str(&row("{ combined_score_at_most = 249 }, ", "minor"));
    for number in 0..60 {
        write!(text, "\n[[reading]]\nid = \"r{number}\"\nlevel = \"major\"\ncount_of_score = 1\nat_least = {number}\nsays = \"x\"\ncite = {{ section = \"1\" }}\n").unwrap();
    }
    time("scores", &text, "");
    // Outcomes that nobody can tell apart.
    let intricate = file_text("tests/cases/own-broken/outcomes-too-intricate.toml");
    time("outcomes", &intricate, "in so many ways");
    // Choices within choices, so that one is decided within the other thousands of times.
    let mut text = file(
        "",
        "\n[method]\nkind = \"triggers\"\nsays = \"x\"\ndiffers = \"x\"\ncite = { section = \"1\" }\n\n[[group]]\nid = \"g\"\ntitle = \"x\"\ncite = { section = \"1\" }\n",
    );
    for number in 0..200 {
        write!(
            text,
            "\n[[group.question]]\nid = \"q{number}\"\nasks = \"x?\"\nshort = \"x\"\ndated = \"since when\"\n"
        )
        .unwrap();
    }
    fn tree(levels: u32, leaf: &mut u32) -> String {
        if levels == 0 {
            *leaf += 1;
            return format!("{{ yes = \"q{}\", weeks_over = {leaf} }}", *leaf % 200);
        }
        format!("{{ any = [{{ all = [{}, {}] }}] }}", tree(levels - 1, leaf), tree(levels - 1, leaf))
    }
    let deep = tree(11, &mut 0);
    write!(
        text,
        "\n[[outcome]]\nid = \"deep\"\ntitle = \"deep\"\nsays = \"x\"\nall = [{deep}]\ncite = {{ section = \"1\" }}\n"
    )
    .unwrap();
    text.push_str(
        "\n[[outcome]]\nid = \"else\"\ntitle = \"else\"\nsays = \"x\"\notherwise = true\ncite = { section = \"1\" }\n",
    );
    time("deep", &text, "in so many ways");
    // Very many outcomes, each of all the questions of a large group.
    let mut text = file(
        "",
        "\n[method]\nkind = \"triggers\"\nsays = \"x\"\ndiffers = \"x\"\ncite = { section = \"1\" }\n\n[[group]]\nid = \"g\"\ntitle = \"x\"\ncite = { section = \"1\" }\n",
    );
    for number in 0..4_000 {
        write!(text, "\n[[group.question]]\nid = \"q{number}\"\nasks = \"x?\"\nshort = \"x\"\n").unwrap();
    }
    for number in 0..4_000 {
        write!(text, "\n[[outcome]]\nid = \"o{number}\"\ntitle = \"o{number}\"\nsays = \"x\"\nall = [{{ all_of = \"g\" }}, {{ yes = \"q{number}\" }}]\ncite = {{ section = \"1\" }}\n").unwrap();
    }
    text.push_str(
        "\n[[outcome]]\nid = \"else\"\ntitle = \"else\"\nsays = \"x\"\notherwise = true\ncite = { section = \"1\" }\n",
    );
    time("many outcomes", &text, "");
    println!("milliseconds: {slow:?}");
    assert!(slow.values().all(|took| *took < SOON), "{slow:?}");
}
