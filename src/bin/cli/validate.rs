//! Checks exported records.

use crate::{
    args::ValidateArguments,
    failure::{Ending, Failure},
    own,
    page::counted,
    records::{documents, record},
    screen::Screen,
};

/// Prints every problem and note of every record.
pub fn run(arguments: &ValidateArguments, screen: &mut Screen) -> Result<Ending, Failure> {
    let registry = own::registry(&arguments.own.files, screen)?;
    let documents = documents(&arguments.sources, screen)?;
    let (mut seen, mut wrong) = (0, 0);
    for document in documents {
        seen += 1;
        match record(&document, &registry) {
            Ok(imported) => {
                for note in imported.notes {
                    screen.line(&format!("{}: note: {note}", document.source))?;
                }
            }
            Err(problems) => {
                wrong += 1;
                for problem in problems {
                    screen.line(&problem)?;
                }
            }
        }
        screen.advance(document.size, seen);
    }
    screen.finish()?;
    let verdict = match wrong {
        0 => "no problems".to_owned(),
        wrong => format!("{wrong} with problems"),
    };
    screen.say(&format!("{} checked: {verdict}.", counted(seen, "record")));
    Ok(Ending::found(wrong > 0))
}
