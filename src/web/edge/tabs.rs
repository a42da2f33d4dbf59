//! Several tabs: one of them has a record open for writing, the others read it.
//!
//! The browser's own locks say which tab it is, where there are any. They are a courtesy, told in time; what keeps a record
//! safe in any browser is the revision that every save compares.

use super::{autosave, clock, drafts, scope, vault, wipe};
use crate::{
    app::Message,
    concern::RecordId,
    drafts::{OURS, Vault},
    web::store::Store,
};
use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The channel on which tabs of this app talk, and what the locks begin with.
const CHANNEL: &str = "provider-concerns";

/// How long another tab has to save and let go before the record is taken from it, in milliseconds. A tab that sleeps does
/// not answer.
const PATIENCE: u32 = 1_500;

#[wasm_bindgen]
extern "C" {
    /// The browser's lock manager, which `web-sys` does not have in its stable part.
    type Locks;
    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, options: &JsValue, then: &Function) -> Result<Promise, JsValue>;
}

/// What one tab tells the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Lock, as this tab does.
    Lock,
    /// Protection began or ended.
    Protected,
    /// Everything was removed from the device.
    Removed,
    /// Let go of this record.
    LetGo(RecordId),
}

impl Told {
    fn words(self) -> String {
        match self {
            Self::Lock => "lock".to_owned(),
            Self::Protected => "protected".to_owned(),
            Self::Removed => "removed".to_owned(),
            Self::LetGo(id) => format!("let-go {id}"),
        }
    }

    fn heard(words: &str) -> Option<Self> {
        match words.split_once(' ') {
            None if words == "lock" => Some(Self::Lock),
            None if words == "protected" => Some(Self::Protected),
            None if words == "removed" => Some(Self::Removed),
            Some(("let-go", id)) => id.parse().ok().map(Self::LetGo),
            _ => None,
        }
    }
}

/// The record that this tab has open for writing, and how to let go of it.
struct Holding {
    id: RecordId,
    let_go: Function,
}

/// For how long after a take-over what the other tab saved last may still be on its way, in milliseconds: browsers bring
/// what one tab writes to the others a little later than they hand over a lock.
const ON_ITS_WAY: f64 = 3_000.0;

thread_local! {
    /// The record that this tab waits for, to write in it once the other tab has let go.
    static WAITING: Cell<Option<RecordId>> = const { Cell::new(None) };
    /// The record that was taken over last, and when, in [`clock::ticks`].
    static TAKEN: Cell<Option<(RecordId, f64)>> = const { Cell::new(None) };
    static HOLDING: RefCell<Option<Holding>> = const { RefCell::new(None) };
    static TALK: RefCell<Option<web_sys::BroadcastChannel>> = const { RefCell::new(None) };
}

/// Listens to the other tabs from now on.
pub fn watch(store: &Store) {
    if let Ok(channel) = web_sys::BroadcastChannel::new(&scope::own(CHANNEL)) {
        let heard = {
            let store = store.clone();
            Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
                let told = event.data().as_string().and_then(|words| Told::heard(&words));
                match told {
                    Some(Told::Lock) => vault::lock(&store),
                    Some(Told::Protected) => vault::follow(&store),
                    Some(Told::Removed) => wipe::forget(&store),
                    Some(Told::LetGo(id)) => hand_over(&store, id),
                    None => {}
                }
            })
        };
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        TALK.with(|talk| talk.replace(Some(channel)));
    }
    let store = store.clone();
    let stored = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let Some(key) = scope::changed(&event) else { return };
        // Without a key, everything was removed at once.
        if key.as_ref().is_none_or(|key| Vault::<()>::is_key(key)) {
            vault::follow(&store);
        }
        if key.is_none_or(|key| key.starts_with(OURS)) {
            read_along(&store);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", stored.as_ref().unchecked_ref());
    }
    stored.forget();
}

/// Tells the other tabs.
pub fn tell(told: Told) {
    TALK.with(|talk| {
        if let Some(channel) = &*talk.borrow() {
            let _ = channel.post_message(&told.words().into());
        }
    });
}

/// Asks for a record to write in it. If another tab has it, the app is told, and only reads until that tab lets go.
pub fn hold(store: &Store, id: RecordId) {
    if holds(id) {
        return;
    }
    release();
    request(store, id, How::IfFree);
}

fn holds(id: RecordId) -> bool {
    HOLDING.with(|holding| holding.borrow().as_ref().is_some_and(|holding| holding.id == id))
}

