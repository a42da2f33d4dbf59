//! One-off or pattern, and the score.

use super::frame::{RecordPage, address, use_edit};
use crate::{
    app::{Edit, IssueField, Page},
    assess::{Assessment, Suggestion, assess, same_theme, suggest},
    concern::{Consideration, Issue, IssueId, Leaning, Outcome, Record, RiskScore, ShownSuggestion},
    framework::{Chosen, ConsiderationGuide, Framework, ScoredExample, Theme, cited},
    web::{
        components::{
            AnswerRow, Details, RadioOption, Radios, TextArea, citation, inset_text, level_banner, link_button,
            tool_default, warning_text,
        },
        edge::clock,
        parts::{count, date_words, level_label, outcome_tone, outcome_word, quoted},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What [`Weigh`] shows.
#[derive(Properties, PartialEq)]
pub struct WeighProps {
    /// The issue.
    pub issue: IssueId,
}

/// The questions one after another, the paired examples, the record's other issues of the theme, the suggestion with its
/// reasons, the person's own decision, and the score.
#[component]
pub fn Weigh(props: &WeighProps) -> Html {
    let store = use_store();
    let edit = use_edit();
    let id = props.issue;
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let chosen = frameworks.chosen(&record).and_then(Chosen::framework);
    // Scores are Lambeth's; under a framework without scores they still serve the comparison.
    let scoring = chosen.filter(|framework| framework.scored().is_some()).or_else(|| frameworks.newest("lambeth"));
    let (Some(shared), Some(scoring)) = (frameworks.newest("shared"), scoring) else { return Html::default() };
    let counts = chosen.is_some_and(|framework| framework.scored().is_some());
    let fresh;
    let issue = match record.issue(id) {
        Some(issue) => issue,
        None => {
            fresh = Issue::new(id, clock::now());
            &fresh
        }
    };
    let number = record.issues.iter().position(|issue| issue.id == id).unwrap_or(record.issues.len()) + 1;
    let suggestion = suggest(shared, frameworks.series_for(&record), &record, issue);
    let theme = issue.theme.as_ref().and_then(|theme| shared.theme(theme));
    let judged = if counts { Some(scoring) } else { chosen };
    let assessment = judged.and_then(|framework| assess(framework, &record, clock::today()));
    let must = shared.considerations.iter().filter(|guide| guide.must);
    let also = shared.considerations.iter().filter(|guide| !guide.must);
    html! {
        <RecordPage title={format!("Issue {number}: one\u{2011}off or pattern?")} back={Some((Page::Issue(id), AttrValue::from(format!("Issue {number}"))))}>
            if !issue.what().trim().is_empty() { {inset_text(html! { <><span class="pc-words">{issue.what()}</span></> })} }
            if let Some(theme) = theme { {pair(theme, shared)} }
            {others(&record, issue)}
            <h2 class="govuk-heading-m">{"What to weigh"}</h2>
            { for must.map(|guide| question(&edit, issue, guide)) }
            <h2 class="govuk-heading-m">{"And, if you know"}</h2>
            { for also.map(|guide| question(&edit, issue, guide)) }
            {suggested(&suggestion)}
            {decision(&edit, shared, issue, suggestion)}
            {score(&edit, scoring, counts, issue)}
            if let Some(assessment) = &assessment { {level(&record, assessment)} }
        </RecordPage>
    }
}

/// The paired examples of the theme, side by side.
fn pair(theme: &Theme, shared: &Framework) -> Html {
    if theme.poor_care.is_empty() && theme.concern.is_empty() {
        return html! {
            <p class="govuk-body">{format!("The policies name “{}” as an area to watch and give no pair of examples for it.", theme.title)}</p>
        };
    }
    let none = "The policies give no example of poor care here.";
    let meaning =
        |row: &Option<crate::framework::Differentiating>| row.as_ref().map(|row| row.says.clone()).unwrap_or_default();
    html! {
        <>
            <div class="pc-pair">
                <div>
                    <h2 class="pc-pair__title">{"Poor care looks like this"}</h2>
                    <p class="govuk-body">{if theme.poor_care.is_empty() { none } else { &theme.poor_care }}</p>
                    <p class="govuk-hint">{meaning(&shared.poor_care)}</p>
                </div>
                <div>
                    <h2 class="pc-pair__title">{"A potential cause for concern looks like this"}</h2>
                    <p class="govuk-body">{&theme.concern}</p>
                    <p class="govuk-hint">{meaning(&shared.cause_for_concern)}</p>
                </div>
            </div>
            {citation(cited(&theme.cite))}
        </>
    }
}

/// The record's other issues of the theme, as evidence.
fn others(record: &Record, issue: &Issue) -> Html {
    let others: Vec<Html> = same_theme(record, issue)
        .map(|other| {
            let when = other.happened_on.map_or_else(|| "date not known".to_owned(), date_words);
            html! { <li key={other.id.to_string()}>{format!("{when}: ")}<span class="pc-words">{other.what()}</span></li> }
        })
        .collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{"Other issues of this theme in the record"}</h2>
            if others.is_empty() {
                <p class="govuk-body">{"None. There may still be others that the service or other professionals know of."}</p>
            } else {
                <ul class="govuk-list govuk-list--bullet">{for others}</ul>
            }
        </>
    }
}

/// One question with its three answers and room for words.
fn question(edit: &Callback<Edit>, issue: &Issue, guide: &ConsiderationGuide) -> Html {
    let empty = Consideration::default();
    let answer = issue.differentiation.consideration(&guide.id).unwrap_or(&empty);
    let id = issue.id;
    let onchange = edit.reform({
        let question = guide.id.clone();
        move |key: AttrValue| Edit::Weigh(id, question.clone(), Leaning::from_key(&key))
    });
    let onnote = edit.reform({
        let question = guide.id.clone();
        move |text| Edit::NoteConsideration(id, question.clone(), text)
    });
    let options =
        Leaning::ALL.map(|leaning| RadioOption::new(leaning.key(), guide.answer(leaning).to_owned())).to_vec();
    html! {
        <div class="pc-question" key={guide.id.clone()}>
            <Radios id={guide.id.clone()} legend={guide.asks.clone()} legend_size="s" {options} small={true}
                hint={(!guide.hint.is_empty()).then(|| AttrValue::from(guide.hint.clone()))}
                value={answer.leaning.map(|leaning| AttrValue::from(leaning.key()))} {onchange}>
                {citation(cited(&guide.cite))}
            </Radios>
            if answer.leaning.is_some() {
                <TextArea id={format!("{}-note", guide.id)} label="In your own words" rows={2} value={answer.note.clone()} oninput={onnote} />
            }
        </div>
    }
}

/// The suggestion with its reasons. It never decides.
fn suggested(suggestion: &Suggestion) -> Html {
    html! {
        <section class="pc-card" aria-labelledby="suggestion">
            <h2 class="pc-card__title" id="suggestion">{format!("The tool suggests: {}", suggestion.outcome.label())}</h2>
            if !suggestion.reasons.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    { for suggestion.reasons.iter().map(|reason| html! {
                        <li>{&reason.says}{quoted(reason.cite.clone(), reason.tool_default)}</li>
                    }) }
                </ul>
            }
            if !suggestion.find_out.is_empty() {
                <p class="govuk-body govuk-!-font-weight-bold">{"What to find out"}</p>
                <ul class="govuk-list govuk-list--bullet">
                    { for suggestion.find_out.iter().map(|what| html! { <li>{what}</li> }) }
                </ul>
            }
            {tool_default(html! { <>{"How the answers are put together. You decide."}</> })}
        </section>
    }
}

