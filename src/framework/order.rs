//! Proves that each outcome can be reached: outcomes are tried from the top, so one above can take everything that meets one below.
//!
//! Criteria ask only for a Yes, for so many weeks or more, or for such a share or more. So they are monotone: what holds stays held
//! as more is entered. An outcome can win exactly if something meets it and none above. To find that out it is enough to try the
//! smallest ways of meeting it: if a row above holds for one of them, it holds for all that contain it.

use super::{Criterion, Framework, OutcomeRule, row::wrong};
use std::collections::{BTreeMap, BTreeSet};
use toml_span::Error;

/// How many criteria are looked at, in all, until a file counts as too intricate. Tool default: thousands of times as many as the
/// app's own files need, and the fraction of a second.
const MOST_LOOKS: usize = 3_000_000;

/// Words that rank outcomes, the most serious first.
const SCALES: [&[&str]; 3] =
    [&["red", "amber", "green"], &["major", "moderate", "minor"], &["critical", "high", "medium", "low"]];

/// A criterion over numbered facts. A fact is a question with how far its Yes goes, or a share with its size: more always meets
/// what less meets.
#[derive(Debug)]
enum Formula<'a> {
    AtLeast(usize, u64),
    AnyOf(&'a [usize]),
    AllOf(&'a [usize]),
    All(Vec<Self>),
    Any(Vec<Self>),
}

/// What is entered: for each fact, how much.
type Entered = Vec<u64>;

/// The most things, of each of which one is enough, that are chosen together.
const MOST_CHOICES: usize = 64;

/// How many choices are decided within each other: the search goes as deep as that, and a browser's stack is small.
const MOST_DEPTH: usize = 200;

/// It would take too long.
struct TooMuch;

/// A search over what can be entered.
struct Search<'a> {
    /// The rows above.
    above: &'a [Formula<'a>],
    looks: &'a mut usize,
    /// The rows above that were in the way.
    in_the_way: BTreeSet<usize>,
    /// How many choices are decided at the moment, each within the one before.
    depth: usize,
}

/// Notes every outcome that can never be reached, and that a file is too intricate to tell.
pub(super) fn check(framework: &Framework, errors: &mut Vec<Error>) {
    let rows: Vec<&OutcomeRule> = framework.outcomes().iter().filter(|row| !row.otherwise).collect();
    let facts = numbered(framework);
    let groups: BTreeMap<&str, Vec<usize>> = framework
        .groups
        .iter()
        .map(|group| {
            let ids = group.questions.iter().filter_map(|row| facts.get(&(false, row.id.as_str())).copied());
            (group.id.as_str(), ids.collect())
        })
        .collect();
    let formulas: Vec<Formula<'_>> = rows.iter().map(|row| formula(row, &facts, &groups)).collect();
    let mut looks = MOST_LOOKS;
    for (place, (row, own)) in rows.iter().zip(&formulas).enumerate() {
        let above = formulas.get(..place).unwrap_or_default();
        let mut search = Search { above, looks: &mut looks, in_the_way: BTreeSet::new(), depth: 0 };
        match search.can_win(vec![own], Vec::new(), &vec![0; facts.len()]) {
            Ok(true) => {}
            Ok(false) => {
                let titles = search.in_the_way.iter().filter_map(|place| rows.get(*place));
                let titles: Vec<String> = titles.map(|row| format!("“{}”", row.title)).collect();
                errors.push(wrong(
                    row.place.0,
                    format!(
                        "the outcome “{}” can never be reached: whatever meets it also meets {}, which stands above it and is taken first; put the most serious outcome first",
                        row.title,
                        titles.join(" or ")
                    ),
                ));
            }
            Err(TooMuch) => {
                errors.push(wrong(
                    row.place.0,
                    format!(
                        "the outcomes down to “{}” can be met in so many ways that nobody can tell whether each can be reached; ask for fewer things at once, or for one group instead of many",
                        row.title
                    ),
                ));
                return;
            }
        }
    }
}

