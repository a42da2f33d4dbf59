//! Training on this device: looked up, opened, changed, saved at once after every change.
//!
//! Training holds nothing about people in care, so it is kept even before the person has chosen how records are kept; once
//! they protect the device, it is protected with the rest.

use super::{clock, drafts::BrowserStore, location, random, scope, vault};
use crate::{
    app::{
        CoursePage, Message, OwnSetShown, Route, SetRefusal, TrainingEdit, TrainingMessage, TrainingPage, TrainingSaved,
    },
    concern::TrainingId,
    drafts::{DraftError, Keep, MemoryStore, PROTECTED},
    late::{Late, late},
    training::{
        kept::{Brought, Kept, OwnSets, TrainingEnvelope, Trainings},
        scenario::{ScenarioSet, SetError, Sets, are_sets_here, built_in_sets, read_set},
    },
    web::store::Store,
};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Training that waits for the next unlocking, each with the revision that was stored when it was opened.
type Waiting = Vec<(TrainingId, u64)>;

/// What waits in memory, sealed where the keys are open.
type Aside = Keep<Rc<MemoryStore>>;

/// What is done to training from outside its pages. It comes with what reads what the device keeps; before, there is no training to do
/// anything to.
#[derive(Clone, Copy)]
struct Deeds {
    arrive: fn(&Store, TrainingPage),
    hear: fn(&Store, Option<String>),
    save: fn(&Store),
    set_aside: fn(&Store, Aside) -> Waiting,
    put_back: fn(&Store, Aside, Waiting) -> Waiting,
}

static DEEDS: Late<Deeds> = late!(THE_DEEDS);

const THE_DEEDS: Deeds =
    Deeds { arrive: arrive_now, hear: hear_now, save: save_now, set_aside: set_aside_now, put_back: put_back_now };

/// Brings what is done to training.
pub fn bring() {
    DEEDS.bring(THE_DEEDS);
}

/// Arrives at a page of training. What reads it is here by then.
pub fn arrive(store: &Store, page: TrainingPage) {
    if let Some(deeds) = DEEDS.get() {
        (deeds.arrive)(store, page);
    }
}

/// Keeps the open training, if there is anything to keep. A session that another tab has added to takes that in.
pub fn save(store: &Store) {
    if let Some(deeds) = DEEDS.get() {
        (deeds.save)(store);
    }
}

/// Keeps what could not be saved for the next unlocking; returns what is kept, each with the revision stored when it was opened.
pub fn set_aside(store: &Store, keep: Aside) -> Waiting {
    DEEDS.get().map_or_else(Vec::new, |deeds| (deeds.set_aside)(store, keep))
}

/// Goes on with what has waited; returns what does not open, which goes on waiting.
pub fn put_back(store: &Store, keep: Aside, known: Waiting) -> Waiting {
    match DEEDS.get() {
        Some(deeds) => (deeds.put_back)(store, keep, known),
        None => known,
    }
}

fn set_aside_now(store: &Store, keep: Aside) -> Waiting {
    let at = clock::now();
    let unsaved: Vec<_> = store.read(|state| {
        state.training.unsaved().map(|open| (open.kept.id(), open.revision, open.envelope(at))).collect()
    });
    let waiting = Trainings::over(keep);
    let kept = unsaved.into_iter().filter(|(_, _, envelope)| waiting.save(envelope, 0).is_ok());
    kept.map(|(id, known, _)| (id, known)).collect()
}

fn put_back_now(store: &Store, keep: Aside, known: Waiting) -> Waiting {
    let waiting = Trainings::over(keep);
    let mut stay = Vec::new();
    for (id, known) in known {
        match waiting.open(id) {
            Ok(envelope) => {
                store.dispatch(Message::Training(TrainingMessage::PutBack(Box::new(envelope), known)));
                let _ = waiting.remove(&Trainings::<()>::key(id));
            }
            Err(_) => stay.push((id, known)),
        }
    }
    stay
}

/// The training on this device, as it keeps it now.
pub fn trainings() -> Trainings<BrowserStore> {
    Trainings::over(vault::keep())
}

/// The trainer's own scenario files on this device.
pub fn own_sets() -> OwnSets<BrowserStore> {
    OwnSets::over(vault::keep())
}