/// The person's own decision; the safeguarding reminder always stands beside it.
fn decision(edit: &Callback<Edit>, shared: &Framework, issue: &Issue, suggestion: Suggestion) -> Html {
    let id = issue.id;
    let shown = ShownSuggestion {
        outcome: suggestion.outcome,
        reasons: suggestion.reasons.into_iter().map(|reason| reason.says).collect(),
    };
    let onchange = edit.reform(move |key: AttrValue| Edit::Decide(id, Outcome::from_key(&key), shown.clone()));
    let onreason = edit.reform(move |text| Edit::WriteIssue(id, IssueField::DecisionReason, text));
    let options = Outcome::ALL.map(|outcome| RadioOption::new(outcome.key(), outcome.label())).to_vec();
    let decided = &issue.differentiation;
    let differs = decided.suggestion_shown.as_ref().is_some_and(|shown| Some(shown.outcome) != decided.decision);
    let (label, hint) = match decided.decision {
        Some(Outcome::NotEnoughKnown) => ("What is to be found out, and by whom?", None),
        _ => (
            "Your reasons",
            differs.then(|| AttrValue::from("You decided otherwise than the tool suggested. Both are kept.")),
        ),
    };
    html! {
        <>
            <Radios id="decision" legend="What is it, in your judgement?" legend_size="m" {options}
                value={decided.decision.map(|outcome| AttrValue::from(outcome.key()))} {onchange} />
            if decided.decision.is_some() {
                <TextArea id="decision-reason" {label} {hint} rows={3} value={decided.reason.clone()} oninput={onreason} />
            }
            if let Some(poor_care) = &shared.poor_care {
                {warning_text(html! { <>{&poor_care.reminder}</> })}
                {citation(cited(&poor_care.cite))}
            }
        </>
    }
}

