//! Where records come from: files, folders, lists, standard input, lines.

use crate::support::{Folder, Ran, example, example_file, numbered, record_id, run, run_with, tool};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read};

fn sources(ran: &Ran) -> Vec<String> {
    ran.json().iter().map(|line| line["source"].as_str().unwrap().to_owned()).collect()
}

fn records(ran: &Ran) -> Vec<Value> {
    ran.json().into_iter().map(|mut line| line["record"].take()).collect()
}

/// Three records, one a line, with a cut one in the middle and a blank line.
fn with_a_bad_line() -> String {
    let cut = &numbered(2)[..500];
    format!("{}\n{cut}\n\n{}\n", numbered(1), numbered(3))
}

#[test]
fn standard_input_is_read_without_a_file_and_for_a_dash() {
    for arguments in [&["assess"][..], &["assess", "-"]] {
        let ran = run_with(arguments, numbered(7));
        assert_eq!((ran.code, sources(&ran)), (0, vec!["stdin".to_owned()]));
        assert_eq!(records(&ran), [record_id(7)]);
    }
    let ran = run_with(&["assess", &example_file(), "-"], numbered(7));
    assert_eq!(sources(&ran), [example_file(), "stdin".to_owned()]);
}

#[test]
fn standard_input_cannot_be_read_twice() {
    for arguments in [&["assess", "-", "-"][..], &["validate", "-", "--files-from", "-"]] {
        let ran = run_with(arguments, numbered(1));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("only once"), "{}", ran.err);
    }
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("bad-line");
    for (name, shown) in [("records.ndjson", true), ("records.jsonl", true), ("records.json", true), ("-", false)] {
        let file = if shown { folder.file(name, with_a_bad_line()) } else { "-".to_owned() };
        let shown = if shown { file.clone() } else { "stdin".to_owned() };
        let ran = run_with(&["assess", &file], with_a_bad_line());
        assert_eq!(ran.code, 1);
        assert_eq!(sources(&ran), [format!("{shown}:1"), format!("{shown}:4")]);
        assert_eq!(records(&ran), [record_id(1), record_id(3)]);
        let messages: Vec<&str> = ran.err.lines().collect();
        assert_eq!(messages.len(), 2, "{messages:?}");
        let bad = format!("{shown}:2: The line is not complete JSON: something is wrong at column 500.");
        assert!(messages[0].starts_with(&bad), "{messages:?}");
        assert_eq!(messages[1], "3 records read: 1 could not be judged.");
    }
}

#[test]
fn a_first_line_that_is_bad_does_not_hide_the_others() {
    let ran = run_with(&["assess"], format!("{}\n{}\n{}", &numbered(1)[..80], numbered(2), numbered(3)));
    assert_eq!((ran.code, records(&ran)), (1, vec![record_id(2).into(), record_id(3).into()]));
    assert!(ran.err.starts_with("stdin:1: "), "{}", ran.err);
}

#[test]
fn one_document_may_stand_on_one_line_or_on_many() {
    let tight = numbered(4);
    let loose = serde_json::to_string_pretty(&serde_json::from_str::<Value>(&tight).unwrap()).unwrap();
    for text in [
        tight.clone(),
        format!("{tight}\r\n\r\n"),
        loose.clone(),
        loose.replace('\n', "\r\n"),
        format!("\u{feff}{loose}"),
        format!("\n\n{loose}"),
    ] {
        let ran = run_with(&["assess"], &text);
        assert_eq!((ran.code, sources(&ran)), (0, vec!["stdin".to_owned()]), "{}", ran.err);
    }
    // Lines with a byte order mark and Windows line ends.
    let ran = run_with(&["assess"], format!("\u{feff}{tight}\r\n{tight}\r\n"));
    assert_eq!((ran.code, sources(&ran)), (0, vec!["stdin:1".to_owned(), "stdin:2".to_owned()]), "{}", ran.err);
}

#[test]
fn a_line_longer_than_any_record_is_passed_over() {
    let long = format!("{{\"x\":\"{}\"}}", "x".repeat(17 * 1024 * 1024));
    let ran = run_with(&["assess"], format!("{}\n{long}\n{}\n", numbered(1), numbered(2)));
    assert_eq!((ran.code, sources(&ran)), (1, vec!["stdin:1".to_owned(), "stdin:3".to_owned()]));
    assert!(ran.err.starts_with("stdin:2: The line is 18 MB."), "{}", ran.err);
    let folder = Folder::new("large");
    let file = folder.file("large.json", &long);
    let ran = run(&["assess", &file]);
    assert!(ran.err.starts_with(&format!("{file}: The file is 18 MB.")), "{}", ran.err);
}

