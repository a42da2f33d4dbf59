//! Writes the seeds that need keys or today's form: `seeds FOLDER`, where each target has a folder of its name.

use fuzzing::{RANDOM, now, passphrase, record_id, sealer};
use provider_concerns::{
    concern::{Issue, IssueId, Record, RiskScore},
    drafts::{Backup, Drafts, Envelope, Keep, MemoryStore, OwnFileKept, OwnFiles, Settings, Vault},
    framework::{EXAMPLE_OWN, built_in},
    seal::{Cost, SealedFile, Wrapping},
    submission::{EXAMPLE, example, export},
    training::frames::split,
};
use std::{error::Error, fs, path::Path, rc::Rc};

const CHEAP: Wrapping = Wrapping { salt: [3; 16], cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } };

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder of the corpus")?;
    let put = |target: &str, name: &str, text: &str| -> Result<(), Box<dyn Error>> {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(name), text)?)
    };
    for (name, record) in records()? {
        let envelope = Envelope::new(record.clone(), 7, now(), format!("/record/{}/level", record.id));
        put("envelope", &name, &envelope.seal()?)?;
        let file = export(&record, built_in(), now());
        put("import", &name, &tight(&file.to_text()?)?)?;
    }
    let sealed = SealedFile::seal("record", b"The kettle was cold.\n", &passphrase(), CHEAP, &[5; 24])?;
    put("sealed_file", "record", &sealed.to_text()?)?;
    put("sealed_file", "changed", "cabcdThe kettle was cold.")?;
    put("frames", "pasted", &format!("Here it is:\n{}", split(r#"{"sample":"Example House"}"#, 90)?.join("\n")))?;
    put("training", "session", &fuzzing::session().to_text()?)?;
    put("training", "answers", &fuzzing::answers().to_text()?)?;
    put("framework", "own", EXAMPLE_OWN)?;
    put("kept", "clear", &store('c'))?;
    put("kept", "sealed", &store('s'))?;
    put("kept", "unsealing", &store('u'))?;
    let memory = Rc::new(MemoryStore::default());
    fill(&Keep::plain(memory.clone()))?;
    put("backup", "plain", &tight(&Backup::of(&memory, now())?.to_text()?)?)?;
    let memory = Rc::new(MemoryStore::default());
    let sealer = Vault::new(memory.clone()).protect(&passphrase(), CHEAP, RANDOM)?;
    fill(&Keep::sealed(memory.clone(), sealer))?;
    put("backup", "sealed", &tight(&Backup::of(&memory, now())?.to_text()?)?)?;
    put("backup", "empty", &Backup::of(&MemoryStore::default(), now())?.to_text()?)?;
    Ok(())
}

/// The same JSON without its spaces, so that more of a small input is content.
fn tight(text: &str) -> Result<String, serde_json::Error> {
    Ok(serde_json::from_str::<serde_json::Value>(text)?.to_string())
}

/// Small records, and one for each framework.
fn records() -> Result<Vec<(String, Record)>, Box<dyn Error>> {
    let mut records = vec![("empty".to_owned(), Record::new(record_id(1), now()))];
    for framework in built_in().judging() {
        let mut record = Record::new(record_id(2), now());
        record.framework = Some(framework.reference.clone());
        record.service.name = "Rowan Court".to_owned();
        let mut issue = Issue::new(IssueId::from_random([1; 10]), now());
        issue.score = RiskScore::try_from(4).ok();
        record.issues.push(issue);
        // The worked example has accounts of what happened; an issue without one is not taken back.
        let example = example(built_in())?;
        record.issues[0].accounts = example.issues[0].accounts.clone();
        records.push((framework.reference.id.clone(), record));
    }
    assert!(EXAMPLE.len() > 1000);
    Ok(records)
}

/// A device with a record, an own file and settings.
fn fill(keep: &Keep<Rc<MemoryStore>>) -> Result<(), Box<dyn Error>> {
    let mut record = Record::new(record_id(1), now());
    record.service.name = "Rowan Court".to_owned();
    Drafts::over(keep.clone()).save(&Envelope::new(record, 7, now(), String::new()), 0)?;
    OwnFiles::over(keep.clone())
        .keep("d1", &OwnFileKept::new("own.toml".to_owned(), now(), "id = \"own\"".to_owned()))?;
    Ok(Settings::default().keep(keep)?)
}

/// Lines for the target of kept texts, with what the app writes itself in them.
fn store(way: char) -> String {
    let text = Envelope::new(Record::new(record_id(1), now()), 1, now(), String::new()).seal().unwrap_or_default();
    let id = record_id(1);
    let sealer = sealer();
    let lines = [
        format!("cdraft:{id}={text}"),
        format!("sdraft:{id}={text}"),
        format!("rdraft:{id}@9=provider-concerns-kept 2 plain"),
        format!("rdraft:0={text}"),
        format!("rkept:5e1f@1=provider-concerns-kept 1 sealed {} AAAA", sealer.vault()),
        "xframework:d1=half".to_owned(),
        "cdevice:settings={\"version\":1,\"in_clear\":true,\"idle_minutes\":5}".to_owned(),
        "cdevice:tries=4 2026-11-24T09:00:00Z".to_owned(),
        "rquarantine:x@1=y".to_owned(),
    ];
    format!("{way}{}", lines.join("\u{1e}"))
}
