//! One case of every kind of edit that the app has.

use super::{Case, action, answers, case, raised, sheet_used, shown, words};
use crate::app::follow_up::form;
use crate::support::{action_id, date, issue_id, visit_id};
use provider_concerns::{
    app::{
        ActionEdit, ActionField, Edit, FollowUpEdit, IssueEdit, IssueField, LevelEdit, SafetyEdit, ServiceEdit,
        ServiceField, VisitEdit, VisitField, WeighEdit,
    },
    concern::{
        Answer, FrameworkRef, HowKnown, ItemRef, Leaning, Likeness, Outcome, RaiseTo, RaisedLevel, RiskScore,
        ServiceKind, ThemeId, TrackAnswer, TrackKind,
    },
};
use serde_json::json;

/// All of them.
pub fn cases() -> Vec<Case> {
    let (visit, issue, action_1) = (visit_id(1), issue_id(1), action_id(1));
    let e5 = || ItemRef::from("E5");
    let text = || words("words");
    let mut cases = vec![
        case(
            Edit::Safety(SafetyEdit::Answer(TrackKind::Crime, Some(TrackAnswer::NotSure))),
            "/tracks/crime/answer",
            json!("not_sure"),
            "tracks/crime",
            Some("not_sure"),
        ),
        case(
            Edit::Safety(SafetyEdit::Answer(TrackKind::Crime, None)),
            "/tracks/crime/answer",
            json!(null),
            "tracks/crime",
            Some("taken back"),
        ),
        case(
            Edit::Safety(SafetyEdit::Note(TrackKind::Section42, text())),
            "/tracks/section_42/done",
            json!("words"),
            "tracks/section_42/done",
            None,
        ),
        case(
            Edit::Service(ServiceEdit::ChooseKind(Some(ServiceKind::Hospice))),
            "/service/kind",
            json!("hospice"),
            "service/kind",
            Some("hospice"),
        ),
        case(
            Edit::Visit(VisitEdit::Date(visit, None)),
            "/visits/0/date",
            json!(null),
            format!("visit/{visit}/date"),
            Some("taken back"),
        ),
        case(
            Edit::Visit(VisitEdit::Date(visit, Some(date("2026-11-20")))),
            "/visits/0/date",
            json!("2026-11-20"),
            format!("visit/{visit}/date"),
            Some("2026-11-20"),
        ),
        case(
            Edit::Visit(VisitEdit::Time(visit, "09:05".parse().ok())),
            "/visits/0/time",
            json!("09:05"),
            format!("visit/{visit}/time"),
            Some("09:05"),
        ),
        case(
            Edit::Visit(VisitEdit::AnswerItem(visit, e5(), Some(Answer::No))),
            "/visits/0/observations/E5/answer",
            json!("no"),
            format!("visit/{visit}/E5"),
            Some("no"),
        ),
        case(
            Edit::Visit(VisitEdit::CommentItem(visit, e5(), text())),
            "/visits/0/observations/E5/comment",
            json!("words"),
            format!("visit/{visit}/E5/comment"),
            None,
        ),
        case(
            Edit::Issue(IssueEdit::ChooseTheme(issue, Some(ThemeId::from("food")))),
            "/issues/0/theme",
            json!("food"),
            format!("issue/{issue}/theme"),
            Some("food"),
        ),
        case(
            Edit::Issue(IssueEdit::WriteAccount(issue, 1, text())),
            "/issues/0/accounts/1/text",
            json!("words"),
            format!("issue/{issue}/accounts/1"),
            None,
        ),
        case(
            Edit::Issue(IssueEdit::WriteAccount(issue, 2, text())),
            "/issues/0/accounts/2/text",
            json!("words"),
            format!("issue/{issue}/accounts/2"),
            None,
        ),
        case(
            Edit::Issue(IssueEdit::ChooseHowKnown(issue, 0, Some(HowKnown::Told))),
            "/issues/0/accounts/0/how_known",
            json!("told"),
            format!("issue/{issue}/accounts/0/how_known"),
            Some("told"),
        ),
        case(
            Edit::Issue(IssueEdit::RemoveAccount(issue, 1)),
            "/issues/0/accounts",
            json!([{ "how_known": null, "text": "first" }]),
            format!("issue/{issue}/accounts/1"),
            Some("taken back"),
        ),
        case(
            Edit::Issue(IssueEdit::Date(issue, Some(date("2026-09-14")))),
            "/issues/0/happened_on",
            json!("2026-09-14"),
            format!("issue/{issue}/happened_on"),
            Some("2026-09-14"),
        ),
        case(
            Edit::Issue(IssueEdit::CountPeople(issue, Some(0))),
            "/issues/0/people_affected",
            json!(0),
            format!("issue/{issue}/people_affected"),
            Some("0"),
        ),
        case(Edit::Issue(IssueEdit::Remove(issue)), "/issues", json!([]), format!("issue/{issue}"), Some("removed")),
        case(
            Edit::Weigh(WeighEdit::Answer(issue, words("intent"), Some(Leaning::NotKnown))),
            "/issues/0/differentiation/intent/leaning",
            json!("not_known"),
            format!("issue/{issue}/differentiation/intent"),
            Some("not_known"),
        ),
        case(
            Edit::Weigh(WeighEdit::Answer(issue, words("nature_and_cause"), Some(Leaning::OneOffNotOnePerson))),
            "/issues/0/differentiation/nature_and_cause/leaning",
            json!("one_off_not_one_person"),
            format!("issue/{issue}/differentiation/nature_and_cause"),
            Some("one_off_not_one_person"),
        ),
        case(
            Edit::Weigh(WeighEdit::Liken(issue, Some(Likeness::Neither))),
            "/issues/0/differentiation/likened",
            json!({ "theme": "medication", "to": "neither" }),
            format!("issue/{issue}/differentiation/likened"),
            Some("neither"),
        ),
        case(
            Edit::Weigh(WeighEdit::Note(issue, words("guidance"), text())),
            "/issues/0/differentiation/guidance/note",
            json!("words"),
            format!("issue/{issue}/differentiation/guidance/note"),
            None,
        ),
        case(
            Edit::Weigh(WeighEdit::Decide(issue, Some(Outcome::NotEnoughKnown), shown())),
            "/issues/0/differentiation/decision",
            json!("not_enough_known"),
            format!("issue/{issue}/differentiation/decision"),
            Some("not_enough_known"),
        ),
        case(
            Edit::Weigh(WeighEdit::Score(issue, Some(RiskScore::HIGHEST))),
            "/issues/0/score",
            json!(5),
            format!("issue/{issue}/score"),
            Some("5"),
        ),
        case(
            Edit::Weigh(WeighEdit::Score(issue, None)),
            "/issues/0/score",
            json!(null),
            format!("issue/{issue}/score"),
            Some("taken back"),
        ),
        case(
            Edit::Level(LevelEdit::Raise(RaisedLevel { to: RaiseTo::Moderate, ..raised() })),
            "/raised_level/to",
            json!("moderate"),
            "raised_level",
            Some("moderate"),
        ),
        case(Edit::Level(LevelEdit::WithdrawRaise), "/raised_level", json!(null), "raised_level", Some("taken back")),
        case(
            Edit::Action(ActionEdit::Add(action(2))),
            "/next_actions/1/what",
            json!("Ring"),
            format!("next_action/{}", action_id(2)),
            None,
        ),
        case(
            Edit::Action(ActionEdit::Write(action_1, ActionField::What, text())),
            "/next_actions/0/what",
            json!("words"),
            format!("next_action/{action_1}/what"),
            None,
        ),
        case(
            Edit::Action(ActionEdit::Write(action_1, ActionField::Who, text())),
            "/next_actions/0/who",
            json!("words"),
            format!("next_action/{action_1}/who"),
            None,
        ),
        case(
            Edit::Action(ActionEdit::Date(action_1, Some(date("2026-12-01")))),
            "/next_actions/0/by",
            json!("2026-12-01"),
            format!("next_action/{action_1}/by"),
            Some("2026-12-01"),
        ),
        case(
            Edit::Action(ActionEdit::Mark(action_1, true)),
            "/next_actions/0/done",
            json!(true),
            format!("next_action/{action_1}/done"),
            Some("yes"),
        ),
        case(
            Edit::Action(ActionEdit::Mark(action_1, false)),
            "/next_actions/0/done",
            json!(false),
            format!("next_action/{action_1}/done"),
            Some("no"),
        ),
        case(
            Edit::Action(ActionEdit::Remove(action_1)),
            "/next_actions",
            json!([]),
            format!("next_action/{action_1}"),
            Some("removed"),
        ),
        case(
            Edit::Visit(VisitEdit::Begin(visit_id(2), sheet_used())),
            "/visits/1/id",
            json!(visit_id(2).as_str()),
            format!("visit/{}", visit_id(2)),
            None,
        ),
        case(
            Edit::Visit(VisitEdit::ChooseSheet(visit, FrameworkRef { version: "2000-01".to_owned(), ..sheet_used() })),
            "/visits/0/sheet/version",
            json!("2000-01"),
            format!("visit/{visit}/sheet"),
            Some("hertfordshire 2000-01"),
        ),
        case(
            Edit::Issue(IssueEdit::Raise {
                id: issue_id(2),
                visit,
                item: e5(),
                theme: ThemeId::from("food"),
                what: text(),
            }),
            "/issues/1/from_observation/item",
            json!("E5"),
            format!("issue/{}", issue_id(2)),
            None,
        ),
    ];
    for (field, name) in [
        (ServiceField::Name, "name"),
        (ServiceField::Provider, "provider"),
        (ServiceField::Address, "address"),
        (ServiceField::Postcode, "postcode"),
        (ServiceField::LocalAuthority, "local_authority"),
        (ServiceField::CqcLocationId, "cqc_location_id"),
    ] {
        let pointer = Box::leak(format!("/service/{name}").into_boxed_str());
        cases.push(case(
            Edit::Service(ServiceEdit::Write(field, text())),
            pointer,
            json!("words"),
            format!("service/{name}"),
            None,
        ));
    }
    for (field, name) in
        [(VisitField::Home, "home"), (VisitField::CompletedBy, "completed_by"), (VisitField::Role, "role")]
    {
        let pointer = Box::leak(format!("/visits/0/{name}").into_boxed_str());
        cases.push(case(
            Edit::Visit(VisitEdit::Write(visit, field, text())),
            pointer,
            json!("words"),
            format!("visit/{visit}/{name}"),
            None,
        ));
    }
    for (field, name) in [
        (IssueField::HappenedNote, "happened_note"),
        (IssueField::AdultsViews, "adults_views"),
        (IssueField::ProviderResponse, "provider_response"),
        (IssueField::DecisionReason, "differentiation/reason"),
        (IssueField::ScoreReason, "score_reason"),
    ] {
        let pointer = Box::leak(format!("/issues/0/{name}").into_boxed_str());
        cases.push(case(
            Edit::Issue(IssueEdit::Write(issue, field, text())),
            pointer,
            json!("words"),
            format!("issue/{issue}/{name}"),
            None,
        ));
    }
    cases.push(case(
        Edit::FollowUp(FollowUpEdit::BeginForm(form(3))),
        "/follow_up/forms/0/state/form",
        json!("contract-monitoring-form"),
        format!("follow_up/form/{}", form(3).id),
        Some("contract-monitoring-form"),
    ));
    cases.extend(answers::cases());
    cases
}
