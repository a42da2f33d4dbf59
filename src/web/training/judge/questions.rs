//! The questions of a judgement, in the order in which they are asked.

use super::super::{
    at::AtWork,
    own_words::{has_levels, track_title},
};
use crate::{
    app::Mark,
    concern::{Outcome, RiskScore, TrackAnswer, TrackKind},
    framework::{Framework, Registry, TrackGuide, Weighing, cited},
    training::{
        scenario::{NOBODY, Scenario, ScenarioIssue},
        work::{Asked, Confidence, Judgement, Place},
    },
    web::kit::{AnswerRow, Checkboxes, Details, PageError, RadioOption, Radios, citation, tool_default},
};
use yew::prelude::*;

/// What the questions are asked of, and who hears the answers.
pub struct Questions<'a> {
    /// Where the person stands.
    pub at: &'a AtWork,
    /// The frameworks at hand.
    pub frameworks: &'a Registry,
    /// The stage.
    pub place: &'a Place,
    /// What is answered.
    pub judgement: &'a Judgement,
    /// What is missing, once the person has tried to hand in.
    pub errors: &'a [PageError],
    /// Hears every answer; nothing where what was chosen is none.
    pub mark: &'a Callback<Option<Mark>>,
}

impl Questions<'_> {
    /// All of them.
    pub fn show(&self) -> Html {
        let shared = self.frameworks.newest("shared");
        let weighing = self.frameworks.weighing_under(self.at.framework(self.frameworks));
        let tracks = shared.map(|shared| shared.tracks.as_slice()).unwrap_or_default();
        html! {
            <>
                <h2 class="govuk-heading-m">{"Three questions first"}</h2>
                { for tracks.iter().map(|guide| self.track(guide)) }
                {self.decision(weighing)}
                if self.at.scale.scored { {self.scores()} }
                {self.level()}
                {self.tell()}
                {self.confidence()}
            </>
        }
    }

    fn error(&self, id: &str) -> Option<AttrValue> {
        self.errors.iter().find(|error| error.field_id == id).map(|error| error.message.clone())
    }

    fn track(&self, guide: &TrackGuide) -> Html {
        let kind = guide.kind;
        let id = track_id(kind);
        let options = TrackAnswer::ALL.map(|answer| RadioOption::new(answer.key(), answer.label())).to_vec();
        let onchange =
            self.mark.reform(move |key: AttrValue| TrackAnswer::from_key(&key).map(|one| Mark::Track(kind, one)));
        html! {
            <Radios error={self.error(&id)} {id} legend={guide.asks.clone()} legend_size="s" {options} inline={true}
                value={self.judgement.tracks.get(kind).map(|answer| AttrValue::from(answer.key()))} {onchange} />
        }
    }

    /// The decision, each outcome in the words of the policy that is judged by, with where they stand.
    fn decision(&self, weighing: Option<Weighing<'_>>) -> Html {
        let meaning = |outcome: Outcome| {
            let row = match outcome {
                Outcome::PoorCare => weighing?.poor_care(),
                Outcome::PotentialCauseForConcern => weighing?.cause_for_concern(),
                Outcome::NotEnoughKnown => return Some("More has to be found out first.".to_owned()),
            }?;
            let whose = if row.tool_default { "Tool default, not policy".to_owned() } else { cited(&row.cite) };
            Some(format!("{} ({whose})", row.says))
        };
        let options = Outcome::ALL.map(|outcome| RadioOption {
            hint: meaning(outcome).map(AttrValue::from),
            ..RadioOption::new(outcome.key(), outcome.label())
        });
        let onchange = self.mark.reform(|key: AttrValue| Outcome::from_key(&key).map(Mark::Decision));
        html! {
            <Radios id="decision" legend="Is it poor care, or a potential cause for concern?" legend_size="m" legend_is_heading={true}
                options={options.to_vec()} error={self.error("decision")}
                value={self.judgement.decision.map(|outcome| AttrValue::from(outcome.key()))} {onchange} />
        }
    }

    fn scores(&self) -> Html {
        let Some(scenario) = self.at.set.scenario(&self.place.scenario) else { return Html::default() };
        let issues: Vec<&ScenarioIssue> = scenario.issues(self.place.stage).collect();
        if issues.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h2 class="govuk-heading-m">{"How serious is each risk?"}</h2>
                <p class="govuk-body">{"Score each one from 1 to 5. The policy prints no table of examples, so a score is always a judgement."}</p>
                {self.anchors()}
                { for issues.into_iter().map(|issue| self.score(issue)) }
            </>
        }
    }

    /// What the numbers mean, where this device has the framework.
    fn anchors(&self) -> Html {
        let framework = self.at.framework(self.frameworks);
        let Some(rules) = framework.and_then(Framework::scored) else { return Html::default() };
        html! {
            <Details summary="What the numbers mean">
                <p class="govuk-body">{&rules.scores.says}</p>
                {citation(cited(&rules.scores.cite))}
                <dl class="govuk-body pc-anchors">
                    { for rules.anchors.iter().map(|anchor| html! { <div><dt>{anchor.score.to_string()}</dt><dd>{&anchor.says}</dd></div> }) }
                </dl>
                {tool_default(Html::default())}
            </Details>
        }
    }

    fn score(&self, issue: &ScenarioIssue) -> Html {
        let id = score_id(&issue.id);
        let options = RiskScore::all().map(|score| RadioOption::new(score.to_string(), score.to_string()));
        let of = issue.id.clone();
        let onchange = self.mark.reform(move |key: Option<AttrValue>| {
            let score = RiskScore::try_from(key?.parse::<i64>().ok()?).ok()?;
            Some(Mark::Score(of.clone(), score))
        });
        html! {
            <AnswerRow key={issue.id.clone()} error={self.error(&id)} {id} legend={issue.says.clone()} fixed={true}
                options={options.collect::<Vec<_>>()} {onchange}
                value={self.judgement.scores.get(&issue.id).map(|score| AttrValue::from(score.to_string()))} />
        }
    }

    fn level(&self) -> Html {
        let scale = &self.at.scale;
        let legend = if has_levels(scale) {
            format!("Which level of concern is it under {}?", scale.authority)
        } else {
            format!("Which outcome is it under {}?", scale.authority)
        };
        let framework = self.at.framework(self.frameworks);
        let says = |id: &str| {
            let row = framework?.outcomes().iter().find(|row| row.id == id)?;
            (!row.says.is_empty()).then(|| AttrValue::from(row.says.clone()))
        };
        let options = scale
            .steps
            .iter()
            .map(|step| RadioOption { hint: says(&step.id), ..RadioOption::new(step.id.clone(), step.title.clone()) });
        let onchange = self.mark.reform(|key: AttrValue| Some(Mark::Level(key.to_string())));
        html! {
            <Radios id="level" {legend} legend_size="m" legend_is_heading={true} options={options.collect::<Vec<_>>()}
                hint="Choose it yourself: nothing is worked out for you before you hand in." error={self.error("level")}
                value={self.judgement.level.clone().map(AttrValue::from)} {onchange} />
        }
    }

    fn tell(&self) -> Html {
        let list = self.at.set.tell.iter().map(|tell| RadioOption::new(tell.id.clone(), tell.says.clone()));
        let nobody = RadioOption::new(NOBODY, "Nobody else yet").hint("This takes the others away.");
        let values = self.judgement.tell.iter().map(|id| AttrValue::from(id.clone())).collect::<Vec<_>>();
        let onchange = self.mark.reform(|(id, told): (AttrValue, bool)| Some(Mark::Tell(id.to_string(), told)));
        html! {
            <Checkboxes id="tell" legend="Whom would you tell?" legend_size="m" legend_is_heading={true} hint="Choose all that apply."
                options={list.chain([nobody]).collect::<Vec<_>>()} {values} error={self.error("tell")} {onchange} />
        }
    }

    fn confidence(&self) -> Html {
        let options = Confidence::ALL.map(|sure| RadioOption::new(sure.key(), sure.label())).to_vec();
        let onchange = self.mark.reform(|key: AttrValue| Confidence::from_key(&key).map(Mark::Confidence));
        html! {
            <Radios id="confidence" legend="How sure are you?" legend_size="m" legend_is_heading={true} {options} inline={true}
                error={self.error("confidence")}
                value={self.judgement.confidence.map(|sure| AttrValue::from(sure.key()))} {onchange} />
        }
    }
}

