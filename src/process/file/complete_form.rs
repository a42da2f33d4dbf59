//! Fills in forms: labels, options and columns from the framework's lists, and who may decide from the file's decisions.

use super::{
    Name,
    complete::{Filling, first, role},
};
use crate::{
    framework::ListItem,
    process::{Choice, Field, FieldKind, FormSection},
};
use std::collections::BTreeMap;

impl Filling<'_, '_> {
    pub(super) fn section(&mut self, section: &mut FormSection, deciders: &BTreeMap<String, Vec<String>>) {
        let list = section.list.clone().and_then(|name| self.list(&name));
        if let (Some(each), Some(list)) = (section.each, list) {
            let fields = (1_u32..).zip(&list.items).map(|(number, item)| {
                let mut field =
                    each.field(format!("{}-{number}", section.id), item.reference.clone(), item.says.clone());
                field.cite = section.cite.iter().map(|citation| citation.item(number)).collect();
                field
            });
            let fields: Vec<Field> = fields.collect();
            section.fields.splice(0..0, fields);
        }
        for field in &mut section.fields {
            if let Some(number) = field.item {
                match list {
                    Some(list) => {
                        if let Some(item) = self.item_of(
                            list,
                            number,
                            section.list.as_ref().map_or(first(&section.cite), |name| name.span),
                        ) {
                            if field.label.is_empty() {
                                field.label.clone_from(&item.says);
                            }
                            field.reference.clone_from(&item.reference);
                        }
                    }
                    // A list that is not there is told already.
                    None if section.list.is_some() => {}
                    None => self.wrong(
                        first(&section.cite),
                        format!("the field “{}” names an “item”, and its section names no “list”", field.id),
                    ),
                }
            }
            if field.cite.is_empty() {
                field.cite.clone_from(&section.cite);
            }
            self.field(field, deciders);
        }
    }

    fn field(&mut self, field: &mut Field, deciders: &BTreeMap<String, Vec<String>>) {
        if let Some(name) = &field.choices_list {
            let choices = self.choices(name);
            fill_choices(&mut field.kind, choices);
        }
        if let Some(name) = &field.deciders {
            match deciders.get(&name.id) {
                Some(roles) => {
                    let choices = (1..).zip(roles).map(|(number, role): (u32, _)| Choice {
                        id: number.to_string(),
                        reference: String::new(),
                        label: role.clone(),
                        details: false,
                    });
                    fill_choices(&mut field.kind, choices.collect());
                }
                None => self.wrong(name.span, format!("there is no [[decision]] row “{}”", name.id)),
            }
        }
        let list = field.columns_list.clone().and_then(|name| Some((self.list(&name)?, name.span)));
        if let FieldKind::Table(columns) = &mut field.kind {
            for column in columns {
                match (column.item, list) {
                    (Some(number), Some((list, span))) => {
                        if let Some(item) = self.item_of(list, number, span)
                            && column.label.is_empty()
                        {
                            column.label.clone_from(&item.says);
                        }
                    }
                    (Some(_), None) if field.columns_list.is_some() => {}
                    (Some(_), None) => self.wrong(
                        first(&field.cite),
                        format!("the column “{}” names an “item”, and its table no “columns_list”", column.id),
                    ),
                    (None, _) => {}
                }
                if let Some(name) = &column.choices_list {
                    let choices = self.choices(name);
                    fill_choices(&mut column.kind, choices);
                }
            }
        }
    }

    /// The items of a list as options: by their printed numbers, else by their places.
    fn choices(&mut self, name: &Name) -> Vec<Choice> {
        let items = self.list(name).map(|list| list.items.as_slice()).unwrap_or_default();
        let choice = |(number, item): (u32, &ListItem)| Choice {
            id: if item.reference.is_empty() { number.to_string() } else { item.reference.clone() },
            reference: item.reference.clone(),
            label: role(item),
            details: item.details,
        };
        (1..).zip(items).map(choice).collect()
    }
}

fn fill_choices(kind: &mut FieldKind, choices: Vec<Choice>) {
    if let FieldKind::Choice(old) | FieldKind::Several(old) = kind {
        *old = choices;
    }
}
