//! Protection on this device: the open keys, choosing, unlocking, locking.
//!
//! The keys live here and nowhere else; the app's state only knows whether they are open.

use super::{
    autosave, clock, derive, device, drafts::BrowserStore, location, navigation, offline, own_files, random, tabs,
};
use crate::{
    app::{Message, Protection},
    drafts::{
        DraftError, Drafts, Keep, KeepError, MemoryStore, Sealer, Settings, Store as _, Tries, Vault, VaultError,
        new_wrapping, opens,
    },
    framework::built_in,
    seal::SealError,
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
    /// Wrong passphrases, where the device does not keep their number.
    tries: Option<Tries>,
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

/// Looks how this device keeps records, at the start or after another tab has changed it, and goes on from there.
pub fn look(store: &Store) {
    let settings = Settings::read(&Keep::plain(BrowserStore));
    let found =
        Protection::found(vault().locks(), settings.as_ref().map(|settings| settings.in_clear).map_err(Clone::clone));
    store.dispatch(Message::ShowProtection(found));
    device::look(store);
    if store.read(|state| state.protection.is_locked()) {
        store.use_frameworks(built_in().clone());
    } else {
        settle_in(store);
    }
}

/// Reads what is on the device, now that it can be read.
fn settle_in(store: &Store) {
    if store.read(|state| state.protection.saves()) {
        // What there is no room for now is brought into today's form another time.
        let _ = keep().settle(opens);
    }
    own_files::load(store);
    navigation::arrive(store, super::location::current());
}

/// Keeps records without a passphrase from now on, because the person chose so.
///
/// # Errors
/// [`DraftError`] if the choice cannot be kept; it then holds as long as the page.
pub fn choose_in_clear(store: &Store) -> Result<(), DraftError> {
    let settings = Settings { in_clear: true, ..store.read(|state| state.device.settings) };
    let kept = settings.keep(&Keep::plain(BrowserStore));
    store.dispatch(Message::ShowProtection(Protection::InClear));
    let _ = keep().settle(opens);
    autosave::save_now(store);
    device::ask_to_persist(store);
    kept
}

/// Protects the records on this device with a passphrase.
///
/// # Errors
/// [`VaultError`]; nothing is protected then.
pub async fn protect(store: Store, passphrase: String) -> Result<(), VaultError> {
    let made = new_wrapping(random::fill)?;
    let key = derive::derive(&derive::normalised(&passphrase), made).await?;
    autosave::save_now(&store);
    let sealer = vault().protect(&key, made, random::fill)?;
    held(|held| held.sealer = Some(sealer));
    // What there is no room for now is protected at the next unlocking, and until then still readable.
    let settled = keep().settle(opens);
    store.dispatch(Message::ShowProtection(Protection::Open));
    autosave::save_now(&store);
    device::ask_to_persist(&store);
    tabs::tell(tabs::Told::Protected);
    Ok(settled?)
}

/// How many seconds the next passphrase has to wait.
pub fn wait() -> u32 {
    let tries = Tries::read(&Keep::plain(BrowserStore)).or_else(|| held(|held| held.tries));
    tries.map_or(0, |tries| tries.wait(clock::now()))
}

/// Unlocks the device.
///
/// # Errors
/// [`SealError::WrongKeyOrDamaged`] for a wrong passphrase or a damaged device key, which cannot be told apart; other
/// [`VaultError`]s. Nothing has changed then.
pub async fn unlock(store: Store, passphrase: String) -> Result<(), VaultError> {
    let passphrase = derive::normalised(&passphrase);
    let mut wrong = VaultError::Seal(SealError::WrongKeyOrDamaged);
    for lock in vault().locks()? {
        let key = derive::derive(&passphrase, lock.wrapping()?).await?;
        match vault().unlock(&lock, &key, random::fill) {
            Ok(sealer) => {
                opened(&store, sealer);
                return Ok(());
            }
            Err(error) => wrong = error,
        }
    }
    let plain = Keep::plain(BrowserStore);
    let before = Tries::read(&plain).or_else(|| held(|held| held.tries));
    let (tries, _) = Tries::count(before, &plain, clock::now());
    held(|held| held.tries = Some(tries));
    Err(wrong)
}

fn opened(store: &Store, sealer: Sealer) {
    let _ = Tries::forget(&Keep::plain(BrowserStore));
    let (aside, known) = held(|held| {
        held.tries = None;
        held.sealer = Some(sealer.clone());
        (std::mem::take(&mut held.aside), std::mem::take(&mut held.known))
    });
    store.dispatch(Message::ShowProtection(Protection::Open));
    let waiting = Drafts::over(Keep::sealed(aside, sealer));
    for (id, known) in known {
        if let Ok(envelope) = waiting.open(id) {
            store.dispatch(Message::PutBack(Box::new(envelope), known));
        }
    }
    device::look(store);
    settle_in(store);
}

/// Locks the device in this tab: saves, forgets the keys, and takes everything that was read out of the state. What could
/// not be saved waits in memory, sealed.
pub fn lock(store: &Store) {
    if !store.read(|state| state.protection == Protection::Open) {
        return;
    }
    autosave::save_now(store);
    set_aside(store);
    tabs::release();
    held(|held| held.sealer = None);
    store.use_frameworks(built_in().clone());
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

/// Puts what is in memory only aside, sealed where the keys are open.
fn set_aside(store: &Store) {
    let at = clock::now();
    let unsaved: Vec<_> = store
        .read(|state| state.unsaved().map(|draft| (draft.record.id, draft.revision, draft.envelope(at))).collect());
    let (aside, sealer) = held(|held| (held.aside.clone(), held.sealer.clone()));
    let keep = sealer.map_or_else(|| Keep::plain(aside.clone()), |sealer| Keep::sealed(aside.clone(), sealer));
    let drafts = Drafts::over(keep);
    for (id, known, envelope) in unsaved {
        if drafts.save(&envelope, 0).is_ok() {
            held(|held| held.known.push((id, known)));
        }
    }
}

/// How many drafts wait in memory for the next unlocking.
pub fn aside() -> usize {
    held(|held| held.known.len())
}

/// Whether a passphrase is that of this device.
///
/// # Errors
/// As [`unlock`].
pub async fn verify(passphrase: &str) -> Result<(), VaultError> {
    let passphrase = derive::normalised(passphrase);
    let mut wrong = VaultError::Seal(SealError::WrongKeyOrDamaged);
    for lock in vault().locks()? {
        let key = derive::derive(&passphrase, lock.wrapping()?).await?;
        match lock.open(&key) {
            Ok(_) => return Ok(()),
            Err(error) => wrong = error.into(),
        }
    }
    Err(wrong)
}

/// Changes the passphrase.
///
/// # Errors
/// As [`unlock`] for the old passphrase; [`VaultError::Keep`], after which the old one opens, or the new one, or either.
pub async fn change(old: String, new: String) -> Result<(), VaultError> {
    verify(&old).await?;
    let made = new_wrapping(random::fill)?;
    let key = derive::derive(&derive::normalised(&new), made).await?;
    let sealer = held(|held| held.sealer.clone()).ok_or(VaultError::Keep(KeepError::Locked))?;
    vault().change(&sealer, &key, made)
}

/// Takes protection away.
///
/// # Errors
/// As [`unlock`] for the passphrase; [`VaultError::Unreadable`]; [`VaultError::Keep`]. The device is then still protected.
pub async fn unprotect(store: Store, passphrase: String) -> Result<(), VaultError> {
    verify(&passphrase).await?;
    autosave::save_now(&store);
    let sealer = held(|held| held.sealer.clone()).ok_or(VaultError::Keep(KeepError::Locked))?;
    vault().unprotect(&sealer)?;
    held(|held| held.sealer = None);
    // The choice is the person's, made with the passphrase.
    let _ = choose_in_clear(&store);
    Ok(())
}

/// Whether this device is still kept as this tab takes it to be: another tab may have begun or ended protection.
pub fn is_as_known() -> bool {
    let Ok(keys) = BrowserStore.keys() else { return true };
    let locked = keys.iter().any(|key| Vault::<()>::is_key(key));
    match held(|held| held.sealer.clone()) {
        None => !locked,
        Some(sealer) => {
            locked
                && vault()
                    .locks()
                    .is_ok_and(|locks| locks.iter().any(|lock| Vault::<()>::name_of(lock) == sealer.vault()))
        }
    }
}

/// Follows another tab that has begun or ended protection. What is in memory only is kept for the next unlocking, or saved
/// in the way that now holds.
pub fn follow(store: &Store) {
    if is_as_known() {
        return;
    }
    set_aside(store);
    tabs::release();
    let sealer = held(|held| held.sealer.take());
    look(store);
    if !store.read(|state| state.protection.is_locked()) {
        // Protection was ended elsewhere: what waits is taken back at once.
        let (aside, known) = held(|held| (std::mem::take(&mut held.aside), std::mem::take(&mut held.known)));
        let waiting = Drafts::over(
            sealer.map_or_else(|| Keep::plain(aside.clone()), |sealer| Keep::sealed(aside.clone(), sealer)),
        );
        for (id, known) in known {
            if let Ok(envelope) = waiting.open(id) {
                store.dispatch(Message::PutBack(Box::new(envelope), known));
            }
        }
        navigation::arrive(store, super::location::current());
    }
}

/// Forgets the keys and everything that waits: everything was removed from the device.
pub fn forget() {
    HELD.with(|held| held.take());
}
