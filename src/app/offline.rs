//! How the tool stands with working without a connection, and with a newer version of itself.

use std::str::FromStr;

/// Whether the tool opens without a connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Offline {
    /// It is being seen to.
    #[default]
    GettingReady,
    /// Everything is on the device.
    Ready,
    /// The site's address is not secure, so the browser keeps nothing of it.
    Insecure,
    /// The browser cannot keep a site, or not in this kind of window.
    Unsupported,
    /// Keeping it failed: the connection dropped, or there is no room.
    Failed,
}

/// What is known of a newer version of the tool. It never comes in by itself while a window is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NewVersion {
    /// Nothing, or the person said "Later".
    #[default]
    None,
    /// It is on the device and waits.
    Waiting,
    /// The person asked for it, but something is not saved yet.
    Unsaved,
    /// The person asked for it, but so many other windows are open.
    OtherWindows(u32),
}

/// What the page's own script tells about either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfflineNews {
    /// About working without a connection.
    Offline(Offline),
    /// About a newer version.
    NewVersion(NewVersion),
}

impl FromStr for OfflineNews {
    type Err = ();

    /// Reads the words of `src/web/boot/offline.js`.
    ///
    /// ```
    /// use provider_concerns::app::{NewVersion, OfflineNews};
    /// assert_eq!("others 2".parse(), Ok(OfflineNews::NewVersion(NewVersion::OtherWindows(2))));
    /// assert_eq!("something else".parse::<OfflineNews>(), Err(()));
    /// ```
    fn from_str(told: &str) -> Result<Self, ()> {
        Ok(match told {
            "ready" => Self::Offline(Offline::Ready),
            "insecure" => Self::Offline(Offline::Insecure),
            "unsupported" => Self::Offline(Offline::Unsupported),
            "failed" => Self::Offline(Offline::Failed),
            "update" => Self::NewVersion(NewVersion::Waiting),
            _ => {
                let count = told.strip_prefix("others ").and_then(|count| count.parse().ok()).ok_or(())?;
                Self::NewVersion(NewVersion::OtherWindows(count))
            }
        })
    }
}
