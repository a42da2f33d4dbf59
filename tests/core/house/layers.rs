//! The house rules of the source: which part may know which, and what the core keeps away from.
//!
//! This reads the source as text: words and paths, without comments. It is coarse on purpose; the samples at the end
//! prove that it sees what it is meant to see.

use crate::support::repository;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Each part of the core with the parts it may know. `web` may know all of them.
const LAYERS: [(&str, &[&str]); 13] = [
    ("text", &[]),
    ("concern", &["text"]),
    ("calendar", &["concern"]),
    ("paper", &["concern"]),
    ("seal", &["concern"]),
    ("framework", &["calendar", "concern", "text"]),
    ("assess", &["framework", "calendar", "concern"]),
    ("deadline", &["framework", "calendar", "concern"]),
    ("process", &["assess", "framework", "paper", "concern"]),
    ("drafts", &["seal", "calendar", "concern"]),
    ("submission", &["assess", "deadline", "framework", "seal", "calendar", "concern", "text"]),
    ("training", &["drafts", "submission", "assess", "framework", "concern"]),
    (
        "app",
        &[
            "drafts",
            "submission",
            "training",
            "process",
            "assess",
            "deadline",
            "framework",
            "paper",
            "seal",
            "calendar",
            "concern",
            "text",
        ],
    ),
];

/// What every part may know, and which knows none: a place for what comes late.
const BELOW_ALL: &str = "late";

/// The wings of the app: pages that people come to for one purpose. What two of them share is below them.
const WINGS: [&str; 6] = ["case", "device", "library", "outcome", "record", "training"];

/// What every wing may know of the browser's side, each with what it may know itself. Only the shell knows the wings.
const BELOW: [(&str, &[&str]); 4] = [
    ("kit", &[]),
    ("edge", &["store"]),
    ("parts", &["kit", "edge", "store"]),
    ("shell", &["kit", "edge", "store", "parts"]),
];

/// Crates of the browser.
const BROWSER: [&str; 6] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "wasm_bindgen_test"];

/// Everything below a folder that is Rust.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The source without its lines of comment.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Every word of the source.
fn words(code: &str) -> BTreeSet<&str> {
    code.split(|letter| !is_word(letter)).filter(|word| !word.is_empty()).collect()
}

/// The first names of every path that starts with this root: `crate::concern::Record` and
/// `crate::{assess::…, concern::…}` give `concern`, and `assess` and `concern`.
fn first_names(code: &str, root: &str) -> BTreeSet<String> {
    let start = format!("{root}::");
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(&start) {
        if code[..at].ends_with(is_word) {
            continue;
        }
        let rest = code[at + start.len()..].trim_start();
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut depth = 0;
                let mut fresh = true;
                for (place, letter) in list.char_indices() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => fresh = true,
                        _ if depth == 0 && fresh && is_word(letter) => {
                            fresh = false;
                            names.insert(list[place..].chars().take_while(|letter| is_word(*letter)).collect());
                        }
                        _ => {}
                    }
                }
            }
            None => {
                names.insert(rest.chars().take_while(|letter| is_word(*letter)).collect());
            }
        }
    }
    names
}

/// What a part of the core knows that it should not.
fn upward(part: &str, may_know: &[&str], code: &str) -> Vec<String> {
    ["crate", "provider_concerns"]
        .into_iter()
        .flat_map(|root| first_names(code, root))
        .filter(|name| name != part && name != BELOW_ALL && !may_know.contains(&name.as_str()))
        .collect()
}

/// The words of the browser in a source.
fn browser_words(code: &str) -> Vec<&str> {
    words(code).into_iter().filter(|word| BROWSER.contains(word) || word.starts_with("gloo")).collect()
}

