//! Reading a whole framework file, and checking what no single row can tell.

use super::{
    Anchor, Circumstance, Citation, CitedText, ConsiderationGuide, Differentiating, Document, LevelRule, NextStep,
    Overlap, Problem, Reading, ScoreTally, ScoredRules, Series, Sheet, Theme, TrackGuide,
    row::{Row, read_row, wrong},
};
use crate::concern::{ConcernLevel, FrameworkRef, RiskScore};
use std::collections::BTreeSet;
use toml_span::{Error, Span};

/// The file format this version reads.
const FORMAT: i64 = 1;

/// How many scores are tried together when the table of levels is checked for gaps and overlaps.
const CHECKED_SCORES: u32 = 8;

/// How a framework comes to a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rules {
    /// Scores add up to a level.
    Scored(ScoredRules),
}

/// One version of one authority's framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Its id and version.
    pub reference: FrameworkRef,
    /// The authority or authorities.
    pub authority: String,
    /// The document's title.
    pub title: String,
    /// The documents cited; the first is meant where a citation names none.
    pub documents: Vec<Document>,
    /// How it comes to a level, where it does.
    pub rules: Option<Rules>,
    /// The tracks.
    pub tracks: Vec<TrackGuide>,
    /// What is weighed for each issue.
    pub considerations: Vec<ConsiderationGuide>,
    /// What poor care means.
    pub poor_care: Option<Differentiating>,
    /// What a potential cause for concern means.
    pub cause_for_concern: Option<Differentiating>,
    /// When a series is suggested.
    pub series: Option<Series>,
    /// What an issue can be about.
    pub themes: Vec<Theme>,
    /// Its observation sheet.
    pub sheet: Option<Sheet>,
}

/// A framework file that cannot be used, with everything that is wrong in it, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the framework file has {} problem(s); the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct FrameworkError(pub Vec<Problem>);

impl Framework {
    /// Reads a framework from TOML.
    ///
    /// # Errors
    /// All problems of the file with their places: what is not TOML, unknown or missing keys, wrong kinds of value,
    /// repeated ids, citations of documents that the file does not name, gaps and undeclared overlaps between levels.
    pub fn read(text: &str) -> Result<Self, FrameworkError> {
        let value = toml_span::parse(text).map_err(|error| FrameworkError(Problem::from_error(text, &error)))?;
        let mut errors = Vec::new();
        let framework = read_row(value, &mut errors, read_framework);
        match framework {
            Some(framework) if errors.is_empty() => Ok(framework),
            _ => {
                let mut problems: Vec<Problem> =
                    errors.iter().flat_map(|error| Problem::from_error(text, error)).collect();
                problems.sort();
                Err(FrameworkError(problems))
            }
        }
    }

    /// The scored rules, where the framework has such.
    pub fn scored(&self) -> Option<&ScoredRules> {
        self.rules.as_ref().map(|Rules::Scored(rules)| rules)
    }

