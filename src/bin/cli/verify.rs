//! Checks that exported files are what they were when they were exported.

use crate::{
    args::VerifyArguments,
    failure::{Ending, Failure},
    own,
    page::counted,
    read::{Content, Document},
    records::documents,
    screen::Screen,
};
use provider_concerns::{
    concern::json,
    framework::Registry,
    submission::{Finding, ImportError, Verification, grouped, not_read, verify},
};
use serde::Serialize;

/// One file, checked: what a line of JSON holds.
#[derive(Debug, Serialize)]
struct Line<'a> {
    source: String,
    verdict: &'static str,
    format_version: Option<u64>,
    digest: Option<&'a str>,
    checks: Vec<CheckLine<'a>>,
    differences: Vec<DifferenceLine<'a>>,
}

#[derive(Debug, Serialize)]
struct CheckLine<'a> {
    check: &'static str,
    outcome: &'static str,
    says: &'a str,
    problems: Vec<String>,
}

#[derive(Debug, Serialize)]
struct DifferenceLine<'a> {
    path: &'a str,
    stored: &'a str,
    recomputed: &'a str,
}

/// Prints what was found in every file. Only when every check of every file holds is all well.
pub fn run(arguments: &VerifyArguments, screen: &mut Screen) -> Result<Ending, Failure> {
    let registry = own::registry(&arguments.own.files, screen)?;
    let documents = documents(&arguments.sources, screen)?;
    let (mut seen, mut wrong, mut untold) = (0, 0, 0);
    for document in documents {
        seen += 1;
        let found = look(&document, &registry);
        match found.verdict() {
            Finding::Holds => {}
            Finding::CannotTell => untold += 1,
            Finding::Fails => wrong += 1,
        }
        let source = document.source.to_string();
        if arguments.json {
            let mut line = json::tight(&line(source, &found)).map_err(Failure::Json)?;
            line.push('\n');
            screen.raw(&line)?;
        } else {
            words(&source, &found, screen)?;
        }
        screen.advance(document.size, seen);
    }
    screen.finish()?;
    let mut verdict: Vec<String> = Vec::new();
    if wrong > 0 {
        verdict.push(format!("{wrong} with something wrong"));
    }
    if untold > 0 {
        verdict.push(format!("{untold} that could not be checked in full"));
    }
    let verdict = if verdict.is_empty() { "all checks hold".to_owned() } else { verdict.join(", ") };
    screen.say(&format!("{} checked: {verdict}.", counted(seen, "file")));
    Ok(Ending::found(wrong + untold > 0))
}

fn look(document: &Document, registry: &Registry) -> Verification {
    match &document.content {
        Content::Bytes(bytes) => verify(bytes, registry),
        Content::TooLarge(bytes) => not_read(&ImportError::TooLarge { bytes: *bytes }),
        Content::Unreadable(_) => not_read(&ImportError::Unreadable),
    }
}

fn line(source: String, found: &Verification) -> Line<'_> {
    Line {
        source,
        verdict: found.verdict().key(),
        format_version: found.version,
        digest: found.digest.as_deref(),
        checks: found
            .checks
            .iter()
            .map(|check| CheckLine {
                check: check.subject.key(),
                outcome: check.finding.key(),
                says: &check.says,
                problems: check.problems.iter().map(ToString::to_string).collect(),
            })
            .collect(),
        differences: found
            .differences
            .iter()
            .map(|one| DifferenceLine { path: &one.path, stored: &one.stored, recomputed: &one.recomputed })
            .collect(),
    }
}

/// A line with the verdict and the digest, then a line for everything that does not hold or cannot be told.
fn words(source: &str, found: &Verification, screen: &mut Screen) -> Result<(), Failure> {
    let verdict = match found.verdict() {
        Finding::Holds => "all checks hold",
        Finding::CannotTell => "nothing wrong was found, but not everything could be checked",
        Finding::Fails => "something is wrong",
    };
    let digest = found.digest.as_deref().map(|digest| format!("; SHA-256 {}", grouped(digest))).unwrap_or_default();
    screen.line(&format!("{source}: {verdict}{digest}"))?;
    // Where the file could not be read, that alone is worth a line.
    let checks = found.checks.iter().take(if found.version.is_none() { 1 } else { usize::MAX });
    for check in checks.filter(|check| check.finding != Finding::Holds) {
        screen.line(&format!(
            "{source}: {}: {}: {}",
            check.subject.key(),
            check.finding.label().to_lowercase(),
            check.says
        ))?;
        for problem in &check.problems {
            screen.line(&format!("{source}: {problem}"))?;
        }
    }
    for one in &found.differences {
        let or_nothing = |text: &str| if text.is_empty() { "nothing".to_owned() } else { text.to_owned() };
        screen.line(&format!(
            "{source}: {}: the file holds {}, its inputs give {}",
            one.path,
            or_nothing(&one.stored),
            or_nothing(&one.recomputed)
        ))?;
    }
    Ok(())
}