fn arrive_now(store: &Store, page: TrainingPage) {
    look(store);
    let apart = set_apart();
    match page.course() {
        Some(id) => open(store, id),
        None => show_list(store),
    }
    let page = Route::Training(page);
    tell_apart(store, apart, page.clone());
    store.dispatch(Message::Navigate(page));
}

/// Lists the training on this device anew.
pub fn list(store: &Store) {
    let apart = set_apart();
    show_list(store);
    tell_apart(store, apart, store.read(|state| state.route.clone()));
}

/// Makes a piece of its own of what two tabs have saved at the same moment, or joins the two. Returns how many pieces were made.
fn set_apart() -> usize {
    // What a refusal leaves as it is comes another time.
    trainings().set_apart().unwrap_or_default()
}

fn tell_apart(store: &Store, apart: usize, page: Route) {
    if apart > 0 {
        let says = "Two tabs changed one training at the same moment. Both versions are kept, each as a training of its own: the other one is in the list.";
        store.dispatch(Message::NotifyOn(page, says.to_owned()));
    }
}

fn show_list(store: &Store) {
    store.dispatch(Message::Training(TrainingMessage::List(trainings().list())));
}

/// Looks again whenever another tab changes training or scenario files, or something that may be one.
pub fn watch(store: &Store) {
    let store = store.clone();
    let handler = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        // Without a key, everything was removed at once.
        let Some(key) = scope::changed(&event) else { return };
        if let Some(deeds) = DEEDS.get() {
            (deeds.hear)(&store, key);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", handler.as_ref().unchecked_ref());
    }
    handler.forget();
}

/// Looks again: this key has changed, or everything.
fn hear_now(store: &Store, key: Option<String>) {
    let may_be = |is_name: fn(&str) -> bool| key.as_ref().is_none_or(|key| is_name(key) || key.starts_with(PROTECTED));
    let Some(course) = store.read(|state| match &state.route {
        Route::Training(page) if !state.protection.is_locked() => Some(page.course()),
        _ => None,
    }) else {
        return;
    };
    if may_be(OwnSets::<()>::is_name) {
        load_sets(store);
    }
    if may_be(Trainings::<()>::is_name) {
        match course {
            // What is open here and saved follows; what is not saved stays, and its next save tells.
            Some(id) => open(store, id),
            None => list(store),
        }
    }
}

/// Takes in a trainer's own scenario file: checks everything in it and keeps it. Returns it, and whether it was here already.
///
/// # Errors
/// [`SetRefusal`]; nothing on the device has changed then.
pub fn take_set(store: &Store, bytes: &[u8]) -> Result<(ScenarioSet, bool), SetRefusal> {
    let text = SetRefusal::text_of(bytes)?;
    let text = text.as_ref();
    let set = read_set(text, &store.frameworks()).map_err(SetRefusal::Problems)?;
    // Also where no page of training was opened yet.
    let (sets, _) = read_sets(store);
    let clash = sets.clash(&set.reference).map(|other| other.title.clone());
    let was_here = sets.exactly(&set.reference).is_some();
    if let Some(title) = clash {
        return Err(SetRefusal::Clash(title));
    }
    own_sets().keep(text).map_err(SetRefusal::Stored)?;
    load_sets(store);
    Ok((set, was_here))
}

/// Removes a trainer's own scenario file. Only by the person's own act, asked twice.
pub fn remove_set(store: &Store, key: &str) {
    // A refusal shows at once: the file is listed again.
    let _ = own_sets().remove(key);
    load_sets(store);
}

/// Reads the sets at hand, if they were not read yet.
fn look(store: &Store) {
    if store.read(|state| state.training.sets.all().next().is_none()) {
        load_sets(store);
    }
}

/// Reads the sets at hand: those of the app and the trainer's own.
pub fn load_sets(store: &Store) {
    // The pages of training read them when they come.
    if are_sets_here() {
        let (sets, own) = read_sets(store);
        store.dispatch(Message::Training(TrainingMessage::Sets(sets, own)));
    }
}

