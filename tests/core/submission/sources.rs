//! Who told something is found by whatever word a care setting has for them, and nobody is seen where nobody tells anything.

use provider_concerns::submission::sources_in_text;

const DETERMINERS: [&str; 10] = ["the", "a", "one", "another", "this", "that", "our", "their", "her", "his"];

/// Words for people who work, live or come in, written down apart from the lists in the core.
const PEOPLE: [&str; 44] = [
    "carer",
    "senior",
    "deputy",
    "cook",
    "domestic",
    "cleaner",
    "nurse",
    "matron",
    "manager",
    "deputy manager",
    "registered manager",
    "agency worker",
    "agency nurse",
    "bank nurse",
    "night nurse",
    "care assistant",
    "senior carer",
    "healthcare assistant",
    "support worker",
    "social worker",
    "team supervisor",
    "housekeeper",
    "handyman",
    "maintenance man",
    "kitchen assistant",
    "kitchen porter",
    "laundry assistant",
    "activities coordinator",
    "receptionist",
    "administrator",
    "driver",
    "volunteer",
    "gardener",
    "hairdresser",
    "chiropodist",
    "physiotherapist",
    "district nurse",
    "paramedic",
    "pharmacist",
    "chaplain",
    "trainee",
    "apprentice",
    "resident",
    "owner",
];

/// Words for people who are one person's.
const RELATIVES: [&str; 20] = [
    "daughter",
    "son",
    "husband",
    "wife",
    "mother",
    "father",
    "sister",
    "brother",
    "niece",
    "nephew",
    "cousin",
    "grandson",
    "granddaughter",
    "neighbour",
    "friend",
    "roommate",
    "room-mate",
    "daughter-in-law",
    "stepson",
    "flatmate",
];

/// How it is told; `*` is whoever tells it.
const TELLS: [&str; 9] = [
    "On Tuesday * said that call bells are off.",
    "* told us about it.",
    "* reported two falls.",
    "We heard from * that drinks are out of reach.",
    "According to *, nobody turns people at night.",
    "It was raised by * in March.",
    "We spoke with * at the door.",
    "Then * noticed the bruise.",
    "* has complained twice.",
];

fn found(text: &str, who: &str) -> bool {
    sources_in_text(text).iter().any(|found| found.to_lowercase().contains(who))
}

fn capital(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

#[test]
fn whoever_tells_something_is_found_by_every_word_for_them() {
    let mut missed = Vec::new();
    for frame in TELLS {
        for who in PEOPLE.into_iter().chain(RELATIVES) {
            for determiner in DETERMINERS {
                let text = capital(&frame.replace('*', &format!("{determiner} {who}")));
                if !found(&text, who) {
                    missed.push(text);
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn one_persons_relative_is_found_whatever_they_did() {
    let mut missed = Vec::new();
    for frame in ["* found her in wet clothes.", "That is what * had asked for.", "We met * in the hall."] {
        for who in RELATIVES.into_iter().chain(["partner"]) {
            for whose in ["her", "his", "Mrs B’s", "the manager’s", "Mr Example's"] {
                let text = capital(&frame.replace('*', &format!("{whose} {who}")));
                if !found(&text, who) {
                    missed.push(text);
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

/// What is said of a service every day, and names nobody who told anything.
const ORDINARY: [&str; 32] = [
    "Domestic abuse training is out of date.",
    "Domestic violence was reported in the policy’s examples.",
    "The senior post is vacant, and the deputy post was advertised.",
    "The family room was locked. The visitor book had no entries.",
    "The council and its partner agencies meet the provider.",
    "Two carers are needed to move people; one was on the floor.",
    "The cook prepares two choices a day.",
    "The cleaner’s trolley stood in front of the fire door.",
    "Nurses sign the chart after each round.",
    "The home has no deputy. A senior is on each floor.",
    "Agency staff have no log-in to the care plans.",
    "Night staff were not on the rota for Sunday.",
    "The manager sends the rota every week.",
    "A driver is needed for the minibus.",
    "Residents have their own keys.",
    "The owner is responsible for the building.",
    "The administrator keeps the petty cash.",
    "Senior management meetings are held monthly.",
    "Staff training records were incomplete.",
    "Children’s drawings hang in the corridor.",
    "The laundry was not collected on two days.",
    "Neighbouring homes use the same pharmacy.",
    "Volunteers come on Fridays.",
    "A student placement begins in May.",
    "The relative humidity of the store is checked.",
    "The kitchen assistant post is shared.",
    "Medicines are kept in the nurse station.",
    "People are helped by two workers at a time.",
    "The GP visits on Mondays.",
    "The hairdresser comes every second week.",
    "Her carer did not come on Monday.",
    "A resident felt unwell at lunch.",
];

#[test]
fn an_ordinary_sentence_names_nobody_who_told_it() {
    let alarms: Vec<String> = ORDINARY
        .into_iter()
        .map(|text| (text, sources_in_text(text)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(text, found)| format!("{text} {found:?}"))
        .collect();
    assert_eq!(alarms, Vec::<String>::new());
}
