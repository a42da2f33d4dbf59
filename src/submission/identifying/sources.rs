//! Who told something, in a text: somebody whom the people concerned would recognise, though no name stands there. “The night
//! nurse”, “her daughter”, “a carer told me”.
//!
//! It is looked for where a paper goes to the provider or out of the agencies, and nowhere else: a record for the council is to
//! say by which role something is known.

use super::words::{Word, words};
use std::ops::Range;

/// Relatives and others who are one person's.
const RELATIONS: &str = "daughter son wife husband mother father mum dad sister brother niece nephew aunt uncle cousin grandson \
    granddaughter grandmother grandfather grandma granddad spouse widow widower neighbour friend relative family visitor advocate \
    daughters sons sisters brothers nieces nephews neighbours grandchild grandchildren stepdaughter stepson stepmother stepfather \
    daughter-in-law son-in-law mother-in-law father-in-law sister-in-law brother-in-law step-daughter step-son girlfriend boyfriend \
    fiancé fiancée goddaughter godson ex-wife ex-husband roommate room-mate flatmate housemate";

/// One person's too, where it is said whose; alone they are mostly an organisation's.
const THEIRS: &str = "partner ex-partner child children";

/// What stands behind a word for a relative and makes a thing of it: “the family room”, “the visitor book”.
const THINGS: &str = "room rooms book books lounge meeting meetings forum council group liaison centre risk humidity size name \
    agency agencies organisation organisations authority authorities notes file files";

/// People at work, and people who live there.
const ROLES: &str = "nurse nurses carer carers caregiver assistant assistants worker workers senior seniors manager matron cook cooks \
    chef cleaner cleaners domestic domestics housekeeper handyman receptionist driver volunteer physiotherapist physio therapist \
    paramedic doctor gp pharmacist chaplain hairdresser employee employees colleague colleagues staff resident residents tenant tenants \
    lady gentleman man woman inspector whistleblower whistle-blower deputy supervisor coordinator co-ordinator owner proprietor \
    administrator secretary porter gardener caretaker laundress chiropodist podiatrist dietitian dentist optician vicar priest \
    apprentice trainee student intern keyworker key-worker hca rgn midwife consultant";

/// What makes one of many into one of few.
const QUALIFIERS: &str = "night day agency bank new newest senior junior lead deputy head duty late early weekend young younger older \
    former student trainee district community visiting only other same male female temporary permanent relief waking";

/// Of them, many at once: recognised only where they tell something.
const MANY: &str =
    "nurses carers assistants workers staff residents seniors cooks cleaners domestics employees colleagues tenants";

/// What stands behind a word for a post and makes another thing of it: “domestic abuse”, “the senior post”.
const NO_PERSON: &str = "abuse violence homicide appliance appliances waste post posts position positions role vacancy vacancies rota \
    management meeting meetings room rooms station training induction ratio records notes handover";

/// What is a part of the name of a post.
const COMPOUND: &str = "care support social healthcare health registered kitchen activities activity maintenance occupational laundry team shift key home \
    member of";

/// What somebody does who tells something.
const TELLING: &str = "told said says tells reported reports complained complains informed rang phoned wrote disclosed admitted \
    confirmed alleged alleges mentioned claimed claims whispered raised saw witnessed explained described stated states commented \
    noticed overheard heard telephoned texted emailed e-mailed thinks thought believes";

/// What stands before somebody who told something.
const TOLD_BY: &str = "by from asked to with";

/// Ways to say that something was told to whoever writes.
const TO_ME: [&str; 9] = [
    "told me",
    "told us",
    "said to me",
    "said to us",
    "i was told",
    "we were told",
    "my visit",
    "when i visited",
    "anonymous caller",
];

/// What stands before a relative.
const WHOSE: &str = "the a an her his their my our one another this that your whose mr mrs ms miss dr";

/// How many words stand at most between somebody and the word that says that they told something.
const NEAR: usize = 2;