/// Lets go of the record that this tab has open.
pub fn release() {
    if let Some(holding) = HOLDING.with(RefCell::take) {
        let _ = holding.let_go.call0(&JsValue::UNDEFINED);
    }
}

/// Takes a record over from another tab: asks it to save and let go, which brings it here, as this tab waits for it; and
/// takes it by force if there is no answer.
pub fn take_over(store: &Store, id: RecordId) {
    tell(Told::LetGo(id));
    let store = store.clone();
    Timeout::new(PATIENCE, move || {
        if !holds(id) && is_elsewhere(&store, id) {
            request(&store, id, How::ByForce);
        }
    })
    .forget();
}

fn is_elsewhere(store: &Store, id: RecordId) -> bool {
    store.read(|state| state.draft.as_ref().is_some_and(|draft| draft.record.id == id && draft.elsewhere))
}

/// Saves and lets go, because another tab takes over.
fn hand_over(store: &Store, id: RecordId) {
    if holds(id) {
        autosave::save_now(store);
        release();
        read_only(store, id);
    }
}

/// From now on this tab only reads the record, and waits for it.
fn read_only(store: &Store, id: RecordId) {
    store.dispatch(Message::ShowElsewhere(id, true));
    if WAITING.get() != Some(id) {
        WAITING.set(Some(id));
        request(store, id, How::WhenFree);
    }
}

/// Shows what another tab saves in a record that is only read here, or has saved in one that was just taken over.
fn read_along(store: &Store) {
    let taken = TAKEN.get().filter(|(_, at)| clock::ticks() - at < ON_ITS_WAY).map(|(id, _)| id);
    let reads = store.read(|state| {
        let draft = state.draft.as_ref()?;
        let follows = draft.elsewhere || taken == Some(draft.record.id);
        (follows && !draft.needs_saving() && state.protection.saves()).then_some((
            draft.record.id,
            draft.revision,
            draft.elsewhere,
        ))
    });
    if let Some((id, revision, elsewhere)) = reads
        && let Ok(envelope) = drafts::drafts().open(id)
        && envelope.revision != revision
    {
        store.dispatch(Message::Open(Box::new(envelope)));
        store.dispatch(Message::ShowElsewhere(id, elsewhere));
    }
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

/// How a record is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// Now, or not at all.
    IfFree,
    /// As soon as whoever has it lets go.
    WhenFree,
    /// Whoever has it.
    ByForce,
}

fn request(store: &Store, id: RecordId, how: How) {
    let Some(locks) = locks() else { return };
    let options = Object::new();
    let option = match how {
        How::IfFree => Some("ifAvailable"),
        How::WhenFree => None,
        How::ByForce => Some("steal"),
    };
    if let Some(option) = option {
        let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    }
    let granted = {
        let store = store.clone();
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if how == How::WhenFree && WAITING.get() == Some(id) {
                WAITING.set(None);
            }
            if lock.is_null() {
                read_only(&store, id);
                return JsValue::UNDEFINED;
            }
            // Whoever has gone on to something else meanwhile lets it go at once.
            let is_shown = || store.read(|state| state.route.record() == Some(id));
            if holds(id) || (how == How::WhenFree && !(is_shown() && is_elsewhere(&store, id))) {
                return JsValue::UNDEFINED;
            }
            Promise::new(&mut |let_go, _| {
                // What was held until now is let go of: this tab writes one record at a time.
                release();
                HOLDING.with(|holding| holding.replace(Some(Holding { id, let_go })));
                got(&store, id);
            })
            .into()
        })
    };
    let Ok(held) = locks.request(&format!("{}:{id}", scope::own(CHANNEL)), &options, granted.unchecked_ref()) else {
        return;
    };
    let store = store.clone();
    spawn_local(async move {
        // It ends with an error if another tab has taken it by force.
        if JsFuture::from(held).await.is_err() && holds(id) {
            HOLDING.with(RefCell::take);
            autosave::save_now(&store);
            read_only(&store, id);
        }
    });
}

/// This tab may write now. What another tab has saved meanwhile is read first, unless something here is not saved.
fn got(store: &Store, id: RecordId) {
    if is_elsewhere(store, id) {
        TAKEN.set(Some((id, clock::ticks())));
        let clean = store.read(|state| state.draft.as_ref().is_some_and(|draft| !draft.needs_saving()));
        if clean && let Ok(envelope) = drafts::drafts().open(id) {
            store.dispatch(Message::Open(Box::new(envelope)));
        }
    }
    store.dispatch(Message::ShowElsewhere(id, false));
}
