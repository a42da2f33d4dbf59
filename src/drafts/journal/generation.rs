//! The order of the versions that stand under one name.

/// A key's name and its generation; 0 where it carries none. What follows the digits tells generations of one number apart.
pub(super) fn generation(key: &str) -> (&str, u64) {
    let Some((base, rest)) = key.rsplit_once('@') else { return (key, 0) };
    let digits = rest.find(|letter: char| !letter.is_ascii_digit()).map_or(rest, |end| &rest[..end]);
    digits.parse().map_or((key, 0), |number| (base, number))
}
