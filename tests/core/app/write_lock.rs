//! Which tab may write, whatever the order in which a browser answers: many tabs, and one that must never take itself for another.

use crate::support::record_id;
use proptest::prelude::*;
use provider_concerns::{
    app::{AskKind, LockDeed, LockNews, WriteLock},
    concern::RecordId,
};
use std::collections::VecDeque;

/// A tab: its claim, what the app was told last, and what is on its way to it.
#[derive(Default)]
struct Tab {
    lock: WriteLock,
    shown: Option<RecordId>,
    /// What the screen says of the record that is shown: only read, or not.
    reads: bool,
    ever_read: bool,
    /// News that the browser has sent and the tab has not heard yet.
    coming: VecDeque<LockNews>,
    /// Asks whose while is running.
    watched: Vec<u32>,
}

/// What a tab has sent to the browser, which takes it in some time later.
#[derive(Debug, Clone, Copy)]
enum Sent {
    Ask(u32, RecordId, AskKind),
    LetGo(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ask {
    tab: usize,
    number: u32,
    id: RecordId,
}

/// A browser with its tabs. Each tab's messages come in the order in which they were sent; between tabs there is none. What a tab lets
/// go of takes another way than what it asks, so the two may overtake each other.
struct Browser {
    tabs: Vec<Tab>,
    asks: Vec<VecDeque<Sent>>,
    releases: Vec<VecDeque<Sent>>,
    held: Vec<Ask>,
    waiting: VecDeque<Ask>,
}

impl Browser {
    fn new(tabs: usize) -> Self {
        Self {
            tabs: (0..tabs).map(|_| Tab::default()).collect(),
            asks: vec![VecDeque::new(); tabs],
            releases: vec![VecDeque::new(); tabs],
            held: Vec::new(),
            waiting: VecDeque::new(),
        }
    }

    /// The tab hears something, and does what follows.
    fn hear(&mut self, tab: usize, news: LockNews) {
        match news {
            LockNews::Arrived(id) if self.tabs[tab].shown != Some(id) => {
                self.tabs[tab].shown = Some(id);
                self.tabs[tab].reads = false;
            }
            LockNews::Left => self.tabs[tab].shown = None,
            _ => {}
        }
        for deed in self.tabs[tab].lock.hear(news) {
            match deed {
                LockDeed::Save => {}
                LockDeed::LetGo(number) => self.releases[tab].push_back(Sent::LetGo(number)),
                LockDeed::Ask(number, id, kind) => self.asks[tab].push_back(Sent::Ask(number, id, kind)),
                LockDeed::Watch(number) => self.tabs[tab].watched.push(number),
                LockDeed::ReadOnly(id) => self.shows(tab, id, true),
                LockDeed::Write(id, _) => self.shows(tab, id, false),
            }
        }
    }

    fn shows(&mut self, tab: usize, id: RecordId, reads: bool) {
        let tab = &mut self.tabs[tab];
        assert_eq!(tab.shown, Some(id), "told of a record that is not shown");
        tab.reads = reads;
        tab.ever_read |= reads;
    }

    /// The browser takes in one thing that a tab has sent.
    fn take_in(&mut self, tab: usize, sent: Sent) {
        match sent {
            Sent::Ask(number, id, AskKind::WhenFree) => self.waiting.push_back(Ask { tab, number, id }),
            Sent::Ask(number, id, AskKind::ByForce) => {
                for robbed in self.held.iter().filter(|held| held.id == id) {
                    self.tabs[robbed.tab].coming.push_back(LockNews::Ended(robbed.number));
                }
                self.held.retain(|held| held.id != id);
                self.waiting.push_front(Ask { tab, number, id });
            }
            Sent::LetGo(number) => {
                let is_it = |ask: &Ask| ask.tab == tab && ask.number == number;
                let known = self.held.iter().chain(&self.waiting).any(is_it);
                self.held.retain(|ask| !is_it(ask));
                self.waiting.retain(|ask| !is_it(ask));
                // It has overtaken its own ask, which is given up as soon as it arrives.
                if !known {
                    self.asks[tab].retain(|sent| !matches!(sent, Sent::Ask(other, ..) if *other == number));
                }
            }
        }
        while let Some(next) = self.waiting.iter().position(|ask| self.held.iter().all(|held| held.id != ask.id)) {
            if let Some(ask) = self.waiting.remove(next) {
                self.held.push(ask);
                self.tabs[ask.tab].coming.push_back(LockNews::Granted(ask.number));
            }
        }
    }

    /// One thing that is on its way arrives, chosen by a number. Whether there was one.
    fn step(&mut self, choice: usize) -> bool {
        let tabs = self.tabs.len();
        for at in (0..tabs * 3).map(|offset| (choice + offset) % (tabs * 3)) {
            let tab = at % tabs;
            let done = match at / tabs {
                0 => self.asks[tab].pop_front().map(|sent| self.take_in(tab, sent)),
                1 => self.releases[tab].pop_front().map(|sent| self.take_in(tab, sent)),
                _ => self.tabs[tab].coming.pop_front().map(|news| self.hear(tab, news)),
            };
            if done.is_some() {
                return true;
            }
        }
        false
    }

    /// A while has passed for an ask of this tab: whatever was on its way within the browser has long arrived.
    fn while_passes(&mut self, tab: usize, choice: usize) {
        if let Some(number) = self.tabs[tab].watched.pop() {
            while self.step(choice) {}
            self.hear(tab, LockNews::Overdue(number));
        }
    }

    fn settle(&mut self, choice: usize) {
        loop {
            while self.step(choice) {}
            let Some(tab) = self.tabs.iter().position(|tab| !tab.watched.is_empty()) else { break };
            self.while_passes(tab, choice);
        }
    }

    /// Once everything has arrived: who shows a record alone writes it, of several exactly one does, and nothing else is held.
    fn is_settled(&self) -> Result<(), TestCaseError> {
        for tab in &self.tabs {
            let Some(id) = tab.shown else { continue };
            let writers = self.tabs.iter().filter(|other| other.shown == Some(id) && !other.reads).count();
            prop_assert_eq!(writers, 1, "who writes {}", id);
            prop_assert_eq!(tab.lock.holds(id), !tab.reads);
            prop_assert!(!tab.lock.is_open(id));
        }
        for held in self.held.iter().chain(&self.waiting) {
            prop_assert_eq!(self.tabs[held.tab].shown, Some(held.id), "held or waited for and not shown");
        }
        for (number, tab) in self.tabs.iter().enumerate() {
            let asks = self.held.iter().chain(&self.waiting).filter(|ask| ask.tab == number).count();
            prop_assert_eq!(asks, usize::from(tab.shown.is_some()), "asks of one tab");
        }
        Ok(())
    }
}

/// What people and the browser do.
#[derive(Debug, Clone, Copy)]
enum Act {
    /// A tab shows a record.
    Arrive(usize, u8),
    /// It shows none. A reload is this and an arrival, of which the second may reach the browser first.
    Leave(usize),
    /// Something on its way arrives.
    Step(usize),
    /// A while passes.
    While(usize, usize),
    /// A tab asks the others for a record.
    TakeOver(usize),
    /// They did not answer.
    Insist(usize),
}

fn acts(tabs: usize) -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (0..tabs, 1..3_u8).prop_map(|(tab, id)| Act::Arrive(tab, id)),
        2 => (0..tabs).prop_map(Act::Leave),
        8 => any::<usize>().prop_map(|choice| Act::Step(choice % 1000)),
        1 => (0..tabs, 0..1000_usize).prop_map(|(tab, choice)| Act::While(tab, choice)),
        1 => (0..tabs).prop_map(Act::TakeOver),
        1 => (0..tabs).prop_map(Act::Insist),
    ];
    proptest::collection::vec(act, 0..60)
}

