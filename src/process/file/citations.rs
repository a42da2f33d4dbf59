//! All citations of a process file.

use super::Definition;
use crate::framework::Citation;

/// Calls back for the citations of every row.
pub(super) fn each_citation(definition: &mut Definition, see: &mut dyn FnMut(&mut [Citation])) {
    let d = definition;
    for start in &mut d.starts {
        see(&mut start.cite);
        start.confirm.iter_mut().for_each(|row| see(&mut row.cite));
    }
    d.telling.iter_mut().for_each(|row| see(&mut row.cite));
    d.reassessing.iter_mut().for_each(|row| see(&mut row.cite));
    d.immediate.iter_mut().for_each(|row| see(&mut row.cite));
    for stage in &mut d.stages {
        see(&mut stage.cite);
        stage.local_timescale.iter_mut().for_each(|row| see(&mut row.cite));
        for way in &mut stage.ways {
            see(&mut way.cite);
            way.confirm.iter_mut().for_each(|row| see(&mut row.cite));
            way.warnings.iter_mut().for_each(|row| see(&mut row.cite));
        }
    }
    for meeting in &mut d.meetings {
        see(&mut meeting.cite);
        meeting.told.iter_mut().for_each(|row| see(&mut row.cite));
    }
    for form in &mut d.forms {
        see(&mut form.cite);
        for section in &mut form.sections {
            see(&mut section.cite);
            section.fields.iter_mut().for_each(|row| see(&mut row.cite));
        }
    }
    for letter in &mut d.letters {
        see(&mut letter.cite);
        letter.paragraphs.iter_mut().for_each(|row| see(&mut row.cite));
    }
    d.decisions.iter_mut().for_each(|row| see(&mut row.cite));
    if let Some(agencies) = &mut d.agencies {
        agencies.fits.iter_mut().for_each(|row| see(&mut row.cite));
    }
    d.notes.iter_mut().for_each(|row| see(&mut row.cite));
}
