//! Fills in what a process file takes from its framework: the words of steps and of lists' items, and the full citations.

use super::{Definition, ItemName, Name, citations::each_citation, readers};
use crate::{
    framework::{Citation, Framework, List, ListItem, Question, row::wrong},
    process::{Agency, Criterion, Form, Letter, Meeting},
};
use std::collections::BTreeMap;
use toml_span::{Error, Span};

/// Fills in everything, and notes what is not there.
pub(super) fn complete(definition: &mut Definition, framework: &Framework, errors: &mut Vec<Error>) {
    let mut filling = Filling { framework, errors };
    for action in &mut definition.immediate {
        if let Some(next) = &action.next
            && let Some(step) = framework.next_steps.iter().find(|step| step.id == next.id)
        {
            action.what.clone_from(&step.what);
            action.who.clone_from(&step.who);
            action.when.clone_from(&step.when);
            action.step = Some(step.clone());
        }
        if let Some(name) = &action.item
            && let Some(item) = filling.item(name)
        {
            action.what = sentence(&item.says);
            action.who.clone_from(&item.who);
        }
    }
    for start in &mut definition.starts {
        let criteria = std::mem::take(&mut start.confirm);
        start.confirm = criteria.into_iter().flat_map(|criterion| filling.criteria(criterion)).collect();
    }
    for stage in &mut definition.stages {
        if let Some(list) = &stage.quorum_list
            && let Some(list) = filling.list(list)
        {
            stage.quorum = list.items.iter().map(role).collect();
        }
        for way in &mut stage.ways {
            let criteria = std::mem::take(&mut way.confirm);
            way.confirm = criteria.into_iter().flat_map(|criterion| filling.criteria(criterion)).collect();
        }
    }
    for meeting in &mut definition.meetings {
        let core = |name: &Name| meeting.core.iter().any(|list| list.id == name.id);
        let held = |names: &[Name]| names.iter().any(|name| name.id == meeting.id);
        let asks = definition
            .stages
            .iter()
            .find(|stage| held(&stage.meetings) && stage.quorum_list.as_ref().is_some_and(core));
        meeting.quorum = asks.map(|stage| stage.quorum.clone()).unwrap_or_default();
    }
    let deciders: BTreeMap<String, Vec<String>> =
        definition.decisions.iter().map(|decision| (decision.id.clone(), decision.decides.clone())).collect();
    for form in &mut definition.forms {
        if form.marked {
            match &framework.marking {
                Some(marking) => form.marking.clone_from(&marking.word),
                None => filling.wrong(first(&form.cite), "the framework has no marking; take “marking” out"),
            }
        }
        if let Some(name) = &form.returns
            && let Some(item) = filling.item(name)
        {
            form.returns_to.clone_from(&item.says);
        }
        for section in &mut form.sections {
            filling.section(section, &deciders);
        }
        filling.minutes(form, &definition.meetings);
    }
    for letter in &mut definition.letters {
        filling.letter(letter);
    }
    if let Some(agencies) = &mut definition.agencies
        && let Some(list) = filling.list(&agencies.list)
    {
        agencies.rows = list.items.iter().map(agency).collect();
    }
    for row in definition.events.iter_mut().chain(&mut definition.met) {
        let named = |id: &str| framework.deadlines.iter().find(|deadline| deadline.id == id);
        if let Some(deadline) = row.deadlines.iter().find_map(|name| named(&name.id)) {
            row.event.clone_from(&deadline.event);
        }
    }
    each_citation(definition, &mut |citations| filling.cite(citations));
    readers::settle(definition);
}

/// Where a row stands: at its citation; else at the file's beginning.
pub(super) fn first(cite: &[Citation]) -> Span {
    cite.first().map_or(Span::new(0, 0), |citation| citation.span)
}

/// An item of a list of attendance as the name of a role: who, and which post.
pub(super) fn role(item: &ListItem) -> String {
    if item.who.is_empty() { item.says.clone() } else { format!("{}: {}", item.who, item.says) }
}

/// An item of a list as a sentence.
fn sentence(says: &str) -> String {
    if says.ends_with(['.', '?', '!']) { says.to_owned() } else { format!("{says}.") }
}

/// A row of the table of suggestions. The list separates the tasks by semicolons.
fn agency(item: &ListItem) -> Agency {
    let tasks = item.says.trim_end_matches('.').split(';').map(|task| task.trim().to_owned());
    Agency { who: item.who.clone(), tasks: tasks.filter(|task| !task.is_empty()).collect() }
}