/// What reads a clock, chance, files or the surroundings: the core does none of it.
fn outside(code: &str) -> Vec<&str> {
    const PATHS: [&str; 11] = [
        "std::time",
        "Utc::now",
        "Local::now",
        "Instant::now",
        "std::fs",
        "std::env",
        "env::var",
        "std::net",
        "std::process",
        "std::thread",
        "File::open",
    ];
    const WORDS: [&str; 12] = [
        "SystemTime",
        "println",
        "eprintln",
        "stdin",
        "stdout",
        "stderr",
        "thread_rng",
        "RandomState",
        "rand",
        "getrandom",
        "uuid",
        "tokio",
    ];
    let words = words(code);
    let from_std = first_names(code, "std");
    let groups = ["time", "fs", "env", "net", "process", "thread"].into_iter().filter(|name| from_std.contains(*name));
    let paths = PATHS.into_iter().filter(|path| code.contains(path));
    let mut found: Vec<&str> =
        paths.chain(WORDS.into_iter().filter(|word| words.contains(word))).chain(groups).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The files of one part of the core.
fn part_files(part: &str) -> Vec<(PathBuf, String)> {
    let folder = repository("src").join(part);
    let files = rust_files(&folder);
    assert!(!files.is_empty(), "there is no part {part}");
    files.into_iter().map(|path| (path.clone(), code(&fs::read_to_string(&path).unwrap()))).collect()
}

/// The parts that are there: a new folder has to be given its layer first.
fn parts() -> Vec<(&'static str, &'static [&'static str])> {
    let there: BTreeSet<String> = fs::read_dir(repository("src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    for folder in &there {
        let has_layer = LAYERS.iter().any(|(part, _)| part == folder) || ["web", "bin"].contains(&folder.as_str());
        assert!(has_layer, "src/{folder} has no layer yet; say here what it may know");
    }
    LAYERS.to_vec()
}

#[test]
fn imports_go_downward_only() {
    for (part, may_know) in parts() {
        for (path, code) in part_files(part) {
            let found = upward(part, may_know, &code);
            assert!(found.is_empty(), "{} knows {found:?}", path.display());
        }
    }
}

#[test]
fn no_part_is_reached_around_the_root() {
    // `super::super::x` from the top of a part would reach the root, and any part through it, unseen by the test above.
    for (part, _) in parts() {
        let folder = repository("src").join(part);
        for (path, code) in part_files(part) {
            let inner = path.strip_prefix(&folder).unwrap().components().count() - 1;
            let own_file = usize::from(path.file_name().unwrap() != "mod.rs");
            let deepest = (1..9).take_while(|depth| code.contains(&"super::".repeat(*depth))).count();
            assert!(deepest <= inner + own_file, "{} reaches out with {deepest} times super", path.display());
        }
    }
}

/// What a file of `web` knows of the other folders there, however it names them.
fn known_in_web(code: &str) -> BTreeSet<String> {
    let folders: BTreeSet<&str> = WINGS.into_iter().chain(BELOW.map(|(folder, _)| folder)).chain(["store"]).collect();
    let named = first_names(code, "web");
    named.into_iter().filter(|name| folders.contains(name.as_str())).collect()
}

#[test]
fn no_wing_knows_another_and_what_is_below_knows_none() {
    let below = BELOW.map(|(folder, _)| folder);
    let wings = WINGS.map(|wing| (wing, [below.as_slice(), &["store"]].concat()));
    let known = BELOW.map(|(folder, may)| (folder, may.to_vec()));
    for (folder, may) in wings.into_iter().chain(known) {
        let here = repository("src/web").join(folder);
        assert!(here.is_dir(), "{folder} is gone");
        for path in rust_files(&here) {
            // The shell leads from an address to a wing, in these files alone.
            let leads = ["shell/page_of.rs", "shell/wings/part.rs"].iter().any(|file| path.ends_with(file));
            let code = code(&fs::read_to_string(&path).unwrap());
            for name in known_in_web(&code).into_iter().filter(|name| name != folder) {
                assert!(may.contains(&name.as_str()) || leads, "{} knows {name}", path.display());
            }
            // A way round by relative paths would have to leave the folder.
            let depth = path.strip_prefix(&here).unwrap().components().count();
            let inside = if path.ends_with("mod.rs") { depth - 1 } else { depth };
            assert!(!code.contains(&"super::".repeat(inside + 1)), "{} leaves its folder by super", path.display());
        }
    }
}

#[test]
fn every_folder_of_web_is_a_wing_or_below_the_wings() {
    let folders = fs::read_dir(repository("src/web")).unwrap().map(|entry| entry.unwrap().path());
    let names = folders.filter(|path| path.is_dir()).map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    let known = |name: &String| WINGS.contains(&name.as_str()) || BELOW.iter().any(|(folder, _)| folder == name);
    // What is no Rust: the page's own scripts.
    assert_eq!(names.filter(|name| !known(name)).collect::<Vec<_>>(), ["boot"]);
}

#[test]
fn the_browser_is_known_to_web_alone() {
    let web = repository("src/web");
    let main = repository("src/main.rs");
    let mut looked_at = 0;
    for path in rust_files(&repository("src")) {
        if path.starts_with(&web) || path == main {
            continue;
        }
        looked_at += 1;
        let code = code(&fs::read_to_string(&path).unwrap());
        assert_eq!(browser_words(&code), Vec::<&str>::new(), "{}", path.display());
    }
    assert!(looked_at > 50, "only {looked_at} files were looked at");
    // And it is known there: were it not, the words above would be the wrong ones.
    let found: BTreeSet<String> = rust_files(&web)
        .into_iter()
        .flat_map(|path| {
            let code = code(&fs::read_to_string(path).unwrap());
            browser_words(&code).into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    assert!(found.contains("yew") && found.contains("web_sys"), "{found:?}");
}

#[test]
fn the_core_reads_no_clock_no_chance_and_no_surroundings() {
    for (part, _) in parts() {
        for (path, code) in part_files(part) {
            assert_eq!(outside(&code), Vec::<&str>::new(), "{}", path.display());
        }
    }
}

/// What would give the browser's part a second day beside England's: the device's own clock, time zone or calendar.
fn other_clocks(code: &str) -> Vec<&'static str> {
    ["js_sys::Date", "Date::now", "Date::new", "date_naive", "naive_local", "timezone", "Utc", "Local::", "FixedOffset"]
        .into_iter()
        .filter(|name| match name.contains("::") {
            true => code.contains(name),
            false => words(code).into_iter().any(|word| word == *name || (*name == "timezone" && word.contains(*name))),
        })
        .collect()
}

/// The components of a source with a clock in it that would not be drawn again when the day is over, because they listen
/// to nothing.
fn deaf_components(code: &str) -> Vec<String> {
    const CLOCKS: [&str; 5] = ["clock::now", "clock::today", "odd_date", "ago_words", "changed_words"];
    const LISTENING: [&str; 7] =
        ["use_store", "use_selector", "use_item_selector", "use_now", "use_edit", "use_record_id", "use_at_work"];
    if !CLOCKS.into_iter().any(|clock| code.contains(clock)) {
        return Vec::new();
    }
    let bodies = code.split("#[component]\n").skip(1);
    bodies
        .map(|rest| rest.split("\n}\n").next().unwrap_or(rest))
        .filter(|body| !LISTENING.into_iter().any(|hook| words(body).contains(hook)))
        .map(|body| body.lines().next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn there_is_one_day_and_one_place_that_asks_for_it() {
    let clock = repository("src/web/edge/clock.rs");
    for path in rust_files(&repository("src/web")).into_iter().filter(|path| *path != clock) {
        let code = code(&fs::read_to_string(&path).unwrap());
        assert_eq!(other_clocks(&code), Vec::<&str>::new(), "{}: ask `edge::clock`", path.display());
    }
    assert!(other_clocks(&code(&fs::read_to_string(clock).unwrap())).contains(&"js_sys::Date"));
}

#[test]
fn whatever_tells_of_a_day_is_drawn_again_when_it_is_over() {
    for folder in WINGS.into_iter().chain(["parts", "shell"]) {
        for path in rust_files(&repository("src/web").join(folder)) {
            let code = code(&fs::read_to_string(&path).unwrap());
            assert_eq!(deaf_components(&code), Vec::<String>::new(), "{}: `use_now`", path.display());
        }
    }
}

#[test]
fn the_scan_sees_what_it_is_meant_to_see() {
    assert_eq!(other_clocks("let day = clock::now().date_naive();"), ["date_naive"]);
    assert_eq!(other_clocks("js_sys::Date::new_0().get_timezone_offset()"), ["js_sys::Date", "Date::new", "timezone"]);
    assert_eq!(other_clocks("let at = now.with_timezone(&Utc);"), ["timezone", "Utc"]);
    assert_eq!(
        other_clocks("<DateInput label=\"Local authority\" /> concern::Date; Date::from_ymd_opt"),
        Vec::<&str>::new()
    );
    assert_eq!(other_clocks("chrono::Local::today()"), ["Local::"]);
    let deaf = "#[component]\npub fn Rest() -> Html {\n    clock::today();\n}\n";
    assert_eq!(deaf_components(deaf), ["pub fn Rest() -> Html {"]);
    assert_eq!(deaf_components(&deaf.replace("clock::today", "use_now")), Vec::<String>::new());
    let grouped = code(
        "//! crate::web\nuse crate::{\n    assess::{Assessment, assess},\n    concern::{self, Record},\n    web as app,\n};\n",
    );
    assert_eq!(first_names(&grouped, "crate"), ["assess", "concern", "web"].map(str::to_owned).into());
    assert_eq!(upward("framework", &["concern"], &grouped), ["assess", "web"]);
    assert_eq!(upward("concern", &[], "let state = crate::app::State::new();"), ["app"]);
    assert_eq!(upward("concern", &[], "use crate::concern::Issue; // crate"), Vec::<String>::new());
    assert_eq!(upward("concern", &[], "use provider_concerns::web;"), ["web"]);
    assert_eq!(
        browser_words("use gloo_timers::callback::Timeout; fn viewed() { web_sys::window(); }"),
        ["gloo_timers", "web_sys"]
    );
    assert_eq!(browser_words("let yewish = \"jsx_sys\";"), Vec::<&str>::new());
    assert_eq!(outside("let at = chrono::Utc::now();"), ["Utc::now"]);
    assert_eq!(outside("use std::{fmt, fs};"), ["fs"]);
    assert_eq!(outside("use std::io; io::stdout().write_all(b\"\")"), ["stdout"]);
    assert_eq!(outside("use std::io; // traits over memory read nothing"), Vec::<&str>::new());
    assert_eq!(outside("let random = rand::random();"), ["rand"]);
    assert_eq!(outside("env!(\"CARGO_PKG_VERSION\")"), Vec::<&str>::new());
}
