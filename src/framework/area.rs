//! In which of the policies' areas a place lies.

use crate::text::{Folded, alike};

/// One line a council: the framework of its area, its name, and the boroughs and districts below it; without a name the area as a
/// whole, which has no council of its own. The names are as [`key`] makes them.
///
/// Source of the districts of Derbyshire and Hertfordshire: Office for National Statistics, Local Authority District to County lookup
/// (England). Of Berkshire's six councils and of the others: the government's list of councils in England by type.
const AREAS: &str = include_str!("data/areas.tsv");

/// The name of an area that is not also a council's.
const WHOLE: [(&str, &str); 1] = [("berkshire", "berkshire")];

/// Words that names of authorities have in common, so that they tell no authority from another.
const COMMON: [&str; 25] = [
    "council",
    "borough",
    "boro",
    "county",
    "city",
    "district",
    "london",
    "royal",
    "metropolitan",
    "unitary",
    "authority",
    "of",
    "the",
    "and",
    "pan",
    "mbc",
    "lbc",
    "cc",
    "bc",
    "dc",
    "lb",
    "rb",
    "adult",
    "social",
    "care",
];

/// Short forms that people write.
const SHORT: [(&str, &str); 9] = [
    ("herts", "hertfordshire"),
    ("derbys", "derbyshire"),
    ("berks", "berkshire"),
    ("saint", "st"),
    ("ne", "north east"),
    ("rbwm", "windsor maidenhead"),
    ("nhdc", "north hertfordshire"),
    ("trdc", "three rivers"),
    ("neddc", "north east derbyshire"),
];

/// The council that a place belongs to, and the framework of its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The id of the framework.
    pub framework: &'static str,
    /// The name of the council that decides, in small letters and without words such as “council”; empty for an area of several councils.
    pub council: &'static str,
}

/// What tells a place or an authority from others: its name in small letters, without the words and marks that many have.
pub(super) fn key(name: &str) -> String {
    let name = Folded::of(name).as_str().to_lowercase();
    let name = name.replace("'s ", " ").replace("’s ", " ").replace(['\'', '’', '.'], "");
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.filter(|word| !COMMON.contains(word));
    let in_full = |word: &str| {
        SHORT.iter().find(|(short, _)| *short == word).map_or(word.to_owned(), |(_, full)| (*full).to_owned())
    };
    words.map(in_full).collect::<Vec<_>>().join(" ")
}

/// The area of a place, where its name is one of a council, borough or district of the five areas. Only whole names count: what is
/// merely like one may lie elsewhere.
pub fn area_of(name: &str) -> Option<Area> {
    let key = key(name);
    if key.is_empty() {
        return None;
    }
    let whole = WHOLE.iter().any(|(_, area)| *area == key);
    AREAS.lines().find_map(|line| {
        let mut cells = line.split('\t');
        let (framework, council) = (cells.next()?, cells.next()?);
        let found = if council.is_empty() { whole } else { council == key || cells.any(|place| place == key) };
        found.then_some(Area { framework, council })
    })
}

/// How a name is one of an authority's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// As it is written, but for capitals, spaces and dashes.
    Written,
    /// Another name of the same council, or a borough or district below it; never the other way round.
    Area,
}

/// How a name is one of these, if it is.
pub(super) fn fit(known: &[String], asked: &str) -> Option<Fit> {
    if alike(asked, "") {
        return None;
    }
    if known.iter().any(|name| alike(name, asked)) {
        return Some(Fit::Written);
    }
    let area = area_of(asked)?;
    let asked = key(asked);
    let is_it = |name: &String| {
        let name = key(name);
        name == asked || (!name.is_empty() && name == area.council)
    };
    known.iter().any(is_it).then_some(Fit::Area)
}
