//! Own files that are refused, with everything that is wrong in them.

use crate::support::{frameworks, own_file::file};

/// The problems for which a file is refused.
fn refused(text: &str) -> Vec<String> {
    match frameworks().read_own(text) {
        Ok(framework) => panic!("this was read as {}", framework.reference),
        Err(error) => error.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn everything_that_is_refused_says_why_and_where() {
    let lambeth = "lambeth 2023-10";
    let (at_id, at_extends, at_row) = ("line 2, column 1: ", "line 7, column 1: ", "line 13, column ");
    let example = "[[example]]\nsays = \"x\"\nscore = 3\ncite = { section = \"1\" }\n";
    for (text, expected) in [
        (
            file(lambeth, "").replace("id = \"example-council\"", "id = \"lambeth\""),
            format!("{at_id}the id “lambeth” belongs to a framework of the app; choose another"),
        ),
        (
            file(lambeth, "").replace("id = \"example-council\"", "id = \"shared\""),
            format!("{at_id}the id “shared” belongs to a framework of the app; choose another"),
        ),
        (file("lambeth 1999-01", ""), format!("{at_extends}there is no framework “lambeth” in version “1999-01” to extend")),
        (file("elsewhere 1", ""), format!("{at_extends}there is no framework “elsewhere” in version “1” to extend")),
        // What stands beside every framework judges nothing.
        (file("shared 2026-11", ""), format!("{at_extends}there is no framework “shared” in version “2026-11” to extend")),
        (
            file("", ""),
            "line 5, column 1: the file has no [method] with its rules, and does not extend a framework; it needs one of the two".to_owned(),
        ),
        (
            file("bedford 2022-05", example),
            format!("{at_row}3: [[example]] rows carry scores, and the framework that is extended has none"),
        ),
        (
            file(
                lambeth,
                "[[deadline]]\nid = \"d\"\nwhat = \"x\"\nwhen = \"x\"\namount = 1\nunit = \"days\"\nbound = \"about\"\ndirection = \"after\"\nevent = \"x\"\noutcomes = [\"severe\"]\ntool_default = true\n",
            ),
            format!("{at_row}1: the [[deadline]] row “d” names the outcome “severe”, which is not there"),
        ),
        (
            file("bedford 2022-05", "[[note]]\nid = \"n\"\nbeside = \"harms\"\nsays = \"x\"\ntool_default = true\n"),
            "line 15, column 1: the [[note]] row “n” stands beside “harms”, which is not there".to_owned(),
        ),
        (
            file(lambeth, &example.replace("score = 3", "score = 3\ntheme = \"luck\"")),
            "line 16, column 1: an [[example]] row names the theme “luck”, which is not there".to_owned(),
        ),
        (
            file(
                lambeth,
                "[[list]]\nid = \"host-authority-duties\"\ntitle = \"x\"\nkind = \"duties\"\nitems = [\"x\"]\ntool_default = true\n",
            ),
            format!("{at_row}1: the framework that is extended has a list “host-authority-duties”; give yours another id"),
        ),
        (
            file(lambeth, &example.replace("score = 3", "score = 6")),
            "line 15, column 9: a risk score is a whole number from 1 to 5; this is 6".to_owned(),
        ),
        (
            file(lambeth, &example.replace("says = \"x\"\n", "")),
            "line 13, column 1: “says” is missing here; add it".to_owned(),
        ),
        (
            file(lambeth, "[[contact]]\nid = \"c\"\nwho = \"x\"\ncite = { section = \"1\" }\n"),
            "line 13, column 1: a contact needs an “email”, a “phone” or an “address”".to_owned(),
        ),
        (
            file(lambeth, "[series]\ncount = 1\nwithin_days = 30\nsays = \"x\"\ntool_default = true\n"),
            "line 13, column 1: a series is two or more; set “count” to 2 or higher".to_owned(),
        ),
        (
            file(lambeth, "colour = \"x\"\n")
                .replace("[[document]]", "colour = 1\n[[document]]")
                .replace("colour = \"x\"\n", ""),
            "line 9, column 1: “colour” is not known here".to_owned(),
        ),
        (
            file(lambeth, "[[document]]\n").replace("format = 1", "format = 2"),
            "line 1, column 10: this version of the app reads format 1; the file has format 2".to_owned(),
        ),
        ("not a framework".to_owned(), "line 1, column".to_owned()),
        (String::new(), "line 1, column 1: “format” is missing here; add it".to_owned()),
    ] {
        let found = refused(&text);
        assert!(
            found.iter().any(|problem| problem.starts_with(&expected)),
            "{text}\n{found:#?}\ninstead of: {expected}"
        );
    }
}

#[test]
fn a_file_that_extends_cannot_change_how_it_judges() {
    for rows in [
        "[method]\nkind = \"scored\"\nsays = \"x\"\ndiffers = \"x\"\ncite = { section = \"1\" }\n",
        "[[group]]\nid = \"g\"\ntitle = \"x\"\ncite = { section = \"1\" }\nquestion = [{ id = \"q\", asks = \"x?\", short = \"x\" }]\n",
        "[[share]]\nid = \"s\"\ntitle = \"x\"\npart = \"x\"\nwhole = \"x\"\ncite = { section = \"1\" }\n",
        "[[designation]]\nid = \"d\"\ntitle = \"x\"\nsays = \"x\"\nany = [{ yes = \"q\" }]\ncite = { section = \"1\" }\n",
        "[[next]]\nid = \"n\"\nwho = \"x\"\nwhat = \"x\"\ncite = { section = \"1\" }\n",
        "[[theme]]\nid = \"t\"\ntitle = \"x\"\ncite = { section = \"1\" }\n",
        "[poor_care]\nsays = \"x\"\ncite = { section = \"1\" }\n",
        "[cause_for_concern]\nsays = \"x\"\ncite = { section = \"1\" }\n",
        "[[track]]\nid = \"crime\"\ntitle = \"x\"\nasks = \"x\"\nleads = \"x\"\nsays = \"x\"\nunsure = \"x\"\ncite = { section = \"1\" }\n",
        "[[consideration]]\nid = \"intent\"\nasks = \"x\"\none_off = \"x\"\nwider = \"x\"\nfind_out = \"x\"\nmust = true\ncite = { section = \"1\" }\n",
    ] {
        let found = refused(&file("lambeth 2023-10", rows));
        assert!(found.iter().any(|problem| problem.contains("cannot bring rules")), "{rows}\n{found:?}");
    }
    // Nor a row of any way of coming to an outcome.
    let found = refused(&file("lambeth 2023-10", "[[outcome]]\nid = \"o\"\n"));
    assert!(
        found.iter().any(|problem| problem.contains("cannot bring rules of its own, so no “outcome”")),
        "{found:?}"
    );
    let found = refused(&file("lambeth 2023-10", "[[level]]\nid = \"major\"\n"));
    assert!(!found.is_empty());
}