fn read_sets(store: &Store) -> (Sets, Vec<OwnSetShown>) {
    let mut sets = built_in_sets().clone();
    let frameworks = store.frameworks();
    let mut own = Vec::new();
    for entry in own_sets().list().unwrap_or_default() {
        let read = match &entry.text {
            Ok(text) => read_set(text, &frameworks),
            Err(_) => Err(SetError(Vec::new())),
        };
        own.push(OwnSetShown {
            key: entry.key,
            set: read.map(|set| {
                let shown = (set.title.clone(), set.reference.digest.clone());
                sets.add(set);
                shown
            }),
        });
    }
    (sets, own)
}

fn open(store: &Store, id: TrainingId) {
    let here = store.read(|state| {
        let open = state.training.open.as_ref().filter(|open| open.kept.id() == id)?;
        Some((open.revision, matches!(open.saved, TrainingSaved::Saved(_))))
    });
    if let Some((revision, saved)) = here {
        // Another tab may have gone on meanwhile.
        if saved
            && let Ok(envelope) = trainings().open(id)
            && envelope.revision != revision
        {
            show_stored(store, id, revision, envelope);
        }
        return;
    }
    if store.read(|state| state.training.parked.iter().any(|open| open.kept.id() == id)) {
        store.dispatch(Message::Training(TrainingMessage::Resume(id)));
        // There may be room by now.
        save(store);
        return;
    }
    store.dispatch(Message::Training(match trainings().open(id) {
        Ok(envelope) => TrainingMessage::Open(Box::new(envelope)),
        Err(error) => TrainingMessage::Refuse(id, error),
    }));
}

/// Shows what is stored in the place of the version on screen. Where that one was saved at the same moment, it is set apart before
/// it goes from the screen, and told.
fn show_stored(store: &Store, id: TrainingId, shown: u64, stored: TrainingEnvelope) {
    let beside = trainings().is_beside(id, shown).unwrap_or_default();
    let apart = if beside { set_apart() } else { 0 };
    // Of a session both versions are one by now.
    let stored = if beside { trainings().open(id).unwrap_or(stored) } else { stored };
    store.dispatch(Message::Training(TrainingMessage::Open(Box::new(stored))));
    tell_apart(store, apart, store.read(|state| state.route.clone()));
}

/// Begins training, keeps it, and goes to a page of it.
pub fn begin(store: &Store, kept: Kept, page: TrainingPage) {
    store.dispatch(Message::Training(TrainingMessage::Begin(Box::new(kept))));
    save(store);
    location::go(&Route::Training(page));
}

/// Takes in training from a file: keeps it where this device does not have it, and adds a session to that which is here. Goes to its
/// page; where what is here stays as it is, returns what that is.
///
/// # Errors
/// [`DraftError`] if the file, or what this device has under the same id, cannot be read. Nothing has changed then.
pub fn take_in(store: &Store, text: &str) -> Result<Option<Kept>, DraftError> {
    let envelope = TrainingEnvelope::brought(text)?;
    let id = envelope.kept.id();
    let in_memory = store.read(|state| {
        let mut all = state.training.open.iter().chain(&state.training.parked);
        all.find(|open| open.kept.id() == id).map(|open| open.kept.clone())
    });
    let here = match (in_memory, trainings().open(id)) {
        (Some(kept), _) => Some(kept),
        (None, Ok(stored)) => Some(stored.kept),
        (None, Err(DraftError::Missing | DraftError::Unavailable(_))) => None,
        (None, Err(error)) => return Err(error),
    };
    match Brought::of(&envelope.kept, here.as_ref()) {
        Brought::New => store.dispatch(Message::Training(TrainingMessage::PutBack(Box::new(envelope), 0))),
        Brought::Joined(joined) => {
            open(store, id);
            let known = store.read(|state| state.training.open.as_ref().map(|open| open.revision));
            let joined = TrainingMessage::Merge(joined, known.unwrap_or_default());
            store.dispatch(Message::Training(joined));
            save(store);
        }
        Brought::Here => return Ok(here),
    }
    location::go(&Route::Training(TrainingPage::Course(id, CoursePage::Overview)));
    Ok(None)
}

/// Changes the open training and keeps the change at once. It is made to what the device has now, so that nothing that another tab has
/// changed meanwhile is undone.
pub fn act(store: &Store, edit: TrainingEdit) {
    refresh(store);
    store.dispatch(Message::Training(TrainingMessage::Edit(edit)));
    save(store);
}

