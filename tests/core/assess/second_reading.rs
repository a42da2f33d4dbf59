//! What the policies say, read a second time: written from the policies in plain Rust and not from the framework files.
//!
//! A reading knows only Yes and No. What follows while something is not known is found by filling in the unknowns in
//! every possible way.

use provider_concerns::assess::Truth;
use std::collections::BTreeSet;

/// One framework's outcome by a second reading.
pub struct Reading {
    /// The framework.
    pub id: &'static str,
    /// Everything that the outcome goes by.
    pub asks: &'static [&'static str],
    /// The outcomes, the most serious first; the last is what is left when nothing above holds.
    pub ladder: &'static [&'static str],
    /// The outcome when everything is known.
    pub outcome: fn(Answers<'_>) -> &'static str,
}

/// Whether a question is answered Yes.
pub type Answers<'a> = &'a dyn Fn(&str) -> bool;

pub const HERTFORDSHIRE_THRESHOLDS: [&str; 7] = [
    "many-safeguarding-concerns",
    "number-abused",
    "death-or-serious-injury",
    "patterns-without-remedy",
    "significant-complaint",
    "significant-whistleblowing",
    "monitoring-evidence",
];

/// Hertfordshire 5 iv, 4 ii: any of seven thresholds, or an overriding public interest, is enough for a multi-agency
/// decision making meeting; below it, concerns left over from prevention go to a quality assurance meeting.
pub const HERTFORDSHIRE: Reading = Reading {
    id: "hertfordshire",
    asks: &[
        "many-safeguarding-concerns",
        "number-abused",
        "death-or-serious-injury",
        "patterns-without-remedy",
        "significant-complaint",
        "significant-whistleblowing",
        "monitoring-evidence",
        "public-interest",
        "concerns-not-remedied",
    ],
    ladder: &["mdmm-threshold-met", "quality-assurance-meeting", "prevention"],
    outcome: |yes| {
        if HERTFORDSHIRE_THRESHOLDS.into_iter().any(yes) || yes("public-interest") {
            "mdmm-threshold-met"
        } else if yes("concerns-not-remedied") {
            "quality-assurance-meeting"
        } else {
            "prevention"
        }
    },
};

pub const DERBYSHIRE_INDICATORS: [&str; 15] = [
    "inadequate-steps",
    "safeguarding-common-themes",
    "complaints-common-themes",
    "insufficient-staff",
    "single-serious-incident",
    "large-scale-investigation",
    "quality-of-service",
    "risk-and-behaviour",
    "restraint",
    "failure-to-consult",
    "safeguarding-policy",
    "regulations-or-cqc-action",
    "legislation",
    "sustainability",
    "serious-risks",
];

/// Derbyshire, Policy on Managing Provider Concerns: any one of fifteen indicators can be enough, and the list is not
/// exhaustive.
pub const DERBYSHIRE: Reading = Reading {
    id: "derbyshire",
    asks: &[
        "inadequate-steps",
        "safeguarding-common-themes",
        "complaints-common-themes",
        "insufficient-staff",
        "single-serious-incident",
        "large-scale-investigation",
        "quality-of-service",
        "risk-and-behaviour",
        "restraint",
        "failure-to-consult",
        "safeguarding-policy",
        "regulations-or-cqc-action",
        "legislation",
        "sustainability",
        "serious-risks",
        "other-sign",
    ],
    ladder: &["threshold-indicated", "not-indicated"],
    outcome: |yes| {
        if DERBYSHIRE_INDICATORS.into_iter().any(yes) || yes("other-sign") {
            "threshold-indicated"
        } else {
            "not-indicated"
        }
    },
};

pub const BEDFORD_CRITERIA: [&str; 7] = [
    "cqc-reports",
    "accumulated-complaints",
    "visits-or-reviews",
    "contract-compliance",
    "other-professionals",
    "whistleblowing",
    "planning-meeting-or-enquiry",
];

/// What stands for "more than 12 weeks since the rating" among the questions: it is a date and no question.
pub const OVER_TWELVE_WEEKS: &str = "over twelve weeks";

