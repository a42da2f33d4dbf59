//! Protection on this device: the open keys, choosing, unlocking, locking.
//!
//! The keys live here and nowhere else; the app's state only knows whether they are open.

use super::{
    archive, autosave, clock, derive, device, drafts::BrowserStore, location, navigation, offline, own_files, random,
    tabs, training,
};
use crate::{
    app::{Message, Protection},
    drafts::{
        Backup, DraftError, Drafts, Keep, KeepError, MemoryStore, Sealer, Settings, Store as _, Tries, Vault,
        VaultError, new_wrapping, opens,
    },
    seal::{Key, SealError, SealedFile},
    web::store::Store,
};
use std::{cell::RefCell, rc::Rc};

/// What is open, and what waits for the next unlocking.
#[derive(Default)]
struct Held {
    sealer: Option<Sealer>,
    /// Drafts that could not be saved when the device was locked: sealed, in memory, each with the revision stored then.
    aside: Rc<MemoryStore>,
    known: Vec<(crate::concern::RecordId, u64)>,
    /// The same for training.
    known_trainings: Vec<(crate::concern::TrainingId, u64)>,
    /// Wrong passphrases, where the device does not keep their number.
    tries: Option<Tries>,
    /// The lock of this device as it was when it opened: sealed, so no secret, and put back where somebody has removed it.
    locks: Vec<SealedFile>,
    /// How many texts somebody without the passphrase has put here.
    strangers: usize,
    /// Whether what reads the device was waited for before anything was read.
    is_to_look: bool,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

fn held<T>(look: impl FnOnce(&mut Held) -> T) -> T {
    HELD.with(|held| look(&mut held.borrow_mut()))
}

/// What keeps texts on this device now: protected while it is unlocked, else in clear.
pub fn keep() -> Keep<BrowserStore> {
    match held(|held| held.sealer.clone()) {
        Some(sealer) => Keep::sealed(BrowserStore, sealer),
        None => Keep::plain(BrowserStore),
    }
}

fn vault() -> Vault<BrowserStore> {
    Vault::new(BrowserStore)
}

/// How this device keeps records.
fn find() -> Protection {
    let settings = Settings::read(&Keep::plain(BrowserStore));
    Protection::found(vault().locks(), settings.map(|settings| settings.in_clear))
}

/// Looks how this device keeps records, at the start or after another tab has changed it, and goes on from there.
pub fn look(store: &Store) {
    store.dispatch(Message::ShowProtection(find()));
    if archive::wait_for(store, archive::missing_here()) {
        held(|held| held.is_to_look = true);
        device::look(store);
        store.dispatch(Message::Navigate(location::current()));
        return;
    }
    if store.read(|state| state.protection.is_locked()) {
        store.use_built_in_frameworks();
        device::look(store);
    } else {
        settle_in(store);
    }
}

/// Whether nothing on this device was read yet, because what reads it had not come.
pub fn is_to_look() -> bool {
    held(|held| held.is_to_look)
}

/// Goes on after waiting for what reads the device, or what a page needs.
pub fn go_on(store: &Store) {
    // What is open is never looked at as if it were found anew.
    let is_to_look = held(|held| std::mem::take(&mut held.is_to_look) && held.sealer.is_none());
    if is_to_look {
        look(store);
    } else {
        archive::arrive_again(store);
    }
}

/// Reads what is on the device, now that it can be read.
fn settle_in(store: &Store) {
    if store.read(|state| state.protection.saves()) {
        settle();
    }
    device::look(store);
    own_files::load(store);
    navigation::arrive(store, location::current());
}

/// Brings everything into the form of today, and counts what somebody else has put here. What there is no room for now is done
/// another time.
fn settle() {
    let mut strangers = 0;
    let _ = keep().settle_telling(opens, &mut strangers);
    held(|held| held.strangers = strangers);
}

/// How many texts somebody without the passphrase has put here, as far as was looked.
pub fn strangers() -> usize {
    held(|held| held.strangers)
}

/// Looks again how many they are.
pub fn count_strangers(store: &Store) {
    if let Ok(found) = keep().strangers() {
        held(|held| held.strangers = found.len());
    }
    device::look(store);
}

/// Tells the person, once after unlocking, what somebody else has put here.
fn tell_of_strangers(store: &Store) {
    let (texts, they, them) = match strangers() {
        0 => return,
        1 => ("1 text waits that was".to_owned(), "It is", "it"),
        number => (format!("{number} texts wait that were"), "They are", "them"),
    };
    store.dispatch(Message::Notify(format!(
        "{texts} put on this device without the passphrase. {they} not among your records. Decide about {them} under “This device”."
    )));
}

/// Remembers the lock of this device.
fn note_locks() {
    if let Ok(locks) = vault().locks() {
        held(|held| held.locks = locks);
    }
}

/// Puts the lock of this device back, if somebody has removed it while a tab was open that had unlocked it.
fn mend_lock() {
    let (locks, aside) = held(|held| (held.locks.clone(), held.aside.clone()));
    for locks in [Ok(locks), Vault::new(aside).locks()].into_iter().flatten() {
        // What cannot be put back is told: the page then says that the lock is missing.
        let _ = vault().put_back(&locks);
    }
}

/// Takes the lock of this device out of a file with everything that it held, where it is missing here. Nothing else is taken.
///
/// # Errors
/// What is wrong with the file, in words.
pub fn take_lock(store: &Store, text: &str) -> Result<(), String> {
    let backup = Backup::read(text).map_err(|error| format!("The file cannot be used: {error}"))?;
    let locks = backup.into_store().map(|from| Vault::new(from).locks());
    let Ok(Ok(locks)) = locks else { return Err("There is no lock in this file".to_owned()) };
    match vault().put_back(&locks) {
        Ok(true) => {
            look(store);
            Ok(())
        }
        Ok(false) => Err("There is no lock of this device in this file".to_owned()),
        Err(error) => Err(format!("The lock could not be put back: {error}")),
    }
}

/// Keeps records without a passphrase from now on, because the person chose so.
///
/// # Errors
/// [`DraftError`] if the choice cannot be kept; it then holds as long as the page.
pub fn choose_in_clear(store: &Store) -> Result<(), DraftError> {
    let settings = Settings { in_clear: true, ..store.read(|state| state.device.settings) };
    let kept = settings.keep(&Keep::plain(BrowserStore));
    store.dispatch(Message::ShowProtection(Protection::InClear));
    settle();
    autosave::save_now(store);
    device::ask_to_persist(store);
    kept
}

/// Protects the records on this device with a passphrase.
///
/// # Errors
/// [`VaultError`]; nothing is protected then. What there was no room for is no error: [`crate::app::Device::in_clear`] counts
/// it, and every page says so.
pub async fn protect(store: Store, passphrase: String) -> Result<(), VaultError> {
    let made = new_wrapping(random::fill)?;
    let key = derive::derive(&derive::chosen(&passphrase), made).await?;
    autosave::save_now(&store);
    let sealer = vault().protect(&key, made, random::fill)?;
    held(|held| {
        held.sealer = Some(sealer);
        held.is_to_look = false;
    });
    note_locks();
    // What there is no room for now is tried again at the next unlocking.
    settle();
    store.dispatch(Message::ShowProtection(Protection::Open));
    autosave::save_now(&store);
    device::look(&store);
    device::ask_to_persist(&store);
    tabs::tell(tabs::Told::Protected);
    Ok(())
}

/// Wrong passphrases: the larger of what the device keeps and what this page remembers, where the device has no room for it.
fn tries() -> Option<Tries> {
    let now = clock::now();
    let kept = Tries::read(&Keep::plain(BrowserStore));
    let right = kept.map(|tries| tries.put_right(now));
    if let Some(tries) = right.filter(|tries| Some(*tries) != kept) {
        let _ = tries.keep(&Keep::plain(BrowserStore));
    }
    let held = held(|held| {
        held.tries = held.tries.map(|tries| tries.put_right(now));
        held.tries
    });
    right.into_iter().chain(held).max_by_key(|tries| tries.wrong)
}

/// How many seconds the next passphrase has to wait.
pub fn wait() -> u32 {
    tries().map_or(0, |tries| tries.wait(clock::now()))
}

/// Counts a wrong passphrase.
fn count_wrong() {
    let (tries, _) = Tries::count(tries(), &Keep::plain(BrowserStore), clock::now());
    held(|held| held.tries = Some(tries));
}

fn forget_wrong() {
    let _ = Tries::forget(&Keep::plain(BrowserStore));
    held(|held| held.tries = None);
}

/// Tries a passphrase on each of these locks. Wrong ones are counted, and make the next try wait.
///
/// # Errors
/// [`VaultError::TooSoon`]; [`SealError::WrongKeyOrDamaged`] for a wrong passphrase or a damaged device key, which cannot be told
/// apart; other [`VaultError`]s.
async fn try_on<T>(
    locks: Vec<SealedFile>,
    passphrase: &str,
    open: impl Fn(&SealedFile, &Key) -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    match wait() {
        0 => {}
        seconds => return Err(VaultError::TooSoon(seconds)),
    }
    // A failure that says nothing about the passphrase is not counted, and one try is one, however it can be meant.
    let opened = derive::open_with(&locks, passphrase, open).await;
    match &opened {
        Ok(_) => forget_wrong(),
        Err(VaultError::Seal(SealError::Failed)) => {}
        Err(_) => count_wrong(),
    }
    opened
}

/// Unlocks the device.
///
/// # Errors
/// As [`try_on`]. Nothing has changed then.
pub async fn unlock(store: Store, passphrase: String) -> Result<(), VaultError> {
    mend_lock();
    let locks = match vault().locks() {
        Err(error @ VaultError::NoLock(_)) => {
            look(&store);
            return Err(error);
        }
        locks => locks?,
    };
    if !locks.is_empty() {
        let sealer = try_on(locks, &passphrase, |lock, key| vault().unlock(lock, key, random::fill)).await?;
        held(|held| held.sealer = Some(sealer.clone()));
        note_locks();
        opened(&store, Protection::Open, &sealer);
        tell_of_strangers(&store);
        return Ok(());
    }
    // Another tab has ended protection. What waits here is still sealed, and its lock waits with it.
    let aside = held(|held| held.aside.clone());
    let locks = Vault::new(aside.clone()).locks()?;
    if locks.is_empty() {
        look(&store);
        return Ok(());
    }
    let waiting = Vault::new(aside);
    let sealer = try_on(locks, &passphrase, |lock, key| waiting.unlock(lock, key, random::fill)).await?;
    opened(&store, find(), &sealer);
    Ok(())
}

/// Goes on after unlocking, with what has waited. What does not open goes on waiting.
fn opened(store: &Store, protection: Protection, sealer: &Sealer) {
    store.dispatch(Message::ShowProtection(protection));
    let (aside, known, known_trainings) =
        held(|held| (held.aside.clone(), std::mem::take(&mut held.known), std::mem::take(&mut held.known_trainings)));
    let waiting = Drafts::over(Keep::sealed_alone(aside.clone(), sealer.clone()));
    for (id, known) in known {
        match waiting.open(id) {
            Ok(envelope) => {
                store.dispatch(Message::PutBack(Box::new(envelope), known));
                let _ = waiting.remove(&Drafts::<()>::key(id));
            }
            Err(_) => held(|held| held.known.push((id, known))),
        }
    }
    let stay = training::put_back(store, Keep::sealed_alone(aside, sealer.clone()), known_trainings);
    held(|held| held.known_trainings.extend(stay));
    settle_in(store);
}

/// Locks the device in this tab: saves, forgets the keys, and takes everything that was read out of the state. What could
/// not be saved waits in memory, sealed.
pub fn lock(store: &Store) {
    let is_open = || store.read(|state| state.protection == Protection::Open);
    if !is_open() {
        return;
    }
    autosave::save_now(store);
    training::save(store);
    // Saving may have found that another tab has ended protection.
    if !is_open() {
        return;
    }
    mend_lock();
    set_aside(store);
    tabs::release(store);
    held(|held| held.sealer = None);
    store.use_built_in_frameworks();
    store.dispatch(Message::ShowProtection(Protection::Locked));
    device::look(store);
    // What was read is out of the state, but bits of it may still lie about in memory. Loading the page anew gives all of it
    // back to the system; only where the page is sure to come up again, and nothing waits in memory.
    if offline::is_controlled() && aside() == 0 {
        location::reload();
    }
}

/// Locks the device in this tab and every other: it is handed over.
pub fn lock_everywhere(store: &Store) {
    tabs::tell(tabs::Told::Lock);
    lock(store);
}

/// Puts what is in memory only aside, sealed where the keys are open, and with it the lock of those keys: another tab may
/// end protection before this one is unlocked.
fn set_aside(store: &Store) {
    let at = clock::now();
    let unsaved: Vec<_> = store
        .read(|state| state.unsaved().map(|draft| (draft.record.id, draft.revision, draft.envelope(at))).collect());
    let has_training = store.read(|state| state.training.unsaved().next().is_some());
    let (aside, sealer) = held(|held| (held.aside.clone(), held.sealer.clone()));
    if sealer.is_some() && (has_training || !unsaved.is_empty()) {
        for key in BrowserStore.keys().unwrap_or_default().into_iter().filter(|key| Vault::<()>::is_key(key)) {
            if let Ok(Some(text)) = BrowserStore.read(&key) {
                // A store in memory takes everything.
                let _ = aside.write(&key, &text);
            }
        }
    }
    let keep = sealer.map_or_else(|| Keep::plain(aside.clone()), |sealer| Keep::sealed_alone(aside.clone(), sealer));
    let drafts = Drafts::over(keep.clone());
    for (id, known, envelope) in unsaved {
        if drafts.save(&envelope, 0).is_ok() {
            held(|held| held.known.push((id, known)));
        }
    }
    if has_training {
        let waits = training::set_aside(store, keep);
        held(|held| held.known_trainings.extend(waits));
    }
}

/// How many drafts and trainings wait in memory for the next unlocking.
pub fn aside() -> usize {
    held(|held| held.known.len() + held.known_trainings.len())
}

/// Whether a passphrase is that of this device.
///
/// # Errors
/// As [`try_on`].
async fn verify(passphrase: &str) -> Result<(), VaultError> {
    try_on(vault().locks()?, passphrase, |lock, key| Ok(lock.open(key).map(drop)?)).await
}

/// Changes the passphrase, and answers how many foreign keys were put aside for it.
///
/// # Errors
/// As [`try_on`] for the old passphrase; [`VaultError::Keep`], after which the old one opens, or the new one, or either.
pub async fn change(old: String, new: String) -> Result<usize, VaultError> {
    verify(&old).await?;
    let made = new_wrapping(random::fill)?;
    let key = derive::derive(&derive::chosen(&new), made).await?;
    let sealer = held(|held| held.sealer.clone()).ok_or(VaultError::Keep(KeepError::Locked))?;
    let changed = vault().change(&sealer, &key, made);
    note_locks();
    changed
}

/// Takes protection away.
///
/// # Errors
/// As [`try_on`] for the passphrase; [`VaultError::Unreadable`]; [`VaultError::Keep`]. The device is then still protected.
pub async fn unprotect(store: Store, passphrase: String) -> Result<(), VaultError> {
    verify(&passphrase).await?;
    autosave::save_now(&store);
    let sealer = held(|held| held.sealer.clone()).ok_or(VaultError::Keep(KeepError::Locked))?;
    vault().unprotect(&sealer)?;
    held(|held| held.sealer = None);
    // The choice is the person's, made with the passphrase.
    let _ = choose_in_clear(&store);
    tabs::tell(tabs::Told::Protected);
    Ok(())
}

/// Whether this device is still kept as this tab takes it to be: another tab may have begun or ended protection.
pub fn is_as_known(store: &Store) -> bool {
    match (held(|held| held.sealer.clone()), vault().locks()) {
        (Some(sealer), Ok(locks)) => locks.iter().any(|lock| Vault::<()>::name_of(lock) == sealer.vault()),
        // What cannot be read now says nothing of what another tab has done.
        (_, Err(VaultError::Keep(KeepError::Store(_)))) | (Some(_), Err(_)) => true,
        (None, locks) => {
            store.read(|state| state.protection.is_locked()) == locks.map_or(true, |locks| !locks.is_empty())
        }
    }
}

/// Follows another tab that has begun or ended protection. What is in memory only is kept for the next unlocking, or saved
/// in the way that now holds.
pub fn follow(store: &Store) {
    let lock_was_missing = store.read(|state| matches!(state.protection, Protection::Stuck(VaultError::NoLock(_))));
    if lock_was_missing && vault().locks().is_ok_and(|locks| !locks.is_empty()) {
        // It is back.
        look(store);
        return;
    }
    if is_as_known(store) {
        return;
    }
    let locked = store.read(|state| state.protection.is_locked());
    let found = find();
    if locked && !found.is_locked() && aside() > 0 {
        // Protection was ended elsewhere, but what waits here is sealed: the passphrase is still asked for.
        return;
    }
    if found.is_locked() {
        set_aside(store);
    }
    tabs::release(store);
    held(|held| held.sealer = None);
    look(store);
}

/// Forgets the keys and everything that waits: everything was removed from the device.
pub fn forget() {
    HELD.with(|held| held.take());
}
