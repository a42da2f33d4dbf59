//! What a person may have meant by what stands in the field of a passphrase.

/// The passphrases to try for what was typed: without spaces at its ends, which keyboards add after a suggested word, and then
/// as it stands, because a lock may have been made with them. One, where there are none.
///
/// ```
/// use provider_concerns::seal::spellings;
/// assert_eq!(spellings("four words of mine "), ["four words of mine", "four words of mine "]);
/// assert_eq!(spellings("four words of mine"), ["four words of mine"]);
/// ```
pub fn spellings(typed: &str) -> Vec<&str> {
    let meant = typed.trim();
    if meant == typed { vec![typed] } else { vec![meant, typed] }
}