/// A file being filled in.
pub(super) struct Filling<'f, 'e> {
    framework: &'f Framework,
    errors: &'e mut Vec<Error>,
}

impl<'f> Filling<'f, '_> {
    pub(super) fn wrong(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(wrong(span, message));
    }

    pub(super) fn list(&mut self, name: &Name) -> Option<&'f List> {
        let found = self.framework.list(&name.id);
        if found.is_none() {
            self.wrong(name.span, format!("the framework has no list “{}”", name.id));
        }
        found
    }

    fn item(&mut self, name: &ItemName) -> Option<&'f ListItem> {
        self.list(&name.list).and_then(|list| self.item_of(list, name.item, name.list.span))
    }

    pub(super) fn item_of(&mut self, list: &'f List, number: u32, span: Span) -> Option<&'f ListItem> {
        let found = usize::try_from(number).ok().and_then(|number| list.items.get(number.checked_sub(1)?));
        if found.is_none() {
            let message =
                format!("the list “{}” has {} items, and none with the number {number}", list.id, list.items.len());
            self.wrong(span, message);
        }
        found
    }

    /// A criterion with its words; one that stands for a group of questions becomes one criterion for each of them.
    fn criteria(&mut self, mut criterion: Criterion) -> Vec<Criterion> {
        if let Some(name) = criterion.item.take() {
            if let Some(item) = self.item(&name) {
                criterion.says = sentence(&item.says);
                let list = self.framework.list(&name.list.id);
                criterion.cite =
                    list.into_iter().flat_map(|list| &list.cite).map(|cite| cite.item(name.item)).collect();
            }
            return vec![criterion];
        }
        let framework = self.framework;
        let questions: Vec<&Question> = match (criterion.group.take(), criterion.question.take()) {
            (Some(name), _) => match framework.group(&name.id) {
                Some(group) => group.questions.iter().collect(),
                None => {
                    self.wrong(name.span, format!("the framework has no group “{}”", name.id));
                    return Vec::new();
                }
            },
            (None, Some(name)) => match framework.question(&name.id) {
                Some(question) => vec![question],
                None => {
                    self.wrong(name.span, format!("the framework has no question “{}”", name.id));
                    return Vec::new();
                }
            },
            (None, None) => return vec![criterion],
        };
        let one = |question: &Question| Criterion {
            id: question.id.clone(),
            says: sentence(&question.short),
            cite: question.cite.clone(),
            ..criterion.clone()
        };
        questions.into_iter().map(one).collect()
    }

    /// The words of the agenda's items whose minutes fill the fields of a form. The provider has no part one.
    fn minutes(&mut self, form: &mut Form, meetings: &[Meeting]) {
        let Some(name) = &form.meeting else { return };
        // A meeting that is not there is told elsewhere.
        let Some(meeting) = meetings.iter().find(|meeting| meeting.id == name.id) else { return };
        let lists = meeting.part_one.iter().chain(&meeting.part_two);
        let items: Vec<String> = lists
            .filter_map(|list| self.framework.list(&list.id))
            .flat_map(|list| list.items.iter().map(role))
            .collect();
        let mut missing = Vec::new();
        for field in form.sections.iter_mut().flat_map(|section| &mut section.fields) {
            for number in &field.agenda {
                match usize::try_from(*number).ok().and_then(|number| items.get(number.checked_sub(1)?)) {
                    Some(item) => field.minutes_on.push(item.clone()),
                    None => missing.push(*number),
                }
            }
        }
        for number in missing {
            let message =
                format!("the agenda of “{}” has {} items, and none with the number {number}", meeting.id, items.len());
            self.wrong(name.span, message);
        }
    }

    fn letter(&mut self, letter: &mut Letter) {
        let list = self.list(&letter.list);
        for paragraph in &mut letter.paragraphs {
            if let Some(number) = paragraph.item
                && let Some(list) = list
                && let Some(item) = self.item_of(list, number, letter.list.span)
            {
                paragraph.says.clone_from(&item.says);
            }
            if paragraph.cite.is_empty() {
                paragraph.cite.clone_from(&letter.cite);
            }
        }
    }

    /// Completes citations; one of a document that the framework does not declare is a problem.
    fn cite(&mut self, citations: &mut [Citation]) {
        let documents = &self.framework.documents;
        let by_key = documents.iter().map(|document| (document.key.as_str(), document)).collect();
        for citation in citations {
            if !citation.complete(documents, &by_key) {
                let message = format!("the framework declares no document “{}”", citation.document);
                self.errors.push(wrong(citation.span, message));
            }
        }
    }
}