/// Shows what another tab has saved of the open training, unless something here is not saved.
pub fn refresh(store: &Store) {
    let id = store.read(|state| state.training.open.as_ref().map(|open| open.kept.id()));
    if let Some(id) = id.filter(|_| store.read(|state| !state.protection.is_locked())) {
        open(store, id);
    }
}

fn save_now(store: &Store) {
    if store.read(|state| state.protection.is_locked()) {
        return;
    }
    if !vault::is_as_known(store) {
        vault::follow(store);
        // What was followed may have locked the device here, or be no longer so; else what is due is kept in the new way.
        if store.read(|state| state.protection.is_locked()) || !vault::is_as_known(store) {
            return;
        }
    }
    let saved = match try_save(store) {
        Some(Err(DraftError::Conflict)) if take_in_other_tab(store) => try_save(store),
        saved => saved,
    };
    if let Some(saved) = saved {
        store.dispatch(Message::Training(TrainingMessage::Saved(saved)));
    }
}

fn try_save(store: &Store) -> Option<Result<u64, DraftError>> {
    let (mut envelope, known): (TrainingEnvelope, u64) = store.read(|state| {
        let open = state.training.open.as_ref().filter(|open| !matches!(open.saved, TrainingSaved::Saved(_)))?;
        Some((open.envelope(clock::now()), open.revision))
    })?;
    envelope.revision = random::revision();
    Some(trainings().save(&envelope, known).map(|()| envelope.revision))
}

/// Adds what another tab has kept of the same session to what is open here. Returns whether that could be done.
fn take_in_other_tab(store: &Store) -> bool {
    let Some((mut room, id)) = store.read(|state| {
        let open = state.training.open.as_ref()?;
        match &open.kept {
            Kept::Room(room) => Some((room.clone(), open.kept.id())),
            _ => None,
        }
    }) else {
        return false;
    };
    let Ok(stored) = trainings().open(id) else { return false };
    let Kept::Room(other) = &stored.kept else { return false };
    room.merge(other.clone());
    let merged = TrainingMessage::Merge(Box::new(Kept::Room(room)), stored.revision);
    store.dispatch(Message::Training(merged));
    true
}

/// Lets go of what is on screen and shows what is stored. Where nothing is stored any more, what stands here stays: it is the only
/// version left.
pub fn reread(store: &Store) {
    let Some(id) = store.read(|state| state.training.open.as_ref().map(|open| open.kept.id())) else { return };
    match trainings().open(id) {
        Ok(envelope) => {
            store.dispatch(Message::Training(TrainingMessage::Close));
            store.dispatch(Message::Training(TrainingMessage::Open(Box::new(envelope))));
        }
        Err(error) => store.dispatch(Message::Training(TrainingMessage::Saved(Err(error)))),
    }
}

/// Keeps training anew that was removed in another tab.
pub fn keep_anew(store: &Store) {
    let Some(kept) = store.read(|state| state.training.open.as_ref().map(|open| open.kept.clone())) else { return };
    store.dispatch(Message::Training(TrainingMessage::Merge(Box::new(kept), 0)));
    save(store);
}

/// The open training as it would be stored, to be downloaded where it cannot be.
pub fn open_text(store: &Store) -> Option<String> {
    store.read(|state| state.training.open.as_ref()?.envelope(clock::now()).to_text().ok())
}

/// Removes training from the device, by its name or, where it is damaged, by its key. Only by the person's own act, asked twice.
///
/// # Errors
/// [`DraftError`] if the browser refuses.
pub fn remove(store: &Store, key: &str) -> Result<(), DraftError> {
    let is_open = store
        .read(|state| state.training.open.as_ref().is_some_and(|open| Trainings::<()>::key(open.kept.id()) == key));
    match trainings().remove(key) {
        // Where nothing can be kept, there is nothing to remove but what is in memory.
        Err(DraftError::Unavailable(_)) if is_open => {}
        removed => removed?,
    }
    if is_open {
        store.dispatch(Message::Training(TrainingMessage::Close));
    }
    list(store);
    Ok(())
}
