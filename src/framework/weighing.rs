//! Poor care or a potential cause for concern: which policy's questions, examples and words stand for a record.

use super::{Chosen, ConsiderationGuide, Differentiating, Framework, Registry, Theme};
use crate::concern::{Differentiation, Record, ThemeId};

/// The printed examples of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The theme with its examples.
    pub theme: &'a Theme,
    /// Whether the policy that decides prints them; else they are another policy's, and only a help.
    pub own: bool,
}

impl Pair<'_> {
    /// Whether the theme is printed only as a cause for concern.
    pub fn only_concern(&self) -> bool {
        self.theme.poor_care.is_empty()
    }
}

/// What is weighed for the issues of a record: by the framework that decides, where it says something about it; else by what
/// stands beside every framework, which is then a default of the tool.
#[derive(Debug, Clone, Copy)]
pub struct Weighing<'a> {
    frameworks: &'a Registry,
    framework: Option<&'a Framework>,
    shared: &'a Framework,
}

impl<'a> Weighing<'a> {
    /// The framework that decides, where it asks questions of its own.
    pub fn own(&self) -> Option<&'a Framework> {
        self.framework.filter(|framework| !framework.considerations.is_empty())
    }

    /// The framework that decides.
    pub fn framework(&self) -> Option<&'a Framework> {
        self.framework
    }

    fn asks(&self) -> &'a Framework {
        self.own().unwrap_or(self.shared)
    }

    /// What is asked.
    pub fn considerations(&self) -> &'a [ConsiderationGuide] {
        &self.asks().considerations
    }

    /// What is not asked here, and was answered all the same, under another policy. It still counts where it points to
    /// something wider.
    pub fn answered_elsewhere(&self, weighed: &Differentiation) -> Vec<&'a ConsiderationGuide> {
        let answered = |id: &&str| weighed.consideration(id).is_some_and(|answer| answer.leaning.is_some());
        let asked = |id: &&str| self.considerations().iter().any(|guide| guide.id == *id);
        let others = Differentiation::IDS.iter().filter(|id| answered(id) && !asked(id));
        others.filter_map(|id| self.frameworks.consideration(id)).collect()
    }

    /// The printed examples of a theme: this policy's own, else another's.
    pub fn pair(&self, theme: &ThemeId) -> Option<Pair<'a>> {
        let printed = |framework: &'a Framework| framework.theme(theme).filter(|theme| !theme.concern.is_empty());
        let own = self.framework.and_then(printed).map(|theme| Pair { theme, own: true });
        own.or_else(|| printed(self.shared).map(|theme| Pair { theme, own: false }))
    }

    /// What poor care means.
    pub fn poor_care(&self) -> Option<&'a Differentiating> {
        self.asks().poor_care.as_ref().or(self.shared.poor_care.as_ref())
    }

    /// What a potential cause for concern means.
    pub fn cause_for_concern(&self) -> Option<&'a Differentiating> {
        self.asks().cause_for_concern.as_ref().or(self.shared.cause_for_concern.as_ref())
    }
}

impl Registry {
    /// What is weighed for the issues of a record, by the framework that decides about it.
    pub fn weighing(&self, record: &Record) -> Option<Weighing<'_>> {
        self.weighing_under(self.chosen(record).and_then(Chosen::framework))
    }

    /// What is weighed under this very framework.
    pub fn weighing_under<'a>(&'a self, framework: Option<&'a Framework>) -> Option<Weighing<'a>> {
        Some(Weighing { frameworks: self, framework, shared: self.newest("shared")? })
    }

    /// The question with this id in its general words, else as the first framework has it that asks it.
    pub fn consideration(&self, id: &str) -> Option<&ConsiderationGuide> {
        let found = |framework: &'_ Framework| framework.considerations.iter().position(|guide| guide.id == id);
        let asks = |framework: &&Framework| found(framework).is_some();
        let framework = self.newest("shared").filter(asks).or_else(|| self.judging().find(asks))?;
        framework.considerations.get(found(framework)?)
    }
}
