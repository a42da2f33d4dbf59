//! One store around the pure state: messages in, listeners told.

use super::edge::clock;
use crate::{
    app::{Edit, Message, State, VisitEdit, update},
    concern::{ItemRef, Timestamp},
    framework::{Registry, built_in},
};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};
use yew::prelude::*;

/// Who is told of messages: of all, or of those only that may change one item of a sheet.
#[derive(Clone)]
struct Listener {
    item: Option<ItemRef>,
    tell: Rc<dyn Fn()>,
}

impl Listener {
    /// Whether the message may change what the listener looks at. A sheet can have thousands of items, each with its
    /// listener, so those that a message cannot touch are not even asked.
    fn concerns(&self, message: &Message) -> bool {
        let Some(item) = &self.item else { return true };
        match message {
            Message::Edit(Edit::Visit(
                VisitEdit::AnswerItem(_, touched, _) | VisitEdit::CommentItem(_, touched, _),
            )) => touched == item,
            Message::Navigate(_)
            | Message::ConfirmSave { .. }
            | Message::ReportSave(_)
            | Message::ShowDurability(_) => false,
            _ => true,
        }
    }
}

/// The frameworks at hand.
#[derive(Debug, Clone)]
pub enum Frameworks {
    /// Those that ship with the app alone.
    BuiltIn(&'static Registry),
    /// An authority's own files beside them.
    WithOwn(Rc<Registry>),
}

impl std::ops::Deref for Frameworks {
    type Target = Registry;

    fn deref(&self) -> &Registry {
        match self {
            Self::BuiltIn(registry) => registry,
            Self::WithOwn(registry) => registry,
        }
    }
}

struct Inner {
    state: RefCell<State>,
    frameworks: RefCell<Frameworks>,
    /// By their number, so in the order in which they began to listen.
    listeners: RefCell<BTreeMap<u64, Listener>>,
    next: Cell<u64>,
}

/// The store, shared by all components through a context. Components listen with [`use_selector`] and so render only
/// when the part of the state that they show has changed.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// A store with this state.
    pub fn new(state: State) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(state),
            frameworks: RefCell::new(Frameworks::BuiltIn(built_in())),
            listeners: RefCell::default(),
            next: Cell::default(),
        }))
    }

    /// The frameworks at hand: the built-in ones and the authority's own files on this device.
    pub fn frameworks(&self) -> Frameworks {
        self.0.frameworks.borrow().clone()
    }

    /// Puts the built-in frameworks in their place, as far as they are here. Whoever does so dispatches a message afterwards, so that
    /// pages look again.
    pub fn use_built_in_frameworks(&self) {
        self.0.frameworks.replace(Frameworks::BuiltIn(built_in()));
    }

    /// The same with own files beside them.
    pub fn use_own_frameworks(&self, frameworks: Registry) {
        self.0.frameworks.replace(Frameworks::WithOwn(Rc::new(frameworks)));
    }

    /// Looks at the state.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.0.state.borrow())
    }

    /// Takes in a message and tells the listeners that it concerns.
    pub fn dispatch(&self, message: Message) {
        let listeners = self.0.listeners.borrow();
        let concerned: Vec<_> = listeners.values().filter(|one| one.concerns(&message)).cloned().collect();
        drop(listeners);
        let frameworks = self.frameworks();
        update(&mut self.0.state.borrow_mut(), message, &frameworks, clock::now());
        for listener in concerned {
            (listener.tell)();
        }
    }

    /// Changes the open record.
    pub fn edit(&self, edit: Edit) {
        self.dispatch(Message::Edit(edit));
    }

    /// Calls back after every message, for as long as the page lives.
    pub fn watch(&self, listener: impl Fn() + 'static) {
        self.listen(Listener { item: None, tell: Rc::new(listener) });
    }

    fn listen(&self, listener: Listener) -> u64 {
        let number = self.0.next.get();
        self.0.next.set(number + 1);
        self.0.listeners.borrow_mut().insert(number, listener);
        number
    }

    fn forget(&self, number: u64) {
        self.0.listeners.borrow_mut().remove(&number);
    }
}

/// What the context holds: the store, and the moment that pages are drawn for. Every component that looks at the store is
/// drawn again when that moment changes, so no page has to remember that it tells of a day.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The store.
    pub store: Store,
    /// The moment; see [`super::edge::drawn`].
    pub drawn_at: Timestamp,
}

/// The store.
///
/// Every component stands below the provider in [`super::App`]; elsewhere this is a fresh, empty store.
#[hook]
pub fn use_store() -> Store {
    let found = use_context::<Shown>();
    let fallback = use_memo((), |()| Store::new(State::new(crate::app::Route::Home)));
    found.map_or_else(|| (*fallback).clone(), |shown| shown.store)
}

/// Now, for a component that tells of days and looks at nothing else in the store: it is drawn again when its day is over.
#[hook]
pub fn use_now() -> Timestamp {
    let _ = use_store();
    clock::now()
}

/// A part of the state. The component renders again when this part changes, and with the day.
#[hook]
pub fn use_selector<T, F>(select: F) -> T
where
    T: PartialEq + Clone + 'static,
    F: Fn(&State) -> T + 'static,
{
    use_part(None, select)
}

/// A part of the state that depends on one item of a sheet: what is noted on it and what has become of it, nothing else.
#[hook]
pub fn use_item_selector<T, F>(item: ItemRef, select: F) -> T
where
    T: PartialEq + Clone + 'static,
    F: Fn(&State) -> T + 'static,
{
    use_part(Some(item), select)
}

#[hook]
fn use_part<T, F>(item: Option<ItemRef>, select: F) -> T
where
    T: PartialEq + Clone + 'static,
    F: Fn(&State) -> T + 'static,
{
    let store = use_store();
    let value = store.read(&select);
    let shown = value.clone();
    use_watch(store, item, Rc::new(move |state| select(state) != shown));
    value
}

/// Renders the component again once what it shows is out of date. Not generic, so that it is compiled once for all
/// selectors: this alone makes the app tens of kilobytes smaller.
#[hook]
fn use_watch(store: Store, item: Option<ItemRef>, is_stale: Rc<dyn Fn(&State) -> bool>) {
    let render = use_force_update();
    let latest = use_mut_ref(|| is_stale.clone());
    latest.replace(is_stale);
    use_effect_with((store, item), move |(store, item)| {
        let watched = store.clone();
        let look = move || {
            let is_stale = latest.borrow().clone();
            if watched.read(|state| is_stale(state)) {
                render.force_update();
            }
        };
        // Something may have happened between the first rendering and now.
        look();
        let number = store.listen(Listener { item: item.clone(), tell: Rc::new(look) });
        let store = store.clone();
        move || store.forget(number)
    });
}
