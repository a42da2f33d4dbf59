//! Which service and record a paper belongs to.

/// Which service and record a paper belongs to, for the head and the foot of its pages. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperHead {
    /// The service, as the record names it.
    pub service: String,
    /// The record's short identifier, as on its other papers.
    pub record: String,
    /// Of when the record is, in words.
    pub as_of: String,
    /// Whether it is the example, in which everything is invented.
    pub example: bool,
}

impl PaperHead {
    /// The line at the head: which paper, of which service.
    pub(super) fn above(&self, title: &str) -> String {
        match self.service.trim() {
            "" => title.to_owned(),
            service => format!("{title}: {service}"),
        }
    }

    /// The line at the foot.
    pub(super) fn line(&self) -> String {
        let named = |word: &str, what: &str| if what.is_empty() { String::new() } else { format!("{word}{what}") };
        let words = [
            self.service.trim().to_owned(),
            named("Record ", &self.record),
            named("as of ", &self.as_of),
            if self.example { "EXAMPLE, ALL INVENTED".to_owned() } else { String::new() },
        ];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}
