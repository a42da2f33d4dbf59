//! Randomness: for identifiers, and for what protects records.

/// Fills bytes from the browser's cryptographic source. `false` if there is none: then nothing may be protected with them.
pub fn fill(bytes: &mut [u8]) -> bool {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(bytes).ok()).is_some()
}

/// The revision of what is about to be saved: two tabs never draw the same one. 48 bits, never 0.
pub fn revision() -> u64 {
    ten_bytes().iter().take(6).fold(0, |number, byte| number << 8 | u64::from(*byte)).max(1)
}

/// Ten random bytes from the browser. `Math.random` stands in where the browser has no better: identifiers must not
/// repeat, but nothing secret hangs on them.
pub fn ten_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    if !fill(&mut bytes) {
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes
}
