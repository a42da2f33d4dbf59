//! How far what was saved has come.

/// How far what was saved has come: from the browser's memory onto the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// Everything that was saved is on the disk, as far as the browser can tell.
    #[default]
    OnDisk,
    /// The last of it is on its way.
    Writing,
    /// It has been on its way for longer than usual, so that people should know.
    Late,
    /// The browser has nothing that says when something is on the disk, or it refuses: the last minute can be lost when
    /// the browser or the device stops.
    Unsure,
}

impl Durability {
    /// How long something may be on its way before it is [`Durability::Late`], in milliseconds. Tool default, not policy.
    pub const PATIENCE: u32 = 2_000;
}
