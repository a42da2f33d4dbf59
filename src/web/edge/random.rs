//! Randomness for identifiers.

/// Ten random bytes from the browser. `Math.random` stands in where the browser has no better: identifiers must not
/// repeat, but nothing secret hangs on them.
pub fn ten_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok()).is_none() {
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes
}