/// Notes outcomes whose words rank them the other way round than their order does.
pub(super) fn check_words(rows: &[OutcomeRule], errors: &mut Vec<Error>) {
    for scale in SCALES {
        let mut least = None::<(usize, &str)>;
        for row in rows {
            let Some(rank) = rank(scale, &row.title) else { continue };
            match least {
                Some((above, title)) if rank < above => errors.push(wrong(
                    row.place.0,
                    format!(
                        "the outcome “{}” stands below “{title}”, which is less serious by its name; outcomes are tried from the top, so put the most serious first",
                        row.title
                    ),
                )),
                _ => least = Some((rank, &row.title)),
            }
        }
    }
}

/// What may follow a word of a scale in a title that ranks by it.
const RANKED: [&str; 7] = ["risk", "concern", "concerns", "level", "alert", "priority", "rating"];

/// The place of a title on a scale, if it is ranked by one of its words: “Amber”, “Red: panel”, “High risk”, “Panel (red)”. A word
/// that tells of something else, as in “Low staffing”, ranks nothing.
fn rank(scale: &[&str], title: &str) -> Option<usize> {
    let title = title.to_lowercase();
    let of = |word: &str| scale.iter().position(|known| *known == word.trim());
    let in_brackets = title.split_once('(').and_then(|(_, rest)| of(rest.split_once(')')?.0));
    let start = title.split([':', '–', '—', '(', ',', '-']).next().unwrap_or_default();
    let mut words = start.split_whitespace();
    let first = words.next().and_then(of);
    let alone = words.next().is_none_or(|next| RANKED.contains(&next)) && words.next().is_none();
    first.filter(|_| alone).or(in_brackets)
}

/// All facts with a number each; shares are marked apart from questions.
fn numbered(framework: &Framework) -> BTreeMap<(bool, &str), usize> {
    let questions = framework.questions().map(|row| (false, row.id.as_str()));
    let shares = framework.measures.iter().map(|row| (true, row.id.as_str()));
    questions.chain(shares).zip(0..).collect()
}

fn formula<'a>(
    row: &OutcomeRule,
    facts: &BTreeMap<(bool, &str), usize>,
    groups: &'a BTreeMap<&str, Vec<usize>>,
) -> Formula<'a> {
    let mut parts: Vec<Formula<'a>> = row.all.iter().map(|part| of(part, facts, groups)).collect();
    if !row.any.is_empty() {
        parts.push(Formula::Any(row.any.iter().map(|part| of(part, facts, groups)).collect()));
    }
    Formula::All(parts)
}

fn of<'a>(
    criterion: &Criterion,
    facts: &BTreeMap<(bool, &str), usize>,
    groups: &'a BTreeMap<&str, Vec<usize>>,
) -> Formula<'a> {
    let fact = |share: bool, id: &str| facts.get(&(share, id)).copied();
    let group = |id: &str| groups.get(id).map(Vec::as_slice).unwrap_or_default();
    // What is not there was told already; it meets nothing.
    let nothing = || Formula::Any(Vec::new());
    match criterion {
        Criterion::Yes { question, weeks_over } => fact(false, question).map_or_else(nothing, |fact| {
            // A Yes is the least; longer periods hold shorter ones.
            Formula::AtLeast(fact, weeks_over.map_or(1, |weeks| u64::from(weeks) + 2))
        }),
        Criterion::ShareAtLeast { share, percent } => {
            fact(true, share).map_or_else(nothing, |fact| Formula::AtLeast(fact, u64::from(*percent)))
        }
        Criterion::AnyOf(id) => Formula::AnyOf(group(id)),
        Criterion::AllOf(id) => Formula::AllOf(group(id)),
        Criterion::All(parts) => Formula::All(parts.iter().map(|part| of(part, facts, groups)).collect()),
        Criterion::Any(parts) => Formula::Any(parts.iter().map(|part| of(part, facts, groups)).collect()),
    }
}

/// One thing of which one is enough.
#[derive(Clone, Copy)]
enum Choice<'a> {
    Facts(&'a [usize]),
    Parts(&'a [Formula<'a>]),
}

impl<'a> Search<'a> {
    /// Whether something can be entered, on top of what is, that meets the wanted and the choices and no row above.
    fn can_win(
        &mut self,
        wanted: Vec<&'a Formula<'a>>,
        choices: Vec<Choice<'a>>,
        entered: &Entered,
    ) -> Result<bool, TooMuch> {
        if self.depth >= MOST_DEPTH {
            return Err(TooMuch);
        }
        self.depth += 1;
        let found = self.wins_by_a_choice(wanted, choices, entered);
        self.depth -= 1;
        found
    }

