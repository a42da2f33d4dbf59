//! Several tabs: one of them has a record open for writing, the others read it.
//!
//! The browser's own locks say which tab it is, where there are any. They are a courtesy, told in time; what keeps a record
//! safe in any browser is the revision that every save compares.

use super::{autosave, clock, drafts, scope, vault, wipe};
use crate::{
    app::{AskKind, LockDeed, LockNews, Message, WriteLock},
    concern::RecordId,
    drafts::{DraftError, OURS, Vault},
    web::store::Store,
};
use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};
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
    #[wasm_bindgen(method, catch)]
    fn query(this: &Locks) -> Result<Promise, JsValue>;

    /// Takes an ask back.
    type AbortController;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<AbortController, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn signal(this: &AbortController) -> JsValue;
    #[wasm_bindgen(method)]
    fn abort(this: &AbortController);
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

/// A lock that was asked for, and how it is given up.
enum Asked {
    /// It is not ours yet: the ask can be taken back.
    Open(Option<AbortController>),
    /// It is ours until this is called.
    Held(Function),
}

/// After this time the browser is looked at for whether an ask is still open, in milliseconds. A lock that this tab itself is
/// letting go of, or that its page before a reload had, is free long before.
const A_WHILE: u32 = 250;

/// An ask that took longer than this may have waited for another tab, which may have saved meanwhile, in milliseconds.
const AT_ONCE: f64 = 50.0;

/// For how long after a take-over what the other tab saved last may still be on its way, in milliseconds: browsers bring
/// what one tab writes to the others a little later than they hand over a lock.
const ON_ITS_WAY: f64 = 3_000.0;

thread_local! {
    /// This tab's claim to a record.
    static CLAIM: RefCell<WriteLock> = RefCell::default();
    /// The locks that were asked for and not given up yet, by the numbers of their asks.
    static ASKED: RefCell<BTreeMap<u32, Asked>> = const { RefCell::new(BTreeMap::new()) };
    /// When a lock was last asked for.
    static ASKED_AT: Cell<f64> = const { Cell::new(0.0) };
    /// The record that was taken over last, and when, in [`clock::ticks`].
    static TAKEN: Cell<Option<(RecordId, f64)>> = const { Cell::new(None) };
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
                    Some(Told::LetGo(id)) => hear(&store, LockNews::Wanted(id)),
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
            look_beside(&store);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", stored.as_ref().unchecked_ref());
    }
    stored.forget();
}

/// Looks at what another tab may have saved while it could not be read here.
pub fn look_again(store: &Store) {
    read_along(store);
    look_beside(store);
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
    // Without the browser's locks nobody can be asked, and the revision of each save stands guard alone.
    if locks().is_some() {
        hear(store, LockNews::Arrived(id));
    }
}

/// Whether it is not known yet if another tab writes in this record. It is known within moments.
pub fn is_open(id: RecordId) -> bool {
    CLAIM.with(|claim| claim.borrow().is_open(id))
}

/// Lets go of the record that this tab has open.
pub fn release(store: &Store) {
    hear(store, LockNews::Left);
}

/// Takes a record over from another tab: asks it to save and let go, which brings it here, as this tab waits for it; and
/// takes it by force if there is no answer.
pub fn take_over(store: &Store, id: RecordId) {
    tell(Told::LetGo(id));
    let store = store.clone();
    Timeout::new(PATIENCE, move || hear(&store, LockNews::Insisted(id))).forget();
}

/// Takes in what has happened, and does what follows.
fn hear(store: &Store, news: LockNews) {
    let deeds = CLAIM.with(|claim| claim.borrow_mut().hear(news));
    for deed in deeds {
        match deed {
            LockDeed::Save => autosave::save_now(store),
            LockDeed::LetGo(number) => let_go(number),
            LockDeed::Ask(number, id, kind) => ask(store, number, id, kind),
            LockDeed::Watch(number) => watch_ask(store, number),
            LockDeed::ReadOnly(id) => store.dispatch(Message::ShowElsewhere(id, true)),
            LockDeed::Write(id, was_reading) => got(store, id, was_reading),
        }
    }
}

