//! Reading a whole framework file.

use super::{
    Anchor, Circumstance, CitedText, ConsiderationGuide, Contact, Deadline, Differentiating, Document, Framework,
    FrameworkError, Group, ImpactScale, LevelRule, List, Marking, Measure, Method, MethodKind, NextStep, OutcomeRule,
    Overlap, Problem, Reading, ReadingNote, Rules, ScoredExample, ScoredRules, Series, Sheet, Theme, TrackGuide, check,
    row::{Row, read_row, wrong},
    toml::read_toml,
};
use crate::concern::FrameworkRef;
use toml_span::Error;

/// The file format this version reads.
const FORMAT: i64 = 1;

/// A file as it was read, before anything is known of other files.
pub(super) struct Draft {
    /// The framework.
    pub framework: Framework,
    /// The framework that it says it extends.
    pub extends: Option<FrameworkRef>,
}

impl Framework {
    /// Reads a whole framework from TOML. A file that extends another is read by [`super::Registry::read_own`].
    ///
    /// # Errors
    /// All problems of the file with their places: what is not TOML, unknown or missing keys, wrong kinds of value,
    /// repeated ids, citations of documents that the file does not name, rows that refer to rows that are not there, gaps
    /// and undeclared overlaps between levels.
    pub fn read(text: &str) -> Result<Self, FrameworkError> {
        read_draft(text, |draft, errors| {
            if draft.extends.is_some() {
                let span = toml_span::Span::new(0, 0);
                errors.push(wrong(span, "a file that extends another cannot be read by itself"));
            }
        })
        .map(|draft| draft.framework)
    }
}

/// Reads a file and lets the caller look for further problems before they are reported together.
pub(super) fn read_draft(text: &str, look: impl FnOnce(&mut Draft, &mut Vec<Error>)) -> Result<Draft, FrameworkError> {
    let value = read_toml(text).map_err(|error| FrameworkError(Problem::list(text, &[error])))?;
    let mut errors = Vec::new();
    let mut draft = read_row(value, &mut errors, read_framework);
    if let Some(draft) = &mut draft {
        look(draft, &mut errors);
    }
    match draft {
        Some(draft) if errors.is_empty() => Ok(draft),
        _ => Err(FrameworkError(Problem::list(text, &errors))),
    }
}

/// Reads the file's top table.
fn read_framework(row: &mut Row<'_, '_>) -> Option<Draft> {
    let span = row.span;
    if let Some((format, place)) = row.number("format")
        && format != FORMAT
    {
        row.wrong(place, format!("this version of the app reads format {FORMAT}; the file has format {format}"));
    }
    let extends =
        row.optional_row("extends", |row| Some(FrameworkRef { id: row.text("id"), version: row.text("version") }));
    let method = row.optional_row("method", Method::read);
    let rules = rules(row, method.as_ref().map(|method| method.kind));
    let mut framework = Framework {
        reference: FrameworkRef { id: row.id("id"), version: row.id("version") },
        authority: row.text("authority"),
        title: row.text("title"),
        documents: row.required_rows("document", Document::read),
        local_authorities: row.texts("local_authorities"),
        own: None,
        method,
        rules,
        groups: row.rows("group", Group::read),
        measures: row.rows("share", Measure::read),
        designations: row.rows("designation", OutcomeRule::read),
        next_steps: row.rows("next", NextStep::read),
        deadlines: row.rows("deadline", Deadline::read),
        notes: row.rows("note", ReadingNote::read),
        lists: row.rows("list", List::read),
        examples: row.rows("example", ScoredExample::read),
        contacts: row.rows("contact", Contact::read),
        mailbox: row.optional_text("mailbox"),
        marking: row.optional_row("marking", Marking::read),
        tracks: row.rows("track", TrackGuide::read),
        considerations: row.rows("consideration", ConsiderationGuide::read),
        poor_care: row.optional_row("poor_care", Differentiating::read),
        cause_for_concern: row.optional_row("cause_for_concern", Differentiating::read),
        series: row.optional_row("series", Series::read),
        themes: row.rows("theme", Theme::read),
        sheet: row.optional_row("sheet", Sheet::read),
    };
    check::check(&mut framework, extends.is_some(), span, row.errors());
    Some(Draft { framework, extends })
}

/// The rules of the method that the file names. A table of levels needs no `[method]` beside it to be read as scored.
fn rules(row: &mut Row<'_, '_>, kind: Option<MethodKind>) -> Option<Rules> {
    let kind = kind.or_else(|| (row.has("level") || row.has("scores")).then_some(MethodKind::Scored))?;
    match kind {
        MethodKind::Scored => scored(row).map(Rules::Scored),
        MethodKind::Described => row.row("impact", ImpactScale::read).map(Rules::Described),
        MethodKind::Triggers => Some(Rules::Triggers(row.required_rows("outcome", OutcomeRule::read))),
    }
}

fn scored(row: &mut Row<'_, '_>) -> Option<ScoredRules> {
    let scores = row.row("scores", CitedText::read_scores);
    let anchors = row.rows("anchor", Anchor::read);
    let mut levels = row.required_rows("level", LevelRule::read);
    levels.sort_by_key(|rule| std::cmp::Reverse(rule.level));
    let overlaps = row.rows("overlap", Overlap::read);
    let readings = row.rows("reading", Reading::read);
    let judgement = row.row("judgement", CitedText::read);
    let circumstances = row.rows("circumstance", Circumstance::read);
    let (scores, judgement) = scores.zip(judgement)?;
    Some(ScoredRules { scores, anchors, levels, overlaps, readings, judgement, circumstances })
}
