//! Which of a policy's steps are for the person who saw something.

use super::Framework;

/// One line a step: the framework, the row's id, and what it takes: nothing, a `form` and its id, or a `sheet` and the address that
/// the policy prints for it. Whose step a row is, the policy's own words say; that it stands first is this tool's choice.
const STEPS: &str = include_str!("data/reporters-steps.tsv");

/// A step of a policy that is for the person who saw something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportersStep {
    /// The row's id in the framework.
    pub id: &'static str,
    /// What it takes.
    pub takes: Takes,
}

/// What a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Nothing but doing it.
    Nothing,
    /// A form that the policy's process has.
    Form(&'static str),
    /// A filled-in sheet, sent to an e-mail address that the policy prints.
    Sheet(&'static str),
}

impl Framework {
    /// The steps that are for the person who saw something, in their order; of an own file those of the framework it extends.
    pub fn reporters_steps(&self) -> impl Iterator<Item = ReportersStep> {
        reporters_steps().filter(|(framework, _)| *framework == self.asks_as()).map(|(_, step)| step)
    }
}

/// All of them, each with the id of its framework.
pub fn reporters_steps() -> impl Iterator<Item = (&'static str, ReportersStep)> {
    STEPS.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        let (framework, id) = (cells.next()?, cells.next()?);
        let takes = match (cells.next(), cells.next()) {
            (Some("form"), Some(form)) => Takes::Form(form),
            (Some("sheet"), Some(address)) => Takes::Sheet(address),
            _ => Takes::Nothing,
        };
        Some((framework, ReportersStep { id, takes }))
    })
}
