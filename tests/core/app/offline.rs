//! What the page's own script tells of working without a connection and of a new version, and what the app makes of it.

use crate::support::{frameworks, minute};
use provider_concerns::app::{Message, NewVersion, Offline, OfflineNews, Route, State, update};

#[test]
fn every_word_of_the_page_is_understood_and_no_other() {
    for (told, news) in [
        ("ready", OfflineNews::Offline(Offline::Ready)),
        ("insecure", OfflineNews::Offline(Offline::Insecure)),
        ("unsupported", OfflineNews::Offline(Offline::Unsupported)),
        ("failed", OfflineNews::Offline(Offline::Failed)),
        ("update", OfflineNews::NewVersion(NewVersion::Waiting)),
        ("others 1", OfflineNews::NewVersion(NewVersion::OtherWindows(1))),
        ("others 12", OfflineNews::NewVersion(NewVersion::OtherWindows(12))),
    ] {
        assert_eq!(told.parse(), Ok(news), "{told}");
    }
    for told in ["", "Ready", "others", "others ", "others -1", "others two", "update now", "others 99999999999"] {
        assert_eq!(told.parse::<OfflineNews>(), Err(()), "{told}");
    }
}

#[test]
fn the_words_are_those_that_the_page_says() {
    let script = include_str!("../../../src/web/boot/offline.js");
    for told in ["'ready'", "'insecure'", "'unsupported'", "'failed'", "'update'", "`others ${others}`"] {
        assert!(script.contains(told), "{told}");
    }
}

#[test]
fn a_new_version_changes_nothing_but_its_notice() {
    let mut state = State::new(Route::Home);
    assert_eq!((state.offline, state.new_version), (Offline::GettingReady, NewVersion::None));
    let before = state.clone();
    update(&mut state, Message::ShowNewVersion(NewVersion::Waiting), frameworks(), minute(0));
    assert_eq!(state.new_version, NewVersion::Waiting);
    update(&mut state, Message::ShowNewVersion(NewVersion::None), frameworks(), minute(0));
    assert_eq!(state, before);
    update(&mut state, Message::ShowOffline(Offline::Ready), frameworks(), minute(0));
    assert_eq!(state, State { offline: Offline::Ready, ..before });
}
