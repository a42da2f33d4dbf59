//! How many records a second are judged: bare, by `decide`, as a back office does with many thousands; and with the whole
//! explanation, by `assess`, as the app does on every change.
//!
//! `cargo bench --no-default-features --bench assess`
#![allow(clippy::unwrap_used, missing_docs)]

/// There is nothing to measure in a browser here: `make bench` does that there.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use divan::{Bencher, black_box, counter::ItemsCount};
    use provider_concerns::{
        assess::{assess, decide},
        concern::{
            Date, Finding, FindingAnswer, ImpactAnswer, Issue, IssueId, Record, RecordId, RiskScore, Share, ThemeId,
        },
        framework::{Framework, built_in},
    };

    /// Frameworks that go by answers.
    const BY_ANSWERS: [&str; 4] = ["berkshire", "derbyshire", "bedford", "hertfordshire"];

    fn framework(id: &str) -> &'static Framework {
        built_in().newest(id).unwrap()
    }

    fn today() -> Date {
        "2026-11-22".parse().unwrap()
    }

    /// A record with so many scored issues of several themes.
    fn scored(issues: usize) -> Record {
        let at = "2026-11-22T14:00:00Z".parse().unwrap();
        let mut record = Record::new(RecordId::from_random([1; 10]), at);
        let themes = ["medication", "staffing", "food", "complaints"];
        let scores: Vec<RiskScore> = RiskScore::all().collect();
        for number in 0..issues {
            let mut id = [0; 10];
            id[9] = number as u8;
            let mut issue = Issue::new(IssueId::from_random(id), at);
            issue.theme = Some(ThemeId::from(themes[number % themes.len()]));
            issue.happened_on = Some(today());
            issue.score = Some(scores[number % scores.len()]);
            issue.accounts[0].text = "What happened, in some three hundred letters. ".repeat(7);
            record.issues.push(issue);
        }
        record
    }

    /// A record with eight issues and an answer to every question of a framework: mostly No, some not known, some Yes.
    fn answered(framework: &Framework) -> Record {
        let mut record = scored(8);
        let answers =
            [FindingAnswer::No, FindingAnswer::No, FindingAnswer::NotKnown, FindingAnswer::No, FindingAnswer::Yes];
        for (question, answer) in framework.questions().zip(answers.into_iter().cycle()) {
            let evidence = vec![record.issues[0].id];
            let on = Some(today() - chrono::Days::new(90));
            let finding = Finding { answer: Some(answer), on, evidence, ..Finding::default() };
            record.findings.insert(framework.reference_of(&question.id), finding);
        }
        for measure in &framework.measures {
            let share = Share { part: "12".parse().ok(), whole: "120".parse().ok(), percent: None };
            record.shares.insert(framework.reference_of(&measure.id), share);
        }
        record.impact.answer = Some(ImpactAnswer::Moderate);
        record
    }

    fn bare(bencher: Bencher<'_, '_>, framework: &Framework, record: &Record) {
        let on = today();
        bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
            let decision = decide(black_box(framework), black_box(record), black_box(on));
            black_box(decision.map(|decision| (decision.level, decision.settled)))
        });
    }

    fn explained(bencher: Bencher<'_, '_>, framework: &Framework, record: &Record) {
        let on = today();
        bencher
            .counter(ItemsCount::new(1_u32))
            .bench_local(|| assess(black_box(framework), black_box(record), black_box(on)));
    }

    #[divan::bench(args = [1, 8, 30])]
    fn decide_lambeth(bencher: Bencher<'_, '_>, issues: usize) {
        bare(bencher, framework("lambeth"), &scored(issues));
    }

    #[divan::bench(args = [1, 8, 30])]
    fn assess_lambeth(bencher: Bencher<'_, '_>, issues: usize) {
        explained(bencher, framework("lambeth"), &scored(issues));
    }

    #[divan::bench(args = BY_ANSWERS)]
    fn decide_by_answers(bencher: Bencher<'_, '_>, id: &str) {
        bare(bencher, framework(id), &answered(framework(id)));
    }

    #[divan::bench(args = BY_ANSWERS)]
    fn assess_by_answers(bencher: Bencher<'_, '_>, id: &str) {
        explained(bencher, framework(id), &answered(framework(id)));
    }
}
