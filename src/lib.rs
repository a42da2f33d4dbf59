//! **Provider Concerns** helps people decide, and explain, how serious a concern about a care provider is.
//!
//! A visiting professional fills in an observation sheet on a tablet; a GP sets down what they know; both are led through
//! *poor care or potential cause for concern*, score each issue, and read the council's concern level with its whole
//! reasoning. The same record can be judged under any of five councils' policies, or under all of them side by side, and
//! under an authority's own file. Everything runs on the person's own device: there is no server, no account, and no request after the page
//! has loaded.
//!
//! # The way through the code
//!
//! | module | what it holds | knows |
//! | --- | --- | --- |
//! | [`concern`] | the record in the field's own words: service, visit, issue, track, score, level | nothing else |
//! | [`framework`] | the councils' policies as data (`framework/data/*.toml`), and their strict reader | `concern` |
//! | [`assess`] | pure: framework + record → outcome, trace, what is unknown, what would tip it; poor care or concern; suggestions; pattern over time | the two above |
//! | [`drafts`] | what is kept on the device: versioned envelope, migrations, a store of strings | `concern` |
//! | [`submission`] | what leaves the device: export document, JSON Schema, import with all its checks | the core |
//! | [`app`] | the application without a browser: routes, state, messages, one `update` | the core |
//! | `web` | Yew components and pages, and the browser's edge (feature `web`) | everything |
//!
//! Imports go downwards only: `web → app → {drafts, submission} → assess → framework → concern`. `yew`, `web_sys`,
//! `js_sys`, `gloo_*` and `wasm_bindgen` appear only under `src/web` and in `main.rs`. A test reads the sources and
//! keeps it so, and `cargo test --no-default-features` runs the whole core in seconds.
//!
//! # Five councils, three methods, one result
//!
//! - *Scored* (Lambeth): scores of 1 to 5 add up to a level. *Described* (Berkshire): the level whose impact on people fits,
//!   beside three preconditions. *Triggers* (Derbyshire, Bedford Borough, Hertfordshire): rows of criteria on answers, the
//!   most serious first, the last one "otherwise". [`framework::Rules`] is an enum, not a pile of options.
//! - Whatever the method, [`assess::assess`] gives one [`assess::Assessment`].
//! - Answers are Yes, No or not known, and not known is never taken as No: [`assess::Truth`] is Kleene's logic, so that an
//!   outcome is told as soon as no way of filling in the unknowns could change it, and not before.
//! - Every criterion only ever asks for a Yes. So more evidence never makes an outcome less serious, in any framework.
//! - Evidence is entered once: facts of the record, and answers under one framework, suggest answers under another
//!   ([`assess::prompts`]). A suggestion has its reason and is never an answer.
//! - An authority's own file ([`framework::Registry::read_own`]) is a whole framework or extends a built-in one. Its version
//!   carries the first digits of its SHA-256 digest, so that a record names exactly the text that judged it.
//!
//! Follow one answer: a tap on the sheet becomes an [`app::Edit`], [`app::update`] applies it to the record and marks the
//! draft as unsaved, the components that show something else now render again, and within half a second
//! `web::edge::autosave` puts a sealed [`drafts::Envelope`] into local storage.
//!
//! # What always holds
//!
//! 1. The core does no I/O and reads no clock and no randomness: time and identifiers arrive as arguments. Same input,
//!    same bytes out. *(tests: `layers`, `level_properties`, `monotone`)*
//! 2. Answers are stored, results are derived. What is exported is a snapshot: inputs, framework id and version, trace,
//!    result, time. *(`example`, `import`)*
//! 3. A calculated level is never lowered by anybody; judgement may raise it, with reason and consultee, and both levels
//!    stay visible. [`concern::RaiseTo`] has no way to say otherwise. *(`level_trace`)*
//! 4. A published framework version is never edited: a change is a new file. Every row has a citation; ids are unique;
//!    gaps fail the tests; overlaps are declared. *(`framework_data`, `frameworks_broken`, `truth_tables`, `mutations`, `counts_*`)*
//! 5. What did not open is never overwritten or deleted: it is listed as damaged and can be exported raw. *(`drafts`, `fuzzed`)*
//! 6. Nothing leaves the device but by the person's own act. *(browser journeys fail on any request elsewhere)*
//! 7. The three tracks (danger, crime, section 42) stand beside every score and are never switched off by it. *(journeys)*
//!
//! # Why it is built this way
//!
//! - Policies are data and people's judgement is theirs: the tool suggests, explains and records, and where no source
//!   says something it is marked *tool default, not policy*.
//! - State changes in one place, [`app::update`], in place: a record with a sheet of thousands of observations must take
//!   a keystroke without being copied. Components listen to just the part they show: on a sheet, one card.
//! - The whole app is one download, so size is a design rule: what the compiler would repeat for every type (reading
//!   rows, writing JSON, listening to the state) is written once, without generics.

pub mod app;
pub mod assess;
pub mod concern;
pub mod drafts;
pub mod framework;
pub mod seal;
pub mod submission;
#[cfg(feature = "web")]
pub mod web;