/// The score from 1 to 5 against its anchors, with its reason.
fn score(edit: &Callback<Edit>, scoring: &Framework, counts: bool, issue: &Issue) -> Html {
    let Some(rules) = scoring.scored() else { return Html::default() };
    let id = issue.id;
    let onchange = edit.reform(move |key: Option<AttrValue>| {
        let score = key.and_then(|key| key.parse::<i64>().ok()).and_then(|number| RiskScore::try_from(number).ok());
        Edit::ScoreIssue(id, score)
    });
    let onreason = edit.reform(move |text| Edit::WriteIssue(id, IssueField::ScoreReason, text));
    let options =
        RiskScore::all().map(|score| RadioOption::new(score.to_string(), score.to_string())).collect::<Vec<_>>();
    html! {
        <>
            <h2 class="govuk-heading-m" id="score-heading">{"How serious is the risk?"}</h2>
            <p class="govuk-body" id="score-help">{&rules.scores.says}</p>
            {citation(cited(&rules.scores.cite))}
            if !counts {
                <p class="govuk-body">
                    {format!("The framework of this record does not go by scores. A score serves the comparison with {} only.", scoring.authority)}
                </p>
            }
            <AnswerRow id="score" legend="Score from 1 to 5" labelled_by="score-heading" described_by="score-help" {options}
                value={issue.score.map(|score| AttrValue::from(score.to_string()))} {onchange} />
            <Details summary="What the numbers mean">
                <dl class="govuk-body pc-anchors">
                    { for rules.anchors.iter().map(|anchor| html! { <div><dt>{anchor.score.to_string()}</dt><dd>{&anchor.says}</dd></div> }) }
                </dl>
                if scoring.examples.is_empty() {
                    <p class="govuk-body">
                        {"The council’s own table of examples with their scores (Appendix 3) is not in the published text, so a score is your own."}
                    </p>
                }
                {tool_default(Html::default())}
            </Details>
            {examples(scoring, issue)}
            if issue.score.is_some() {
                <TextArea id="score-reason" label="Why this score?" rows={2} value={issue.score_reason.clone()} oninput={onreason} />
            }
        </>
    }
}

/// The authority's own examples with their scores, where its file has some: those of the issue's theme in sight.
fn examples(scoring: &Framework, issue: &Issue) -> Html {
    if scoring.examples.is_empty() {
        return Html::default();
    }
    let of_theme = |example: &&ScoredExample| issue.theme.is_some() && example.theme == issue.theme;
    let list = |examples: Vec<&ScoredExample>| {
        html! {
            <ul class="govuk-list govuk-list--bullet">
                { for examples.into_iter().map(|example| html! {
                    <li><strong>{format!("{}: ", example.score)}</strong>{&example.says}{citation(cited(&example.cite))}</li>
                }) }
            </ul>
        }
    };
    let (near, others): (Vec<_>, Vec<_>) = scoring.examples.iter().partition(of_theme);
    html! {
        <>
            <h3 class="govuk-heading-s">{format!("Examples with their scores: {}", scoring.title)}</h3>
            <p class="govuk-body">{"Compare your issue with these. They are a guide, not every situation."}</p>
            if near.is_empty() {
                <p class="govuk-body">{"The table has no example of this theme."}</p>
            } else {
                {list(near)}
            }
            if !others.is_empty() {
                <Details summary={format!("{} of other themes", count(others.len(), "example", "examples"))}>{list(others)}</Details>
            }
        </>
    }
}

/// The outcome so far, live, and the way on.
fn level(record: &Record, assessment: &Assessment) -> Html {
    let unscored = assessment.scores.as_ref().and_then(|scores| scores.unscored.first().copied());
    let next = unscored.filter(|_| assessment.calculated.is_some());
    html! {
        <>
            {level_banner(level_label(assessment), outcome_word(assessment), outcome_tone(assessment), html! { <><p class="govuk-body" role="status">{&assessment.sentence}</p></> })}
            <div class="govuk-button-group">
                if assessment.scores.is_none() {
                    {link_button(address(record.id, Page::Level), "See the outcome and its reasons")}
                } else if assessment.calculated.is_some() {
                    {link_button(address(record.id, Page::Level), "See the level and its reasons")}
                }
                if let Some(next) = next {
                    <a class="govuk-link" href={address(record.id, Page::Weigh(next))}>{"Weigh the next issue"}</a>
                }
                <a class="govuk-link" href={address(record.id, Page::Issues)}>{"All issues"}</a>
            </div>
        </>
    }
}
