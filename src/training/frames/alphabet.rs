//! Bytes as letters that a QR code holds at five and a half bits each: two bytes are three letters, as in Base45 (RFC 9285).
//!
//! Of the 45 letters of a QR code's alphanumeric mode, 41 are enough for that. The four left out are the space, which a text
//! loses where its lines are broken, and `$`, `%` and `*`, of which some programs make something else.

const LETTERS: &[u8; 41] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:";
const BASE: u32 = 41;

/// The value of each letter by its byte, and [`NONE`] for what is no letter.
const VALUES: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut at = 0;
    while at < LETTERS.len() {
        values[LETTERS[at] as usize] = at as u8;
        at += 1;
    }
    values
};
const NONE: u8 = u8::MAX;

fn value(letter: u8) -> Option<u32> {
    VALUES.get(usize::from(letter)).copied().filter(|value| *value != NONE).map(u32::from)
}

/// How many bytes that many letters hold.
pub(super) const fn room(letters: usize) -> usize {
    letters / 3 * 2 + (letters % 3) / 2
}

/// The bytes as letters.
pub(super) fn write(bytes: &[u8], into: &mut String) {
    for pair in bytes.chunks(2) {
        let (mut number, letters) = match *pair {
            [high, low] => (u32::from(high) << 8 | u32::from(low), 3),
            [one] => (u32::from(one), 2),
            _ => continue,
        };
        for _ in 0..letters {
            let letter = LETTERS.get((number % BASE) as usize).copied().unwrap_or_default();
            into.push(char::from(letter));
            number /= BASE;
        }
    }
}

/// Whether a text has only letters of this alphabet.
pub(super) fn knows(text: &str) -> bool {
    text.bytes().all(|byte| value(byte).is_some())
}

/// The bytes that these letters stand for, or nothing where no bytes do.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(room(text.len()));
    for group in text.as_bytes().chunks(3) {
        let mut number = 0;
        for letter in group.iter().rev() {
            number = number * BASE + value(*letter)?;
        }
        match group.len() {
            3 => bytes.extend(u16::try_from(number).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(number).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{LETTERS, read, room, write};

    fn written(bytes: &[u8]) -> String {
        let mut text = String::new();
        write(bytes, &mut text);
        text
    }

    #[test]
    fn every_letter_is_one_of_a_qr_codes_alphanumeric_mode_and_stands_once() {
        let qr = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        assert!(LETTERS.iter().all(|letter| qr.contains(letter)));
        assert!((1..LETTERS.len()).all(|at| !LETTERS[..at].contains(&LETTERS[at])));
    }

    #[test]
    fn bytes_come_back_and_take_the_room_that_is_said() {
        for length in 0..50_u8 {
            let bytes: Vec<u8> = (0..length).map(|at| at.wrapping_mul(61).wrapping_sub(length)).collect();
            let text = written(&bytes);
            assert_eq!(read(&text).unwrap(), bytes);
            assert_eq!(room(text.len()), bytes.len());
            assert_eq!(room(text.len() + 1), bytes.len() + usize::from(length % 2));
        }
        assert_eq!(written(&[0xff, 0xff, 0xff]), "H:.96");
    }

    #[test]
    fn letters_that_stand_for_no_bytes_are_refused() {
        for text in [":::", "::", "0", "0000", "abc", "00 ", "00ü"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