/// Bedford, Appendices 2 and 3. The harm test: one of three harms, or wider issues that cannot be resolved locally. With
/// one of seven criteria beside it Serious Concerns is met; with one of the two it is to be considered, and so it is when
/// a provider under the protocol gives further concern or does not improve. Provider of Concern: a PAMMS rating of
/// Requires Improvement without improvement within 12 weeks, a rise in activity, or failure.
pub const BEDFORD: Reading = Reading {
    id: "bedford",
    asks: &[
        "life-threatening-injury",
        "lasting-impairment",
        "unexplained-deaths",
        "wider-issues",
        "not-resolvable-locally",
        "cqc-reports",
        "accumulated-complaints",
        "visits-or-reviews",
        "contract-compliance",
        "other-professionals",
        "whistleblowing",
        "planning-meeting-or-enquiry",
        "already-under-protocol",
        "further-concerns",
        "no-engagement-or-improvement",
        "pamms-requires-improvement",
        OVER_TWELVE_WEEKS,
        "pamms-not-improved",
        "rise-in-activity",
        "failure-or-interruption",
    ],
    ladder: &["serious-concerns", "consider-serious-concerns", "provider-of-concern", "no-trigger"],
    outcome: |yes| {
        let harm = ["life-threatening-injury", "lasting-impairment", "unexplained-deaths"].into_iter().any(yes)
            || (yes("wider-issues") && yes("not-resolvable-locally"));
        let criterion = BEDFORD_CRITERIA.into_iter().any(yes);
        let escalated =
            yes("already-under-protocol") && (yes("further-concerns") || yes("no-engagement-or-improvement"));
        let rating = yes("pamms-requires-improvement") && yes("pamms-not-improved") && yes(OVER_TWELVE_WEEKS);
        match (harm, criterion) {
            (true, true) => "serious-concerns",
            (false, false) if !escalated => {
                if rating || yes("rise-in-activity") || yes("failure-or-interruption") {
                    "provider-of-concern"
                } else {
                    "no-trigger"
                }
            }
            _ => "consider-serious-concerns",
        }
    },
};

/// What should be shown while some answers are not known.
#[derive(Debug, PartialEq, Eq)]
pub struct Expected {
    /// The outcome that holds in any case; the last of the ladder only when nothing else is possible.
    pub outcome: Option<&'static str>,
    /// Whether nothing that is not known could change it.
    pub settled: bool,
}

impl Reading {
    /// How serious an outcome is; 0 is the most serious.
    pub fn rank(&self, outcome: &str) -> usize {
        self.ladder.iter().position(|known| *known == outcome).unwrap()
    }

    fn with(&self, answers: &[Truth], fill: impl Fn(usize) -> bool) -> &'static str {
        (self.outcome)(&|wanted| {
            let place = self.asks.iter().position(|asked| *asked == wanted).unwrap();
            match answers[place] {
                Truth::Yes => true,
                Truth::No => false,
                Truth::Unknown => fill(place),
            }
        })
    }

    fn expected(&self, possible: &BTreeSet<usize>) -> Expected {
        let least = self.ladder[*possible.last().unwrap()];
        let settled = possible.len() == 1;
        let is_left_over = Some(&least) == self.ladder.last();
        Expected { outcome: (settled || !is_left_over).then_some(least), settled }
    }

    /// What should be shown, by filling in the unknowns in every way.
    pub fn by_completion(&self, answers: &[Truth]) -> Expected {
        let unknown: Vec<usize> = (0..answers.len()).filter(|place| answers[*place] == Truth::Unknown).collect();
        let ways = (0..1_u32 << unknown.len()).map(|way| {
            self.rank(self.with(answers, |place| {
                let bit = unknown.iter().position(|one| *one == place).unwrap();
                way >> bit & 1 == 1
            }))
        });
        self.expected(&ways.collect())
    }

    /// The same by the two extremes alone, all No and all Yes: enough where a further Yes never makes the outcome less
    /// serious, which a test proves of each reading.
    pub fn by_extremes(&self, answers: &[Truth]) -> Expected {
        let ways = [false, true].map(|fill| self.rank(self.with(answers, |_| fill)));
        self.expected(&BTreeSet::from(ways))
    }
}

/// Every combination of so many answers.
pub fn combinations(count: u32) -> impl Iterator<Item = Vec<Truth>> {
    const ALL: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];
    (0..3_u32.pow(count))
        .map(move |number| (0..count).map(|place| ALL[(number / 3_u32.pow(place) % 3) as usize]).collect())
}

#[test]
fn a_further_yes_never_makes_a_second_reading_less_serious() {
    // Over all answers where there are few; of a list of which one is enough, its first and last stand for all.
    for reading in [&HERTFORDSHIRE, &DERBYSHIRE, &BEDFORD] {
        let inner = [
            "accumulated-complaints",
            "visits-or-reviews",
            "contract-compliance",
            "other-professionals",
            "whistleblowing",
        ];
        let free: Vec<usize> = (0..reading.asks.len()).filter(|place| !inner.contains(&reading.asks[*place])).collect();
        for way in 0..1_u32 << free.len() {
            let mut answers = vec![Truth::No; reading.asks.len()];
            for (bit, place) in free.iter().enumerate() {
                answers[*place] = Truth::from(way >> bit & 1 == 1);
            }
            let before = reading.rank(reading.with(&answers, |_| false));
            for place in &free {
                if answers[*place] == Truth::No {
                    answers[*place] = Truth::Yes;
                    assert!(reading.rank(reading.with(&answers, |_| false)) <= before, "{answers:?}");
                    answers[*place] = Truth::No;
                }
            }
        }
    }
}

#[test]
fn the_two_extremes_tell_as_much_as_all_ways_of_filling_in() {
    for answers in combinations(9) {
        assert_eq!(HERTFORDSHIRE.by_extremes(&answers), HERTFORDSHIRE.by_completion(&answers), "{answers:?}");
    }
}
