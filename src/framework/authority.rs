//! Which framework a service's local authority points to, and which name was probably meant.

use super::{
    Chosen, Framework, Registry, Sheet, Unusable,
    area::{Fit, key},
    area_of,
};
use crate::{
    concern::Record,
    text::{alike, distance},
};

/// Authorities with policies of their own, whose names are nearly those of others: they are meant as they are written.
const OTHERS: [&str; 1] = ["herefordshire"];

impl Registry {
    /// The framework of a service's local authority: an own file before a built-in one. Of several own files none is taken, and
    /// nothing stands in for an own file that cannot be used.
    pub(super) fn by_authority(&self, local_authority: &str) -> Option<Chosen<'_>> {
        // A file of the very place goes before one of the county that it lies in, whether it can be used or not.
        for fit in [Fit::Written, Fit::Area] {
            let own = self.own_that(local_authority, fit);
            match own.as_slice() {
                [] => {}
                [one] => return Some(Chosen::ByAuthority(one)),
                _ => return Some(Chosen::Several(own)),
            }
            if let Some(unusable) = self.unusable().iter().find(|one| one.fit(local_authority) == Some(fit)) {
                return Some(Chosen::Missing(unusable.reference.clone()));
            }
        }
        self.judging().find(|framework| framework.is_of(local_authority)).map(Chosen::ByAuthority)
    }

    /// The own files that say they are of this local authority; those of the county that it lies in where there are no others.
    pub fn own_of(&self, local_authority: &str) -> Vec<&Framework> {
        let written = self.own_that(local_authority, Fit::Written);
        if written.is_empty() { self.own_that(local_authority, Fit::Area) } else { written }
    }

    fn own_that(&self, local_authority: &str, fit: Fit) -> Vec<&Framework> {
        let own = self.judging().filter(|framework| framework.own.is_some());
        own.filter(|framework| framework.fit(local_authority) == Some(fit)).collect()
    }

    /// The names by which authorities are known here, those of own files first.
    pub fn authorities(&self) -> Vec<&str> {
        let (own, built_in): (Vec<_>, Vec<_>) = self.judging().partition(|framework| framework.own.is_some());
        let unusable = self.unusable().iter().flat_map(|one| &one.local_authorities);
        let names = own.iter().flat_map(|one| &one.local_authorities).chain(unusable);
        names.chain(built_in.iter().flat_map(|one| &one.local_authorities)).map(String::as_str).collect()
    }

    /// The name of an authority that was probably meant by one that no framework has; `None` where a framework has it, or where
    /// none is near.
    pub fn authority_meant(&self, local_authority: &str) -> Option<&str> {
        let names = self.authorities();
        if alike(local_authority, "")
            || area_of(local_authority).is_some()
            || names.iter().any(|name| alike(name, local_authority))
        {
            return None;
        }
        let asked = key(local_authority);
        if OTHERS.contains(&asked.as_str()) {
            return None;
        }
        let far = |name: &&str| {
            let known = key(name);
            let most = known.chars().count() / 5;
            distance(&asked, &known).filter(|far| !known.is_empty() && *far <= most.min(2))
        };
        let found = names.into_iter().filter_map(|name| Some((far(&name)?, name)));
        // Of those that are equally near, the one that is most like it as it is written.
        found.min_by_key(|(far, name)| (*far, distance(local_authority, name))).map(|(_, name)| name)
    }

    /// The sheet for a new visit: that of the service's local authority; else that of the framework that was chosen; else the app's.
    pub fn sheet_for(&self, record: &Record) -> Option<(&Framework, &Sheet)> {
        let with_sheet = |framework: &'_ &Framework| framework.sheet.is_some();
        let authority = &record.service.local_authority;
        let own: Vec<&Framework> = self.own_of(authority).into_iter().filter(with_sheet).collect();
        let of_authority = match own.as_slice() {
            [one] => Some(*one),
            [] => self.judging().filter(with_sheet).find(|framework| framework.is_of(authority)),
            _ => None,
        };
        let chosen = || self.chosen(record).and_then(Chosen::framework).filter(with_sheet);
        let found = of_authority.or_else(chosen).and_then(|framework| Some((framework, framework.sheet.as_ref()?)));
        found.or_else(|| self.with_sheet())
    }

    /// All sheets at hand in their newest versions, the app's own first.
    pub fn sheets(&self) -> Vec<(&Framework, &Sheet)> {
        let mut found: Vec<(&Framework, &Sheet)> = Vec::new();
        for framework in self.all() {
            let newest = self.newest(&framework.reference.id).is_some_and(|newest| std::ptr::eq(newest, framework));
            if let Some(sheet) = framework.sheet.as_ref().filter(|_| newest || framework.own.is_some()) {
                found.push((framework, sheet));
            }
        }
        found
    }

    /// The own file of this very version that is on the device and cannot be used.
    pub fn unusable_as(&self, reference: &crate::concern::FrameworkRef) -> Option<&Unusable> {
        self.unusable().iter().find(|one| one.reference == *reference)
    }
}
