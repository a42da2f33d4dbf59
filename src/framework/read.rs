//! Reading a whole framework file, and checking what no single row can tell.

use super::{
    Anchor, Circumstance, Citation, CitedText, ConsiderationGuide, Differentiating, Document, LevelRule, NextStep,
    Overlap, Problem, Reading, ScoreTally, ScoredRules, Series, Sheet, Theme, TrackGuide,
    draft_file::{text, wrong},
    scored::ScoresTable,
};
use crate::concern::{ConcernLevel, FrameworkRef, RiskScore};
use std::collections::BTreeSet;
use toml_span::{DeserError, Deserialize, Error, Span, Value, de_helpers::TableHelper};

/// The file format this version reads.
const FORMAT: u32 = 1;

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
        let mut value = toml_span::parse(text).map_err(|error| FrameworkError(Problem::from_error(text, &error)))?;
        Self::deserialize(&mut value).map_err(|error| {
            let mut problems: Vec<Problem> =
                error.errors.iter().flat_map(|error| Problem::from_error(text, error)).collect();
            problems.sort();
            FrameworkError(problems)
        })
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

impl<'de> Deserialize<'de> for Framework {
    fn deserialize(value: &mut Value<'de>) -> Result<Self, DeserError> {
        let span = value.span;
        let mut table = TableHelper::new(value)?;
        if let Ok(format) = table.required_s::<u32>("format")
            && format.value != FORMAT
        {
            table.errors.push(wrong(
                format.span,
                format!("this version of the app reads format {FORMAT}; the file has format {}", format.value),
            ));
        }
        let reference = FrameworkRef { id: text(&mut table, "id"), version: text(&mut table, "version") };
        let authority = text(&mut table, "authority");
        let title = text(&mut table, "title");
        let documents: Vec<Document> = table.required("document").unwrap_or_default();
        let rules = if table.contains("level") || table.contains("scores") { scored(&mut table) } else { None };
        let mut framework = Self {
            reference,
            authority,
            title,
            documents,
            rules: rules.map(Rules::Scored),
            tracks: table.optional("track").unwrap_or_default(),
            considerations: table.optional("consideration").unwrap_or_default(),
            poor_care: table.optional("poor_care"),
            cause_for_concern: table.optional("cause_for_concern"),
            series: table.optional("series"),
            themes: table.optional("theme").unwrap_or_default(),
            sheet: table.optional("sheet"),
        };
        let mut errors = std::mem::take(&mut table.errors);
        check_citations(&mut framework, &mut errors);
        check_ids(&framework, span, &mut errors);
        if errors.is_empty()
            && let Some(Rules::Scored(rules)) = &framework.rules
        {
            check_levels(rules, span, &mut errors);
        }
        table.errors = errors;
        table.finalize(None)?;
        Ok(framework)
    }
}

fn scored(table: &mut TableHelper<'_>) -> Option<ScoredRules> {
    let scores = table.required::<ScoresTable>("scores").map(|scores| scores.0).unwrap_or_default();
    let anchors: Vec<Anchor> = table.optional("anchor").unwrap_or_default();
    let mut levels: Vec<LevelRule> = table.required("level").unwrap_or_default();
    levels.sort_by_key(|rule| std::cmp::Reverse(rule.level));
    let overlaps: Vec<Overlap> = table.optional("overlap").unwrap_or_default();
    let readings: Vec<Reading> = table.optional("reading").unwrap_or_default();
    let judgement: CitedText = table.required("judgement").unwrap_or_default();
    let next_steps: Vec<NextStep> = table.required("next").unwrap_or_default();
    let circumstances: Vec<Circumstance> = table.optional("circumstance").unwrap_or_default();
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
