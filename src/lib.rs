//! **Provider Concerns** helps people decide, and explain, how serious a concern about a care provider is.
//!
//! A visiting professional fills in an observation sheet on a tablet; a GP sets down what they know; both are led through
//! *poor care or potential cause for concern*, score each issue, and read the council's concern level with its whole
//! reasoning. The same record can be judged under any of five councils' policies, or under all of them side by side, and
//! under an authority's own file. Everything runs on the person's own device: there is no server and no account, and nothing
//! is asked of anybody once the site's files are there. A service worker keeps them, so that the next visit needs no connection.
//!
//! # The way through the code
//!
//! | module | what it holds | knows |
//! | --- | --- | --- |
//! | `late` | places for what comes with a part of the download | nothing else |
//! | [`text`] | letters: the bytes of a file as text, and which letters are the same when texts are compared | nothing else |
//! | [`concern`] | the record in the field's own words: service, visit, issue, track, score, level | `text` |
//! | [`calendar`] | the calendar in England: bank holidays by rule and proclamation, working days, months, the time on the clock | `concern` |
//! | [`framework`] | the councils' policies as data (`framework/data/*.toml`), and their strict reader | `concern` |
//! | [`assess`] | pure: framework + record → outcome, trace, what is unknown, what would tip it; poor care or concern; suggestions; pattern over time | `framework`, `concern` |
//! | [`deadline`] | by when something is to be done: a policy's deadline counted from its event, how it stands, iCalendar | `framework`, `calendar`, `concern` |
//! | [`process`] | what follows the level: stages, plans, meetings, forms and letters of the five councils as data (`process/data/*.toml`), and what entitles to move on, and all of it as it goes on paper | `assess`, `paper` and below |
//! | [`paper`] | what goes on paper: headings, paragraphs, lists and tables as plain text and as a Word file, word for word the same | `concern` |
//! | [`seal`] | sealing texts with a key, and getting a key from a passphrase | `concern` (its JSON) |
//! | [`drafts`] | what is kept on the device: writes that never destroy, protection, versions and migrations, everything as one file | `seal`, `concern` |
//! | [`submission`] | what leaves the device: export document with its digest, JSON Schema, import and verification, what may identify people | the core |
//! | [`training`] | training on thresholds: scenarios as data with readings, judgements, sessions in a room, texts that travel as QR codes, how far the room agrees, how all of it is kept | `drafts`, `submission`, `assess`, `framework`, `concern` |
//! | [`app`] | the application without a browser: routes, state, messages, one `update`; a case worked out of its record | the core |
//! | `web` | the browser's side (feature `web`), in rooms of its own: see below | everything |
//! | `web/code-worker.js` | makes QR codes and reads them, beside the page | a library, and nothing of the app |
//! | `web/boot.js`, `web/boot/` | starts the app; stands in for it when it stops; keeps the files for use without a connection; makes pages ready for paper; takes its own words back from a translator | the page alone |
//!
//! The browser's side is built by what people do. A *wing* is the pages that people come to for one purpose, a folder and a part of
//! the download; no wing knows another, and only the shell knows them.
//!
//! | in `web` | what it holds | comes |
//! | --- | --- | --- |
//! | `kit` | GOV.UK Frontend's markup as components that know nothing of concerns | at the start |
//! | `edge` | all that touches the browser: clock, storage, vault, journal, tabs, files, workers | at the start |
//! | `parts` | what several wings show: cards of records, papers, codes, a record in full | with the first wing that shows it |
//! | `shell` | the app, alerts, from an address to its page, the frame of a record's pages, `wings` | at the start |
//! | `record` | first page, visit, sheet; safety, service, issues | the first three at the start: nobody waits for an answer to work; the others with the archive |
//! | `device` | how records are kept, unlocking, removing | with the archive; locking itself is in `edge` |
//! | `outcome` | one-off or pattern, level, questions, check and send | when asked for, or soon after the start |
//! | `case` | what happens next: plan, deadlines, meetings, forms, letters | when asked for |
//! | `library` | the policies, compare, pattern, opening and checking files | when asked for |
//! | `training` | training on thresholds | when asked for |
//!
//! The splitter moves what only a wing reaches into files of its own (feature `split`, `scripts/build/bind.sh`); the service worker
//! keeps all of them, so that without a connection every wing is there. `shell/wings` fetches one, waits, and says so where it does
//! not come.
//!
//! The *archive* is the part without a purpose of its own that all others need: what reads records and training, the policies' and
//! processes' files with their readers, own files ([`app::bring_archive`]). A device that keeps nothing starts without it, with the sheet
//! of a new visit alone ([`framework::SHORT_SHEET`]), and takes it in while nobody touches it; one that keeps something reads, lists and
//! settles nothing before it is here (`web/edge/archive.rs`). In the core such things stand in places that are filled once (`late`):
//! from the start natively, by the part in a browser.
//!
//! Imports go downwards only: `web → app → training → {drafts, submission} → {process → {assess, paper}, deadline → framework, calendar,
//! seal} → concern → text`.
//! `yew`, `web_sys`, `js_sys`, `gloo_*` and `wasm_bindgen` appear only under `src/web` and in `main.rs`. A test reads the
//! sources and keeps it so, and `cargo test --no-default-features` runs the whole core in seconds.
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
//! - Poor care or concern goes by the policy that decides ([`framework::Weighing`]): its own questions, printed examples and words,
//!   else those beside every framework, as defaults of the tool. [`assess::suggest`] puts them together; a theme printed only as a
//!   cause for concern is never suggested as poor care, and no answer takes a wider one back.
//! - An authority's own file ([`framework::Registry::read_own`]) is a whole framework or extends a built-in one. Its version
//!   carries the first digits of its SHA-256 digest, so that a record names exactly the text that judged it. It is taken only if
//!   it is proven: some level for any scores, none that falls while scores rise, no outcome that cannot be reached, no line
//!   without effect. *(`framework::own::proofs`, `framework::own::broken`, `framework::own::template`)*
//!
//! Follow one answer: a tap on the sheet becomes an [`app::Edit`], [`app::update`] applies it to the record and marks the
//! draft as unsaved, the components that show something else now render again, and within half a second
//! `web::edge::autosave` hands a [`drafts::Envelope`] to [`drafts::Drafts::save`], which compares the revision, drawn at random for every save; [`drafts::Keep`]
//! writes it beside the version before, reads it back, and only then removes that. The same texts go into the journal
//! ([`drafts::journal`], `web::edge::journal`), and once that says that they are on the disk, the page says “Saved”.
//!
//! A policy has steps for many people; [`app::acts`] picks the three at most that are the reader's own now: what the safety questions ask
//! for, what the policy names for whoever saw something ([`framework::reporters_steps`]), sending the record. Which policy that is follows
//! from the place ([`framework::area_of`]). *(`app::acts`, `framework::areas`, journeys `next-act`)*
//!
//! # Protection
//!
//! A random *device key* seals every text and its name ([`drafts::Sealer`]); the device key itself is kept under the key of the
//! person's passphrase ([`drafts::Vault`]). The open keys live in `web::edge::vault` alone, and the app's state only knows
//! [`app::Protection`]. Keys of passphrases are made in a worker (`web/key-worker.js`), whose memory ends with it. Locking saves,
//! drops the keys, and replaces the whole state; what could not be saved waits in memory, sealed. SECURITY.md says what holds
//! against whom.
//!
//! # What always holds
//!
//! 1. The core does no I/O and reads no clock and no randomness: time and identifiers arrive as arguments. Same input,
//!    same bytes out. *(tests: `house::layers`, `assess::level_properties`, `assess::monotone`)*
//! 2. Answers are stored, results are derived. What is exported is a snapshot: inputs, framework id and version, trace,
//!    result, time, under one digest: a wrong digit anywhere is found. *(`submission::example`,
//!    `submission::import`, `submission::verify`, `submission::canonical`)*
//! 3. A calculated level is never lowered by anybody; judgement may raise it, with reason and consultee, and both levels
//!    stay visible. [`concern::RaiseTo`] has no way to say otherwise. *(`assess::level_trace`)*
//! 4. A published framework version is never edited: a change is a new file. Every row has a citation; ids are unique;
//!    gaps fail the tests; overlaps are declared; the digest of each published file is pinned. Earlier versions stay at hand
//!    and check what was exported under them; every row that differs is told, with whom it touches. *(`framework::data`,
//!    `readings`, `framework::broken`, `assess::truth_tables`, `assess::mutations`, `framework::counts_*`)*
//! 5. What did not open is never overwritten or deleted: it is listed as damaged and can be exported raw. No write destroys the
//!    last good version, whatever interrupts it. Nothing is called saved before the browser says that it is on the disk.
//!    *(`drafts::saving`, `drafts::flips`, `drafts::faults`, `hostile::fuzzed`, `drafts::journal`, journeys `killed`, `power`)*
//! 6. Nothing leaves the device but by the person's own act; the page's content security policy makes that true, and no text
//!    that anybody wrote becomes markup or script. *(every journey fails on a request elsewhere or a refusal; `leaves`, `injection`)*
//! 7. The three tracks (danger, crime, section 42) stand beside every score and are never switched off by it. *(journeys)*
//! 8. On a protected device nothing readable is stored, and a locked one holds nothing readable in its state. Without the
//!    passphrase nothing is opened, replaced, put in unseen or begun over, with its lock or without. *(`drafts::vault`,
//!    `drafts::planted`, `app::protection`, `seal::sealed_texts`, journeys `protection`, `planted`)*
//! 9. One tab writes a record at a time, and no order of tabs overwrites unseen. Without the browser's locks two may save
//!    at the same moment: both versions are kept, as two records. *(`drafts::saving`, `drafts::beside`, journeys `tabs`)*
//! 10. After a panic or a trap nothing is written any more: what is saved stays as it was, to the byte. What the browser
//!     calls in the app goes through one door (`web/boot/door.js`), which hears what breaks off whoever else swallows it, and shuts; the
//!     word that a part has arrived comes past it, and wakes only what the door keeps out. *(journeys `crash`)*
//! 11. The files on the device are those of one build, whole; a new build waits until it is asked in, and a broken one never
//!     takes the place of the one before. A wing that does not come costs its own pages and nothing else: saving, locking, alerts and
//!     the page of a panic belong to none. Where what reads the device does not come, nothing on the device is read or changed.
//!     *(journeys `offline`, `update`, `wings`; `browser-build`, `house::layers`, `framework::first`)*
//! 12. No scenario teaches an outcome that the framework's own rules do not give, and every reading is marked as its author's.
//!     *(`training::scenario::reading`, `training::scenario::broken`, `training::scenario::answers`)*
//! 13. A judgement that is handed in does not change once its reading was shown, and nothing in a participant's answers tells who
//!     gave them unless they chose to. *(`training::work`, `training::room`, `training::export`)*
//! 14. No step of a case leaves an immediate action behind, going back or closing needs a reason, closing needs evidence, and the
//!     history of a case is only ever added to. *(`process::moves`, `app::follow_up`, `app::case::next`)*
//! 15. A provider's copy of minutes has no place for anything of the part without the provider: not on screen, on paper, in a
//!     file, or in what a file says of itself. What was told or is an opinion, who reported, visits and private actions never fill
//!     a paper that the provider gets or has before it, or that leaves the agencies ([`process::Audience`]).
//!     *(`told`, `process::minutes`, `process::papers`, journeys `meetings`, `letters`)*
//! 16. What nobody filled in stays visible on paper and is listed before; a screen, a print and a Word file of one paper have one
//!     text. *(`process::papers`, `paper::docx`, journeys `letters`, `forms-paper`)*
//! 17. Whatever a case began with, the plan offers the steps of every stage that it reached, each once. *(`process::paths`)*
//! 18. An issue made from the sheet says what the sheet says, or somebody is asked until they have decided; its text holds the latest
//!     comment or was edited by hand; and what was typed is never overwritten. Nothing of that is stored beside the record: the text
//!     and the history tell it. *(`app::sheet_issue`, `app::sheet_issue_comments`, journeys `sheet-issue`)*
//! 19. “Not sure” about a track reads neither as yes nor as no, wherever it is told. *(`app::on_card`)*
//! 20. No printed example of poor care or of a cause for concern is contradicted by what is suggested, in any council.
//!     *(`assess::printed_examples`, journeys `weigh`)*
//!
//! # Why it is built this way
//!
//! - Policies are data and people's judgement is theirs: the tool suggests, explains and records, and where no source
//!   says something it is marked *tool default, not policy*.
//! - State changes in one place, [`app::update`], in place: a record with a sheet of thousands of observations must take
//!   a keystroke without being copied. Components listen to just the part they show: on a sheet, one card.
//! - Whoever opens the tool waits for every byte of its start, so size is a design rule: what the compiler would repeat for every type (reading
//!   rows, writing JSON, listening to the state) is written once, without generics.

pub mod app;
pub mod assess;
pub mod calendar;
pub mod concern;
pub mod deadline;
pub mod drafts;
pub mod framework;
pub(crate) mod late;
pub mod paper;
pub mod process;
pub mod seal;
pub mod submission;
pub mod text;
pub mod training;
#[cfg(feature = "web")]
pub mod web;
