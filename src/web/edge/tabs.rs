//! Several tabs: one of them has a record open for writing, the others read it.
//!
//! The browser's own locks say which tab it is, where there are any. They are a courtesy, told in time; what keeps a record
//! safe in any browser is the revision that every save compares.

use super::{autosave, drafts, vault, wipe};
use crate::{
    app::Message,
    concern::RecordId,
    drafts::{OURS, Vault},
    web::store::Store,
};
use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
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

thread_local! {
    static HOLDING: RefCell<Option<Holding>> = const { RefCell::new(None) };
    static TALK: RefCell<Option<web_sys::BroadcastChannel>> = const { RefCell::new(None) };
}

/// Listens to the other tabs from now on.
pub fn watch(store: &Store) {
    if let Ok(channel) = web_sys::BroadcastChannel::new(CHANNEL) {
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
        let key = Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
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

/// Asks for a record to write in it. If another tab has it, the app is told, and only reads.
pub fn hold(store: &Store, id: RecordId) {
    if HOLDING.with(|holding| holding.borrow().as_ref().is_some_and(|holding| holding.id == id)) {
        return;
    }
    release();
    request(store, id, "ifAvailable");
}

/// Lets go of the record that this tab has open.
pub fn release() {
    if let Some(holding) = HOLDING.with(RefCell::take) {
        let _ = holding.let_go.call0(&JsValue::UNDEFINED);
    }
}

/// Takes a record over from another tab: asks it to save and let go, and takes it by force if there is no answer.
pub fn take_over(store: &Store, id: RecordId) {
    tell(Told::LetGo(id));
    let store = store.clone();
    // The other tab answers within milliseconds; asking again soon keeps the person from waiting.
    let tried = store.clone();
    Timeout::new(150, move || request(&tried, id, "ifAvailable")).forget();
    Timeout::new(PATIENCE, move || {
        if store.read(|state| state.draft.as_ref().is_some_and(|draft| draft.record.id == id && draft.elsewhere)) {
            request(&store, id, "steal");
        }
    })
    .forget();
}

/// Saves and lets go, because another tab takes over.
fn hand_over(store: &Store, id: RecordId) {
    if HOLDING.with(|holding| holding.borrow().as_ref().is_some_and(|holding| holding.id == id)) {
        autosave::save_now(store);
        release();
        store.dispatch(Message::ShowElsewhere(id, true));
    }
}

/// Shows what another tab saves in a record that is only read here.
fn read_along(store: &Store) {
    let reads = store.read(|state| {
        let draft = state.draft.as_ref()?;
        (draft.elsewhere && !draft.needs_saving() && state.protection.saves()).then_some(draft.record.id)
    });
    if let Some(id) = reads
        && let Ok(envelope) = drafts::drafts().open(id)
    {
        store.dispatch(Message::Open(Box::new(envelope)));
        store.dispatch(Message::ShowElsewhere(id, true));
    }
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

fn request(store: &Store, id: RecordId, how: &str) {
    let Some(locks) = locks() else { return };
    let options = Object::new();
    let _ = Reflect::set(&options, &how.into(), &JsValue::TRUE);
    let granted = {
        let store = store.clone();
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                store.dispatch(Message::ShowElsewhere(id, true));
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
    let Ok(held) = locks.request(&format!("{CHANNEL}:{id}"), &options, granted.unchecked_ref()) else { return };
    let store = store.clone();
    spawn_local(async move {
        // It ends with an error if another tab has taken it by force.
        if JsFuture::from(held).await.is_err() {
            HOLDING.with(|holding| {
                let mut holding = holding.borrow_mut();
                if holding.as_ref().is_some_and(|holding| holding.id == id) {
                    holding.take();
                }
            });
            autosave::save_now(&store);
            store.dispatch(Message::ShowElsewhere(id, true));
        }
    });
}

/// This tab may write now. What another tab has saved meanwhile is read first, unless something here is not saved.
fn got(store: &Store, id: RecordId) {
    let read_anew = store.read(|state| {
        state.draft.as_ref().is_some_and(|draft| draft.record.id == id && draft.elsewhere && !draft.needs_saving())
    });
    if read_anew && let Ok(envelope) = drafts::drafts().open(id) {
        store.dispatch(Message::Open(Box::new(envelope)));
    }
    store.dispatch(Message::ShowElsewhere(id, false));
}
