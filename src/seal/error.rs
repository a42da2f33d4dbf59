//! Why something could not be sealed or opened.

/// Why something could not be sealed or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The key is another one, or what is sealed, or its header, has changed. The two cannot be told apart: whatever told
    /// them apart would help to guess passphrases.
    #[error("the passphrase is another one, or what was sealed is damaged; the two cannot be told apart")]
    WrongKeyOrDamaged,
    /// The text is not of the form that sealing gives.
    #[error("it is not a sealed text: {0}")]
    Malformed(&'static str),
    /// A newer version of the app sealed it.
    #[error("a newer version of this app sealed it (version {0} of the form)")]
    TooNew(u32),
    /// The key would cost more memory or time than this app ever asks for: a file made to stall whoever opens it.
    #[error("opening it would take {memory_kib} KiB of memory and {passes} passes, which is more than this app allows")]
    TooCostly {
        /// The memory, in kibibytes.
        memory_kib: u32,
        /// The passes over that memory.
        passes: u32,
    },
    /// The passphrase is too short to protect anything.
    #[error("a passphrase has at least {} characters", super::SHORTEST_PASSPHRASE)]
    TooShort,
    /// The device has too little memory, or the text is larger than the cipher takes.
    #[error("the device could not do it; it may be short of memory")]
    Failed,
}
