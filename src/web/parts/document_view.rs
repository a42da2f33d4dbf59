//! A document for paper, on screen and printed.

use crate::paper::{Block, Cell, Document, HeadingLevel, ListKind, Look, Page, Run, Table, printable};
use yew::prelude::*;

/// More columns than a tablet has room for: until the screen is wide, each row is a list of its own.
const WIDE: usize = 4;

/// A document as it goes on paper, under a page's own heading; its text is that of the Word file. Printed, it stands alone
/// (`styles/_paper.scss`); what stands in the margins of its pages is set by [`super::TakePaper`].
pub fn document_view(document: &Document) -> Html {
    html! {
        <article class="pc-document" aria-label={label(document)}>
            {head(document)}
            { for document.blocks.iter().map(block) }
            {foot(&document.page)}
        </article>
    }
}

fn label(document: &Document) -> Option<String> {
    Some(document.properties.title.clone()).filter(|title| !title.is_empty())
}

/// The lines at the head of its pages; not the title again right above itself.
fn head(document: &Document) -> Html {
    let Page { marking, header, .. } = &document.page;
    let twice = matches!(document.blocks.first(), Some(Block::Heading(_, runs)) if words(runs) == *header);
    html! {
        <>
            {line(marking, "pc-document__marking")}
            if !twice { {line(header, "pc-document__line")} }
        </>
    }
}

fn foot(page: &Page) -> Html {
    html! {
        <>
            {line(&page.footer, "pc-document__line pc-document__line--foot")}
            {line(&page.marking, "pc-document__marking")}
        </>
    }
}

fn line(words: &str, class: &'static str) -> Html {
    if words.is_empty() {
        Html::default()
    } else {
        html! { <p {class}>{printable(words)}</p> }
    }
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.words.as_str()).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(HeadingLevel::One, runs) => html! { <h2 class="govuk-heading-l">{shown(runs)}</h2> },
        Block::Heading(HeadingLevel::Two, runs) => html! { <h3 class="govuk-heading-m">{shown(runs)}</h3> },
        Block::Heading(HeadingLevel::Three, runs) => html! { <h4 class="govuk-heading-s">{shown(runs)}</h4> },
        Block::Paragraph(runs) => html! { <p class="govuk-body pc-words">{shown(runs)}</p> },
        Block::List(list) => {
            let items = list.items.iter().map(|item| html! { <li class="pc-words">{shown(item)}</li> });
            match list.kind {
                ListKind::Bullets => html! { <ul class="govuk-list govuk-list--bullet">{ for items }</ul> },
                ListKind::Numbers => html! { <ol class="govuk-list govuk-list--number">{ for items }</ol> },
            }
        }
        Block::Table(table) if table.header.is_empty() => answers(table),
        Block::Table(table) => rows(table),
    }
}

/// Rows of labels and answers: what stands first names its row.
fn answers(table: &Table) -> Html {
    let row = |cells: &Vec<Cell>| {
        let cells = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => html! { <th scope="row" class="govuk-table__header">{shown(cell)}</th> },
            _ => html! { <td class="govuk-table__cell">{shown(cell)}</td> },
        });
        html! { <tr class="govuk-table__row">{ for cells }</tr> }
    };
    html! {
        <table class="govuk-table pc-answered">
            {widths(table)}
            <tbody class="govuk-table__body">{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}

/// How wide the columns are, in steps of 5%: nearly as in the Word file. The page's policy allows no style within the markup,
/// so each step has a class.
fn widths(table: &Table) -> Html {
    let whole = table.widths.iter().sum::<u32>().max(1);
    let column = |share: &u32| html! { <col class={format!("pc-col-{}", (share * 20 / whole).max(1) * 5)} /> };
    html! { <colgroup>{ for table.widths.iter().map(column) }</colgroup> }
}

/// A table with headings; where there is no room for its columns, each row is a list with them. The roles are spelled out
/// because browsers drop them from a table that is laid out differently.
fn rows(table: &Table) -> Html {
    let heading =
        |cell: &Cell| html! { <th scope="col" role="columnheader" class="govuk-table__header">{shown(cell)}</th> };
    let labels: Vec<AttrValue> = table.header.iter().map(|cell| words(cell).into()).collect();
    let row = |cells: &Vec<Cell>| {
        let cells = cells.iter().enumerate().map(|(column, cell)| {
            let label = labels.get(column).cloned();
            html! { <td role="cell" class="govuk-table__cell" data-label={label}><span class="pc-words">{shown(cell)}</span></td> }
        });
        html! { <tr role="row" class="govuk-table__row">{ for cells }</tr> }
    };
    let wide = (table.columns() > WIDE).then_some("pc-table--wide");
    html! {
        <table role="table" class={classes!("govuk-table", "pc-table", wide)}>
            {widths(table)}
            <thead role="rowgroup" class="govuk-table__head">
                <tr role="row" class="govuk-table__row">{ for table.header.iter().map(heading) }</tr>
            </thead>
            <tbody role="rowgroup" class="govuk-table__body">{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}

/// Words as they look. A place that nobody has filled in is boxed, and its brackets tell of it where no box is seen.
fn shown(runs: &[Run]) -> Html {
    let run = |run: &Run| {
        let words = printable(&run.words);
        match run.look {
            Look::Plain => html! { {words} },
            Look::Bold => html! { <strong>{words}</strong> },
            Look::Unfilled => html! { <mark class="pc-unfilled">{words}</mark> },
        }
    };
    html! { <>{ for runs.iter().map(run) }</> }
}