#[test]
fn a_folder_is_read_by_name_and_not_deeper() {
    let folder = Folder::new("folder");
    let empty = run(&["assess", folder.path()]);
    assert_eq!((empty.code, empty.out.as_str()), (1, ""));
    assert!(empty.err.contains("holds no .json"), "{}", empty.err);
    let c = folder.file("c.json", numbered(3));
    let a = folder.file("a.json", numbered(1));
    let b = folder.file("b.ndjson", format!("{}\n{}\n", numbered(2), numbered(9)));
    folder.file("notes.txt", "no record");
    folder.file(".hidden.json", "no record");
    std::fs::create_dir(format!("{}/deeper.json", folder.path())).unwrap();
    std::fs::write(format!("{}/deeper.json/d.json", folder.path()), "no record").unwrap();
    let ran = run(&["assess", folder.path()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(sources(&ran), [a, format!("{b}:1"), format!("{b}:2"), c]);
}

#[test]
fn files_can_be_named_in_a_list() {
    let folder = Folder::new("list");
    let (one, two) = (folder.file("one with spaces.json", numbered(1)), folder.file("two.json", numbered(2)));
    let list = format!("{one}\r\n\n{two}\n");
    let file = folder.file("list.txt", &list);
    for (ran, first) in [
        (run(&["assess", "--files-from", &file]), None),
        (run_with(&["assess", "--files-from", "-"], &list), None),
        (run_with(&["assess", &example_file(), "--files-from", "-"], &list), Some(example_file())),
    ] {
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let expected: Vec<String> = first.into_iter().chain([one.clone(), two.clone()]).collect();
        assert_eq!(sources(&ran), expected);
    }
    let missing = format!("{}/nowhere.txt", folder.path());
    let ran = run(&["assess", "--files-from", &missing]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with(&format!("{missing}: there is no such file")), "{}", ran.err);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("unreadable");
    let missing = format!("{}/nowhere.json", folder.path());
    let empty = folder.file("empty.json", "");
    let blank = folder.file("blank.ndjson", "\n\n");
    let picture = folder.file("picture.json", b"\x89PNG\r\n\x1a\n\xff\xfe");
    let ran = run(&["assess", &missing, &empty, &blank, &picture, &example_file()]);
    assert_eq!((ran.code, sources(&ran)), (1, vec![example_file()]));
    let messages: Vec<&str> = ran.err.lines().collect();
    assert_eq!(messages.len(), 5, "{messages:?}");
    assert_eq!(messages[0], format!("{missing}: there is no such file; check its name"));
    assert_eq!(messages[1], format!("{empty}: The file is empty."));
    assert_eq!(messages[2], format!("{blank}: The file is empty."));
    assert!(messages[3].starts_with(&format!("{picture}: The file is not text")));
    assert_eq!(messages[4], "5 records read: 4 could not be judged.");
}

#[test]
fn whoever_stops_reading_causes_no_error() {
    let folder = Folder::new("pipe");
    let mut document = example();
    document["record"]["history"] = serde_json::json!([]);
    let file = folder.file("records.ndjson", format!("{document}\n").repeat(200));
    let mut child = tool().args(["assess", "--framework", "all", &file]).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.starts_with("{\"source\":"));
    let mut messages = String::new();
    child.stderr.take().unwrap().read_to_string(&mut messages).unwrap();
    assert_eq!((child.wait().unwrap().code(), messages.as_str()), (Some(0), ""));
}

#[test]
fn records_and_own_files_in_utf_16_are_read_and_an_older_encoding_is_named() {
    let utf_16 = |text: &str| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let lines = format!("{}\n{}\n", numbered(1), numbered(2));
    // Not on the edge of what is read at once either, and in letters of two halves.
    let lines = lines.replace("Example House", &format!("{}🏠", "Éx ".repeat(20_000)));
    let ran = run_with(&["assess"], utf_16(&lines));
    assert_eq!((ran.code, sources(&ran)), (0, vec!["stdin:1".to_owned(), "stdin:2".to_owned()]), "{}", ran.err);
    let folder = Folder::new("utf-16");
    let record = numbered(1).replace("\"score\":3", "\"score\":30e-1");
    let file = folder.file("record.json", utf_16(&record));
    let own = folder.file("own.toml", utf_16(&crate::support::own_text()));
    let ran = run(&["verify", "--own", &own, &file]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let half = folder.file("half.json", &utf_16(&record)[..1001]);
    let older = folder.file("older.toml", b"title = \"\xc9\"\n");
    let ran = run(&["assess", &half]);
    assert!(ran.code == 1 && ran.err.contains("not UTF-8 text"), "{}", ran.err);
    let ran = run(&["frameworks", "check", &older]);
    assert!(ran.code == 1 && (ran.err + &ran.out).contains("another encoding than UTF-8"));
}
