//! What a key of the store says: a name, and which version of its text.

/// How many hexadecimal digits a token has: always as many, so that the length of a key tells nothing of what is kept under it.
const DIGITS: usize = 12;

/// What a token can say.
const LARGEST: u64 = (1 << (4 * DIGITS)) - 1;

/// What stands in the place of a token where there is none.
const NONE: &str = "000000000000";

/// What a key says.
///
/// ```text
/// provider-concerns:draft:0123456789abcdef@8.5d0f00c0ffee.1b22aa71f00d
/// └ base ────────────────────────────────┘ │ │            └ the token of the version that it took the place of, or zeros
///                                          │ └ its own token
///                                          └ its number
/// ```
///
/// Versions in clear of what is not compared before it is replaced have no token. The first versions of the app knew none, and no
/// number either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// What it begins with: a name, or the pseudonym of one.
    pub base: &'a str,
    /// The number; 0 where it carries none.
    pub number: u64,
    /// What tells versions of one number apart; empty where it carries none.
    pub token: &'a str,
    /// The token of the version before; empty where that had none.
    pub parent: &'a str,
}

/// The token of a revision, or of another random number, as it stands in a key.
pub(super) fn token_of(random: u64) -> String {
    format!("{:012x}", (random & LARGEST).max(1))
}

/// A key of a version.
pub(super) fn key_of(base: &str, number: u64, token: &str, parent: &str) -> String {
    if token.is_empty() {
        return format!("{base}@{number}");
    }
    let parent = if parent.is_empty() { NONE } else { parent };
    format!("{base}@{number}.{token}.{parent}")
}

/// Takes a key apart.
pub(super) fn split(key: &str) -> Parts<'_> {
    let whole = Parts { base: key, number: 0, token: "", parent: "" };
    let Some((base, version)) = key.rsplit_once('@') else { return whole };
    let mut words = version.split('.');
    match (words.next().and_then(number), words.next(), words.next(), words.next()) {
        (Some(number), None, ..) => Parts { base, number, token: "", parent: "" },
        (Some(number), Some(token), Some(parent), None) if token != NONE && is_token(token) && is_token(parent) => {
            Parts { base, number, token, parent: if parent == NONE { "" } else { parent } }
        }
        _ => whole,
    }
}

// Both are read strictly: “07” would be another key for the same version.

fn number(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|number: &u64| *number > 0 && number.to_string() == digits)
}

fn is_token(word: &str) -> bool {
    word.len() == DIGITS && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