    fn wins_by_a_choice(
        &mut self,
        wanted: Vec<&'a Formula<'a>>,
        mut choices: Vec<Choice<'a>>,
        entered: &Entered,
    ) -> Result<bool, TooMuch> {
        let mut entered = entered.clone();
        self.look(entered.len())?;
        self.enter(wanted, &mut choices, &mut entered)?;
        if self.taken(&entered)? {
            return Ok(false);
        }
        if choices.len() > MOST_CHOICES {
            return Err(TooMuch);
        }
        // What holds already needs no choice.
        let mut open = Vec::new();
        for choice in choices {
            if !self.chosen(choice, &entered)? {
                open.push(choice);
            }
        }
        let Some((place, _)) = open.iter().enumerate().min_by_key(|(_, choice)| choice.len()) else {
            return Ok(true);
        };
        match open.swap_remove(place) {
            Choice::Facts(facts) => {
                for fact in facts {
                    let mut with = entered.clone();
                    self.look(with.len())?;
                    raise(&mut with, *fact, 1);
                    if self.can_win(Vec::new(), open.clone(), &with)? {
                        return Ok(true);
                    }
                }
            }
            Choice::Parts(parts) => {
                for part in parts {
                    if self.can_win(vec![part], open.clone(), &entered)? {
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    /// Enters everything that the wanted needs in any case, and leaves the choices.
    fn enter(
        &mut self,
        mut wanted: Vec<&'a Formula<'a>>,
        choices: &mut Vec<Choice<'a>>,
        entered: &mut Entered,
    ) -> Result<(), TooMuch> {
        while let Some(one) = wanted.pop() {
            self.look(1)?;
            match one {
                Formula::AtLeast(fact, much) => raise(entered, *fact, *much),
                Formula::AllOf(facts) => {
                    self.look(facts.len())?;
                    facts.iter().for_each(|fact| raise(entered, *fact, 1));
                }
                Formula::All(parts) => wanted.extend(parts),
                Formula::AnyOf(facts) => choices.push(Choice::Facts(facts)),
                Formula::Any(parts) => choices.push(Choice::Parts(parts)),
            }
        }
        Ok(())
    }

    /// Whether a row above holds.
    fn taken(&mut self, entered: &Entered) -> Result<bool, TooMuch> {
        let above = self.above;
        for (place, row) in above.iter().enumerate() {
            if self.holds(row, entered)? {
                self.in_the_way.insert(place);
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn chosen(&mut self, choice: Choice<'a>, entered: &Entered) -> Result<bool, TooMuch> {
        match choice {
            Choice::Facts(facts) => self.holds(&Formula::AnyOf(facts), entered),
            Choice::Parts(parts) => self.any(parts, entered),
        }
    }

    fn any(&mut self, parts: &[Formula<'_>], entered: &Entered) -> Result<bool, TooMuch> {
        for part in parts {
            if self.holds(part, entered)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn holds(&mut self, formula: &Formula<'_>, entered: &Entered) -> Result<bool, TooMuch> {
        let is = |fact: &usize| entered.get(*fact).is_some_and(|much| *much > 0);
        self.look(1)?;
        match formula {
            Formula::AtLeast(fact, much) => Ok(entered.get(*fact).is_some_and(|entered| entered >= much)),
            Formula::AnyOf(facts) => {
                self.look(facts.len())?;
                Ok(facts.iter().any(is))
            }
            Formula::AllOf(facts) => {
                self.look(facts.len())?;
                Ok(facts.iter().all(is))
            }
            Formula::All(parts) => {
                for part in parts {
                    if !self.holds(part, entered)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Formula::Any(parts) => self.any(parts, entered),
        }
    }

    fn look(&mut self, number: usize) -> Result<(), TooMuch> {
        *self.looks = self.looks.checked_sub(number).ok_or(TooMuch)?;
        Ok(())
    }
}

impl Choice<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Facts(facts) => facts.len(),
            Self::Parts(parts) => parts.len(),
        }
    }
}

fn raise(entered: &mut Entered, fact: usize, to: u64) {
    if let Some(much) = entered.get_mut(fact) {
        *much = to.max(*much);
    }
}