fn let_go(number: u32) {
    match ASKED.with(|asked| asked.borrow_mut().remove(&number)) {
        Some(Asked::Held(let_go)) => drop(let_go.call0(&JsValue::UNDEFINED)),
        Some(Asked::Open(Some(taken_back))) => taken_back.abort(),
        Some(Asked::Open(None)) | None => {}
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

/// Without the browser's locks, another tab may have saved the open record at the same moment. If its version counts, that is told.
fn look_beside(store: &Store) {
    if locks().is_some() {
        return;
    }
    let saved = store.read(|state| {
        let draft = state.draft.as_ref().filter(|draft| state.protection.saves() && !draft.needs_saving())?;
        (draft.revision > 0).then_some((draft.record.id, draft.revision))
    });
    if let Some((id, revision)) = saved
        && drafts::drafts().is_beside(id, revision).unwrap_or_default()
    {
        store.dispatch(Message::ReportSave(DraftError::Conflict));
    }
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

fn ask(store: &Store, number: u32, id: RecordId, kind: AskKind) {
    let Some(locks) = locks() else { return };
    ASKED_AT.set(clock::ticks());
    let options = Object::new();
    let taken_back = match kind {
        AskKind::WhenFree => AbortController::new().ok(),
        AskKind::ByForce => None,
    };
    // Neither can fail: the object is new and plain.
    let _ = match &taken_back {
        Some(taken_back) => Reflect::set(&options, &"signal".into(), &taken_back.signal()),
        None => Reflect::set(&options, &"steal".into(), &(kind == AskKind::ByForce).into()),
    };
    ASKED.with(|asked| asked.borrow_mut().insert(number, Asked::Open(taken_back)));
    let granted = {
        let store = store.clone();
        Closure::once_into_js(move |_: JsValue| -> JsValue {
            let held = Promise::new(&mut |let_go, _| {
                ASKED.with(|asked| asked.borrow_mut().insert(number, Asked::Held(let_go)));
            });
            hear(&store, LockNews::Granted(number));
            held.into()
        })
    };
    let store = store.clone();
    match locks.request(&format!("{}:{id}", scope::own(CHANNEL)), &options, granted.unchecked_ref()) {
        Ok(held) => spawn_local(async move {
            // It ends with an error if it was taken back, or if another tab has taken it by force.
            if JsFuture::from(held).await.is_err() {
                ended(&store, number);
            }
        }),
        // Told later, so that what follows from an ask never comes before the ask itself is over.
        Err(_) => drop(Timeout::new(0, move || ended(&store, number)).forget()),
    }
}

fn ended(store: &Store, number: u32) {
    ASKED.with(|asked| asked.borrow_mut().remove(&number));
    hear(store, LockNews::Ended(number));
}

/// Sees after a while whether an ask is still open. On a slow device the answer may have come and not been read yet, so the
/// browser is asked something else first, whose answer comes after it.
fn watch_ask(store: &Store, number: u32) {
    let store = store.clone();
    Timeout::new(A_WHILE, move || {
        let Some(looked) = locks().and_then(|locks| locks.query().ok()) else {
            hear(&store, LockNews::Overdue(number));
            return;
        };
        spawn_local(async move {
            let _ = JsFuture::from(looked).await;
            hear(&store, LockNews::Overdue(number));
        });
    })
    .forget();
}

/// This tab may write now. What another tab has saved meanwhile is read first, unless something here is not saved.
fn got(store: &Store, id: RecordId, was_reading: bool) {
    let now = clock::ticks();
    if was_reading || now - ASKED_AT.get() > AT_ONCE {
        if was_reading {
            TAKEN.set(Some((id, now)));
        }
        let known = store.read(|state| {
            let draft = state.draft.as_ref().filter(|draft| draft.record.id == id && !draft.needs_saving())?;
            Some(draft.revision)
        });
        if let Some(known) = known
            && let Ok(envelope) = drafts::drafts().open(id)
            && envelope.revision != known
        {
            store.dispatch(Message::Open(Box::new(envelope)));
        }
    }
    store.dispatch(Message::ShowElsewhere(id, false));
}