fn track_id(kind: TrackKind) -> String {
    format!("track-{}", kind.key())
}

fn score_id(issue: &str) -> String {
    format!("score-{issue}")
}

/// What is missing, as errors that lead to their questions.
pub fn errors_of(frameworks: &Registry, scenario: &Scenario, missing: &[Asked]) -> Vec<PageError> {
    let one = |asked: &Asked| match asked {
        Asked::Track(kind) => {
            PageError::new(track_id(*kind), format!("{}: choose yes, no or not sure", track_title(frameworks, *kind)))
        }
        Asked::Decision => {
            PageError::new("decision", "Choose poor care, a potential cause for concern, or not enough known yet")
        }
        Asked::Score(id) => {
            let says = scenario.stages.iter().flat_map(|stage| &stage.issues).find(|issue| issue.id == *id);
            let says = says.map(|issue| issue.says.as_str()).unwrap_or_default();
            PageError::new(score_id(id), format!("Choose a score from 1 to 5 for “{says}”"))
        }
        Asked::Level => PageError::new("level", "Choose the level or outcome"),
        Asked::Tell => PageError::new("tell", "Choose whom you would tell, or “Nobody else yet”"),
        Asked::Confidence => PageError::new("confidence", "Choose how sure you are"),
    };
    missing.iter().map(one).collect()
}
