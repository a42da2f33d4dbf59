//! A built-in file to start an own one from.

use super::built_in::newest_text;

/// What stands where an author has to write something of their own.
pub(super) const CHANGE: &str = "change-this";

/// What is said at the top of a file that is given out.
const HEAD: &str = "\
# A COPY of a policy’s file to start your own from. It is yours now, and nobody’s policy until you have changed it.
#
# 1. In the head below, write your own words in the place of every change-this. Until then the app refuses the file.
# 2. Change the rules and the words to those of your document, and say in each cite where they stand in it. The rows here cite the
#    document of the council that they come from: a row that you leave as it is still says so.
# 3. The template of the app explains every key.

";

/// The newest file of a built-in framework, with its head to be filled in. `None` where there is none that judges.
pub fn starting_file(id: &str) -> Option<String> {
    let text = newest_text(id)?;
    let mut made = String::from(HEAD);
    let (mut head, mut within) = (true, false);
    for line in text.lines() {
        head &= !line.starts_with('[');
        let key = line.split('=').next().unwrap_or_default().trim();
        if within {
            within = !line.contains(']');
            continue;
        }
        match key {
            "id" | "version" | "authority" if head => made.push_str(&format!("{key} = \"{CHANGE}\"\n")),
            "local_authorities" if head => {
                within = !line.contains(']');
                made.push_str(&format!("{key} = [\"{CHANGE}\"]\n"));
            }
            _ => {
                made.push_str(line);
                made.push('\n');
            }
        }
    }
    Some(made)
}