/// Where somebody is found, in a folded text.
pub(super) fn sources(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let small: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
    let at = |place: usize| small.get(place).map_or("", String::as_str);
    let joined = |place: usize| words.get(place).is_some_and(Word::follows);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let before = place.checked_sub(1).filter(|_| word.follows()).map_or("", at);
        // “The new care assistant”: what makes them one of few stands before the name of the post.
        let mut post = place;
        while let Some(earlier) = post.checked_sub(1).filter(|earlier| joined(post) && listed(COMPOUND, at(*earlier))) {
            post = earlier;
        }
        let qualifier = post.checked_sub(1).filter(|_| joined(post)).map_or("", at);
        let next = Some(at(place + 1)).filter(|_| joined(place + 1)).unwrap_or_default();
        let is_persons = listed(RELATIONS, at(place)) && (listed(WHOSE, before) || is_whose(before))
            || listed(THEIRS, at(place)) && (matches!(before, "her" | "his") || is_whose(before));
        let is_relation = is_persons && !listed(THINGS, next);
        let qualified = listed(QUALIFIERS, qualifier) && !listed(MANY, at(place));
        let in_charge = joined(place + 1)
            && joined(place + 2)
            && matches!(
                (at(place + 1), at(place + 2)),
                ("in", "charge") | ("on", "duty") | ("on", "shift") | ("on", "nights")
            );
        let is_role = listed(ROLES, at(place))
            && !listed(NO_PERSON, next)
            && (qualified || in_charge || tells(&words, &small, post, place));
        if !is_relation && !is_role {
            continue;
        }
        let end = if in_charge { place + 2 } else { place };
        let mut start = post;
        while let Some(earlier) = start.checked_sub(1).filter(|_| joined(start)) {
            let is_part = listed(QUALIFIERS, at(earlier)) || listed(WHOSE, at(earlier)) || is_whose(at(earlier));
            if !is_part || post - earlier > 3 {
                break;
            }
            start = earlier;
        }
        if let (Some(first), Some(last)) = (words.get(start), words.get(end)) {
            found.push(first.at..last.end());
        }
    }
    found.extend(to_me(text, &words, &small));
    found.sort_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
    // What stands within another find is that one.
    found.dedup_by(|next, kept| next.start < kept.end);
    found
}

/// Whether somebody tells something: a word for it stands right behind them, or what says so stands right before them. The name of
/// their post goes from one place to the other.
fn tells(words: &[Word<'_>], small: &[String], post: usize, place: usize) -> bool {
    let behind =
        (place + 1..=place + 1 + NEAR).take_while(|next| words.get(*next).is_some_and(|word| is_near(word.before)));
    let mut behind = behind.filter_map(|next| small.get(next));
    let before = post.checked_sub(1).and_then(|one| small.get(one)).map_or("", String::as_str);
    let earlier = post.checked_sub(2).and_then(|one| small.get(one)).map_or("", String::as_str);
    let told_by = listed(WHOSE, before) && listed(TOLD_BY, earlier) || listed(TOLD_BY, before);
    let verb = |back: usize| {
        post.checked_sub(back).and_then(|one| small.get(one)).is_some_and(|word| {
            listed(TELLING, word) || matches!(word.as_str(), "according" | "heard" | "spoke" | "spoken" | "hearing")
        })
    };
    behind.any(|word| listed(TELLING, word)) || told_by && (2..=3).any(verb)
}

/// Where it is said that something was told to whoever writes, or by whom it was seen.
fn to_me<'a>(text: &'a str, words: &'a [Word<'a>], small: &'a [String]) -> impl Iterator<Item = Range<usize>> + 'a {
    TO_ME.iter().flat_map(move |phrase| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        let here = move |place: &usize| {
            parts.iter().enumerate().all(|(step, part)| small.get(place + step).is_some_and(|word| word == part))
        };
        let length = phrase.split(' ').count();
        (0..words.len()).filter(here).filter_map(move |place| {
            let (first, last) = (words.get(place)?, words.get(place + length - 1)?);
            text.get(first.at..last.end()).map(|_| first.at..last.end())
        })
    })
}

/// “Mrs B’s”: whose relative it is.
fn is_whose(word: &str) -> bool {
    word.ends_with("’s") || word.ends_with("'s")
}

/// What may stand between two words of one sentence.
fn is_near(before: &str) -> bool {
    let between = before.trim();
    between.is_empty() || between == "," || between.bytes().all(|byte| byte.is_ascii_digit())
}

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
