//! Whether what was agreed at a meeting is in the plan.

use super::{MeetingPart, part_of};
use crate::concern::{ActionSource, AgreedAction, Minutes, Plan, PlannedAction};

/// The action of the plan that an agreed one became: one of the person’s own with the same words. Where these minutes have
/// several with the same words, the one with the same owner.
pub fn in_plan<'a>(plan: &'a Plan, minutes: &Minutes, agreed: &AgreedAction) -> Option<&'a PlannedAction> {
    let what = agreed.what.trim();
    if what.is_empty() {
        return None;
    }
    let parts = MeetingPart::BOTH.into_iter().filter_map(|part| part_of(minutes, part));
    let alike = parts.flat_map(|part| &part.actions).filter(|action| action.what.trim() == what).count();
    plan.following(&ActionSource::Own)
        .find(|action| action.what.trim() == what && (alike < 2 || action.owner.trim() == agreed.who.trim()))
}