    /// The theme with this id.
    pub fn theme(&self, id: &crate::concern::ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The guide of one track.
    pub fn track(&self, kind: crate::concern::TrackKind) -> Option<&TrackGuide> {
        self.tracks.iter().find(|track| track.kind == kind)
    }
}

/// Reads the file's top table.
fn read_framework(row: &mut Row<'_, '_>) -> Option<Framework> {
    let span = row.span;
    if let Some((format, place)) = row.number("format")
        && format != FORMAT
    {
        row.wrong(place, format!("this version of the app reads format {FORMAT}; the file has format {format}"));
    }
    let mut framework = Framework {
        reference: FrameworkRef { id: row.text("id"), version: row.text("version") },
        authority: row.text("authority"),
        title: row.text("title"),
        documents: row.required_rows("document", Document::read),
        rules: if row.has("level") || row.has("scores") { scored(row).map(Rules::Scored) } else { None },
        tracks: row.rows("track", TrackGuide::read),
        considerations: row.rows("consideration", ConsiderationGuide::read),
        poor_care: row.optional_row("poor_care", Differentiating::read),
        cause_for_concern: row.optional_row("cause_for_concern", Differentiating::read),
        series: row.optional_row("series", Series::read),
        themes: row.rows("theme", Theme::read),
        sheet: row.optional_row("sheet", Sheet::read),
    };
    let errors = row.errors();
    check_citations(&mut framework, errors);
    check_ids(&framework, span, errors);
    if errors.is_empty()
        && let Some(Rules::Scored(rules)) = &framework.rules
    {
        check_levels(rules, span, errors);
    }
    Some(framework)
}

fn scored(row: &mut Row<'_, '_>) -> Option<ScoredRules> {
    let scores = row.row("scores", CitedText::read_scores);
    let anchors = row.rows("anchor", Anchor::read);
    let mut levels = row.required_rows("level", LevelRule::read);
    levels.sort_by_key(|rule| std::cmp::Reverse(rule.level));
    let overlaps = row.rows("overlap", Overlap::read);
    let readings = row.rows("reading", Reading::read);
    let judgement = row.row("judgement", CitedText::read);
    let next_steps = row.required_rows("next", NextStep::read);
    let circumstances = row.rows("circumstance", Circumstance::read);
    let (scores, judgement) = scores.zip(judgement)?;
    Some(ScoredRules { scores, anchors, levels, overlaps, readings, judgement, next_steps, circumstances })
}

/// Completes every citation; one that names a document the file does not declare, or a row without any, is a problem.
fn check_citations(framework: &mut Framework, errors: &mut Vec<Error>) {
    let documents = framework.documents.clone();
    let mut complete = |citations: &mut Vec<Citation>| {
        for citation in citations {
            if !citation.complete(&documents) {
                errors.push(wrong(
                    citation.span,
                    format!("the document “{}” is not declared; add a [[document]] with this key", citation.document),
                ));
            }
        }
    };
    if let Some(Rules::Scored(rules)) = &mut framework.rules {
        complete(&mut rules.scores.cite);
        complete(&mut rules.judgement.cite);
        rules.levels.iter_mut().for_each(|row| complete(&mut row.cite));
        rules.overlaps.iter_mut().for_each(|row| complete(&mut row.cite));
        rules.readings.iter_mut().for_each(|row| complete(&mut row.cite));
        rules.next_steps.iter_mut().for_each(|row| complete(&mut row.cite));
        rules.circumstances.iter_mut().for_each(|row| complete(&mut row.cite));
        rules.anchors.iter_mut().for_each(|row| complete(&mut row.cite));
    }
    if let Some(series) = &mut framework.series {
        complete(&mut series.cite);
    }
    framework.tracks.iter_mut().for_each(|row| complete(&mut row.cite));
    framework.considerations.iter_mut().for_each(|row| complete(&mut row.cite));
    framework.themes.iter_mut().for_each(|row| complete(&mut row.cite));
    for row in framework.poor_care.iter_mut().chain(framework.cause_for_concern.iter_mut()) {
        complete(&mut row.cite);
    }
    if let Some(sheet) = &mut framework.sheet {
        complete(&mut sheet.cite);
        sheet.sections.iter_mut().for_each(|section| complete(&mut section.cite));
    }
}

/// Ids are unique within their kind of row.
fn check_ids(framework: &Framework, span: Span, errors: &mut Vec<Error>) {
    let mut unique = |kind: &str, ids: Vec<&str>| {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !id.is_empty() && !seen.insert(id) {
                errors.push(wrong(span, format!("two [[{kind}]] rows have the id “{id}”; give one another id")));
            }
        }
    };
    unique("document", framework.documents.iter().map(|row| row.key.as_str()).collect());
    unique("track", framework.tracks.iter().map(|row| row.kind.key()).collect());
    unique("consideration", framework.considerations.iter().map(|row| row.id.as_str()).collect());
    unique("theme", framework.themes.iter().map(|row| row.id.as_str()).collect());
    if let Some(Rules::Scored(rules)) = &framework.rules {
        unique("level", rules.levels.iter().map(|row| row.level.key()).collect());
        unique("reading", rules.readings.iter().map(|row| row.id.as_str()).collect());
        unique("next", rules.next_steps.iter().map(|row| row.id.as_str()).collect());
        unique("circumstance", rules.circumstances.iter().map(|row| row.id.as_str()).collect());
    }
    if let Some(sheet) = &framework.sheet {
        unique("sheet.section", sheet.sections.iter().map(|row| row.id.as_str()).collect());
        unique("sheet.section.item", sheet.items().map(|row| row.reference.as_str()).collect());
    }
}

/// Tries every multiset of up to [`CHECKED_SCORES`] scores: some row must hold, two may hold only where an overlap is
/// declared, and of two that hold the declared winner must be the one that is tried first.
fn check_levels(rules: &ScoredRules, span: Span, errors: &mut Vec<Error>) {
    for level in ConcernLevel::ALL {
        if !rules.levels.iter().any(|rule| rule.level == level) {
            errors.push(wrong(span, format!("there is no [[level]] row with the id “{}”", level.key())));
        }
    }
    let mut gaps = 0_u32;
    let mut undeclared = BTreeSet::new();
    let mut tallies = vec![(ScoreTally::default(), RiskScore::LOWEST)];
    while let Some((tally, from)) = tallies.pop() {
        if !tally.is_empty() {
            let held: Vec<ConcernLevel> =
                rules.levels.iter().filter(|rule| rule.holds(&tally)).map(|rule| rule.level).collect();
            if held.is_empty() {
                gaps += 1;
                if gaps == 1 {
                    errors.push(wrong(
                        span,
                        format!(
                            "no [[level]] row holds when the combined score is {} and the highest single score is {}",
                            tally.combined(),
                            tally.highest().map_or(0, RiskScore::get)
                        ),
                    ));
                }
            }
            for pair in held.windows(2) {
                let (higher, lower) = (pair[0], pair[1]);
                let declared =
                    rules.overlaps.iter().any(|overlap| overlap.levels == (lower, higher) && overlap.wins == higher);
                if !declared {
                    undeclared.insert((lower, higher));
                }
            }
        }
        if tally.len() < CHECKED_SCORES {
            for score in RiskScore::all().filter(|score| *score >= from) {
                let mut more = tally;
                more.add(score);
                tallies.push((more, score));
            }
        }
    }
    for (lower, higher) in undeclared {
        errors.push(wrong(
            span,
            format!(
                "the rows “{}” and “{}” can both hold; declare it in an [[overlap]] that “{}” wins",
                lower.key(),
                higher.key(),
                higher.key()
            ),
        ));
    }
}
