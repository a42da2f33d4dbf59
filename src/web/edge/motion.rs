//! Whether things may move by themselves.

/// Whether the person has asked the system for less motion.
pub fn is_reduced() -> bool {
    let asked =
        web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    asked.is_some_and(|query| query.matches())
}
