//! Sealing texts with a key, and getting a key from a passphrase.

mod sealed_texts;