fn play(tabs: usize, acts: &[Act]) -> Browser {
    let mut browser = Browser::new(tabs);
    for act in acts {
        match *act {
            Act::Arrive(tab, id) => browser.hear(tab, LockNews::Arrived(record_id(id))),
            Act::Leave(tab) => browser.hear(tab, LockNews::Left),
            Act::Step(choice) => {
                browser.step(choice);
            }
            Act::While(tab, choice) => browser.while_passes(tab, choice),
            Act::TakeOver(tab) => {
                if let Some(id) = browser.tabs[tab].shown {
                    for other in (0..tabs).filter(|other| *other != tab) {
                        browser.tabs[other].coming.push_back(LockNews::Wanted(id));
                    }
                }
            }
            Act::Insist(tab) => {
                if let Some(id) = browser.tabs[tab].shown {
                    browser.hear(tab, LockNews::Insisted(id));
                }
            }
        }
    }
    browser.settle(7);
    browser
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_tab_never_takes_itself_for_another(acts in acts(1)) {
        let browser = play(1, &acts);
        browser.is_settled()?;
        prop_assert!(!browser.tabs[0].ever_read, "one tab alone was only read");
    }

    #[test]
    fn of_several_tabs_exactly_one_writes_a_record(acts in acts(3)) {
        play(3, &acts).is_settled()?;
    }
}

#[test]
fn a_late_answer_to_an_earlier_ask_is_given_back() {
    let mut lock = WriteLock::default();
    let (one, other) = (record_id(1), record_id(2));
    assert_eq!(lock.hear(LockNews::Arrived(one)), [LockDeed::Ask(1, one, AskKind::WhenFree), LockDeed::Watch(1)]);
    // A second page of the same record, before the first answer: nothing is asked twice.
    assert_eq!(lock.hear(LockNews::Arrived(one)), []);
    assert_eq!(
        lock.hear(LockNews::Arrived(other)),
        [LockDeed::LetGo(1), LockDeed::Ask(2, other, AskKind::WhenFree), LockDeed::Watch(2)]
    );
    assert_eq!(lock.hear(LockNews::Granted(1)), [LockDeed::LetGo(1)]);
    assert_eq!(lock.hear(LockNews::Overdue(1)), []);
    assert_eq!(lock.hear(LockNews::Granted(2)), [LockDeed::Write(other, false)]);
    assert_eq!(lock.hear(LockNews::Overdue(2)), []);
}

#[test]
fn a_browser_without_locks_for_this_page_stops_nobody_from_writing() {
    let mut lock = WriteLock::default();
    lock.hear(LockNews::Arrived(record_id(1)));
    lock.hear(LockNews::Overdue(1));
    assert_eq!(lock.hear(LockNews::Ended(1)), [LockDeed::Write(record_id(1), true)]);
}
