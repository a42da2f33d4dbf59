//! Whether the roles without whom nothing is decided were at a meeting, by its minutes.

use crate::concern::{Attendee, Minutes};

/// The roles that somebody stands for in the minutes, in either part. Apologies stand for nobody.
pub fn present_roles<'a>(roles: &'a [String], minutes: &Minutes) -> Vec<&'a str> {
    let people = || {
        let one = minutes.part_one.iter().flat_map(|part| &part.attendees);
        one.chain(minutes.part_two.iter().flat_map(|part| &part.attendees))
    };
    roles.iter().map(String::as_str).filter(|role| people().any(|person| stands_for(person, role))).collect()
}

/// The roles that nobody stands for in the minutes.
pub fn absent_roles<'a>(roles: &'a [String], minutes: &Minutes) -> Vec<&'a str> {
    let present = present_roles(roles, minutes);
    roles.iter().map(String::as_str).filter(|role| !present.contains(role)).collect()
}

/// Whether somebody at a meeting has a role, written as “ACS: Head of Operations”: they represent that body, and their job title
/// names the post, or one of two posts where the policy gives a choice. More may stand in either, as in “Head of Operations, acting”.
pub fn stands_for(person: &Attendee, role: &str) -> bool {
    let (body, post) = role.split_once(": ").unwrap_or(("", role));
    let represents = words(&person.representing);
    let from = words(body.split('(').next().unwrap_or_default());
    let title = words(&person.job_title);
    let named = |post: &str| has(&title, &words(post)) || body.is_empty() && has(&represents, &words(post));
    (body.is_empty() || has(&represents, &from)) && post.split(" or ").any(named)
}

/// Whether these words stand in the others, one after the other. No words stand nowhere.
fn has(all: &[String], some: &[String]) -> bool {
    !some.is_empty() && all.windows(some.len()).any(|part| part == some)
}

/// The words of a text in small letters.
fn words(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    small.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
