//! Which record this tab may write in, as far as other tabs go: what is asked of the browser's locks, and what its answers mean.

use crate::concern::RecordId;

/// How a lock is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskKind {
    /// As soon as whoever has it lets go.
    WhenFree,
    /// Whoever has it.
    ByForce,
}

/// What has happened, in whatever order it comes. Asks have numbers, so that an answer which comes late is not taken for one to
/// a later ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockNews {
    /// A page of this record is shown.
    Arrived(RecordId),
    /// No record is shown any more.
    Left,
    /// The lock of this ask is ours.
    Granted(u32),
    /// This ask was not answered for a while, by a browser that does answer.
    Overdue(u32),
    /// The lock of this ask was taken from us, or cannot be had in this browser.
    Ended(u32),
    /// Another tab wants to write in this record.
    Wanted(RecordId),
    /// The person wants to write in this record here, and whoever has it was told and did not let go.
    Insisted(RecordId),
}

/// What is to be done, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockDeed {
    /// Save what is open.
    Save,
    /// Let go of the lock of this ask, or ask no longer.
    LetGo(u32),
    /// Ask for a record's lock under this number.
    Ask(u32, RecordId, AskKind),
    /// See whether this ask is still open after a while.
    Watch(u32),
    /// Only read the record from now on.
    ReadOnly(RecordId),
    /// Write in the record from now on. Where it was only read here before, another tab may have saved meanwhile.
    Write(RecordId, WasReading),
}

/// Whether a record was only read here until now.
pub type WasReading = bool;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Not answered yet: it may be that nobody has it, or that this tab itself is still letting go of it.
    Asked,
    /// Another tab has it.
    Waiting,
    /// This tab has it.
    Held,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Claim {
    id: RecordId,
    number: u32,
    stand: Stand,
}

/// This tab's one claim to a record.
///
/// There is never more than one ask at a time, and none is ever answered "no": a lock that this tab has just let go of, or that
/// its page before a reload had, comes free within a moment. Only an ask that stays open is taken as a sign of another tab.
#[derive(Debug, Default)]
pub struct WriteLock {
    claim: Option<Claim>,
    asked: u32,
}

impl WriteLock {
    /// Takes in what has happened.
    pub fn hear(&mut self, news: LockNews) -> Vec<LockDeed> {
        match news {
            LockNews::Arrived(id) => self.arrived(id),
            LockNews::Left => self.drop_claim(),
            LockNews::Granted(number) => self.granted(number),
            LockNews::Overdue(number) => match self.claim_of(number) {
                Some(claim) if claim.stand == Stand::Asked => {
                    claim.stand = Stand::Waiting;
                    vec![LockDeed::ReadOnly(claim.id)]
                }
                _ => Vec::new(),
            },
            LockNews::Ended(number) => match self.claim_of(number).copied() {
                Some(claim) if claim.stand == Stand::Held => {
                    let mut deeds = vec![LockDeed::Save];
                    deeds.extend(self.wait_for(claim.id));
                    deeds
                }
                // The browser has no locks for this page: the revision of each save stands guard alone.
                Some(claim) => {
                    self.claim = None;
                    let was_reading = claim.stand == Stand::Waiting;
                    was_reading.then_some(LockDeed::Write(claim.id, true)).into_iter().collect()
                }
                None => Vec::new(),
            },
            LockNews::Wanted(id) => match self.claim {
                Some(claim) if claim.id == id && claim.stand == Stand::Held => {
                    let mut deeds = vec![LockDeed::Save, LockDeed::LetGo(claim.number)];
                    deeds.extend(self.wait_for(id));
                    deeds
                }
                _ => Vec::new(),
            },
            LockNews::Insisted(id) => match self.claim {
                Some(claim) if claim.id == id && claim.stand == Stand::Waiting => {
                    let number = self.claim_as(id, Stand::Waiting);
                    vec![LockDeed::LetGo(claim.number), LockDeed::Ask(number, id, AskKind::ByForce)]
                }
                _ => Vec::new(),
            },
        }
    }

    /// Whether it is not known yet who may write in this record.
    pub fn is_open(&self, id: RecordId) -> bool {
        self.claim.is_some_and(|claim| claim.id == id && claim.stand == Stand::Asked)
    }

    /// Whether this tab may write in this record by its lock.
    pub fn holds(&self, id: RecordId) -> bool {
        self.claim.is_some_and(|claim| claim.id == id && claim.stand == Stand::Held)
    }

    fn arrived(&mut self, id: RecordId) -> Vec<LockDeed> {
        match self.claim {
            // The record may have been opened anew, which tells nothing of other tabs.
            Some(claim) if claim.id == id && claim.stand == Stand::Waiting => vec![LockDeed::ReadOnly(id)],
            Some(claim) if claim.id == id => Vec::new(),
            _ => {
                let mut deeds = self.drop_claim();
                let number = self.claim_as(id, Stand::Asked);
                deeds.extend([LockDeed::Ask(number, id, AskKind::WhenFree), LockDeed::Watch(number)]);
                deeds
            }
        }
    }

    fn granted(&mut self, number: u32) -> Vec<LockDeed> {
        match self.claim_of(number) {
            Some(claim) => {
                let was_reading = claim.stand == Stand::Waiting;
                claim.stand = Stand::Held;
                vec![LockDeed::Write(claim.id, was_reading)]
            }
            // Whoever has gone on to something else meanwhile lets it go at once.
            None => vec![LockDeed::LetGo(number)],
        }
    }

    /// Reads only, and waits for whoever has the record now.
    fn wait_for(&mut self, id: RecordId) -> [LockDeed; 2] {
        let number = self.claim_as(id, Stand::Waiting);
        [LockDeed::ReadOnly(id), LockDeed::Ask(number, id, AskKind::WhenFree)]
    }

    fn claim_as(&mut self, id: RecordId, stand: Stand) -> u32 {
        self.asked = self.asked.wrapping_add(1);
        self.claim = Some(Claim { id, number: self.asked, stand });
        self.asked
    }

    fn claim_of(&mut self, number: u32) -> Option<&mut Claim> {
        self.claim.as_mut().filter(|claim| claim.number == number)
    }

    fn drop_claim(&mut self) -> Vec<LockDeed> {
        self.claim.take().map(|claim| LockDeed::LetGo(claim.number)).into_iter().collect()
    }
}
