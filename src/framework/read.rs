//! Reading a whole framework file.

use super::{
    Anchor, Circumstance, CitedText, ConsiderationGuide, Contact, Deadline, Differentiating, Document, Framework,
    FrameworkError, Group, ImpactScale, LevelRule, List, Marking, Measure, Method, MethodKind, NextStep, OutcomeRule,
    Overlap, Problem, Reading, ReadingNote, Rules, SafetyWords, ScoredExample, ScoredRules, Series, Sheet, Theme,
    TrackGuide, check,
    effect::OF_METHOD,
    row::{Row, read_row, wrong},
    toml::read_toml,
};
use crate::concern::FrameworkRef;
use std::collections::BTreeMap;
use toml_span::{Error, Span};

/// The file format this version reads.
const FORMAT: i64 = 1;

/// A file as it was read, before anything is known of other files.
pub(super) struct Draft {
    /// The framework.
    pub framework: Framework,
    /// The framework that it says it extends.
    pub extends: Option<FrameworkRef>,
    /// Where the file's top keys stand.
    pub places: BTreeMap<&'static str, Span>,
}

impl Draft {
    /// Where a top key stands; the beginning of the file where it is not there.
    pub fn place(&self, key: &str) -> Span {
        self.places.get(key).copied().unwrap_or(Span::new(0, 0))
    }
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
                errors.push(wrong(draft.place("extends"), "a file that extends another cannot be read by itself"));
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
        safety: row.rows("safety", SafetyWords::read),
        considerations: row.rows("consideration", ConsiderationGuide::read),
        poor_care: row.optional_row("poor_care", Differentiating::read),
        cause_for_concern: row.optional_row("cause_for_concern", Differentiating::read),
        series: row.optional_row("series", Series::read),
        themes: row.rows("theme", Theme::read),
        sheet: row.optional_row("sheet", Sheet::read),
    };
    check::check(&mut framework, extends.is_some(), span, row.errors());
    Some(Draft { framework, extends, places: row.places().clone() })
}

/// The rules of the method that the file names. A table of levels needs no `[method]` beside it to be read as scored.
fn rules(row: &mut Row<'_, '_>, kind: Option<MethodKind>) -> Option<Rules> {
    let kind = kind.or_else(|| (row.has("level") || row.has("scores")).then_some(MethodKind::Scored));
    others(row, kind);
    match kind? {
        MethodKind::Scored => scored(row).map(Rules::Scored),
        MethodKind::Described => row.row("impact", ImpactScale::read).map(Rules::Described),
        MethodKind::Triggers => Some(Rules::Triggers(row.required_rows("outcome", OutcomeRule::read))),
    }
}

/// Takes out what another way of coming to an outcome uses, and says why it cannot stand here.
fn others(row: &mut Row<'_, '_>, kind: Option<MethodKind>) {
    let kind = kind.map(MethodKind::key);
    // Of a way that is not known, anything may be part.
    let told = row.has_place("method") && kind.is_none();
    let extends = row.has_place("extends");
    for (of, keys) in OF_METHOD.into_iter().filter(|(of, _)| Some(*of) != kind) {
        for key in keys.iter().filter(|_| !told).copied() {
            row.refuse(
                key,
                &if extends {
                    format!("a file that extends another cannot bring rules of its own, so no “{key}”")
                } else if let Some(kind) = kind {
                    format!("“{key}” goes with kind = \"{of}\" under [method], and this file has kind = \"{kind}\"; take it out, or change the kind")
                } else {
                    format!("“{key}” needs a [method] with kind = \"{of}\" above it; add that")
                },
            );
        }
        if told {
            for key in keys.iter().copied() {
                row.take(key);
            }
        }
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
