//! What every page bears.

/// What stands at the head and the foot of every page. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// How the paper is to be handled, as “RESTRICTED”: at the head and at the foot, so that no page can be taken for an
    /// unmarked one.
    pub marking: String,
    /// A line at the head, as the name of the form.
    pub header: String,
    /// A line at the foot.
    pub footer: String,
    /// Whether the foot says “Page 1 of 3”. Plain text has no pages, and no such line.
    pub numbered: bool,
}

impl Page {
    /// The lines at the head, from the top.
    pub(super) fn head(&self) -> impl Iterator<Item = &str> {
        [self.marking.as_str(), self.header.as_str()].into_iter().filter(|line| !line.is_empty())
    }

    /// The lines at the foot, from the top, without the number of the page.
    pub(super) fn foot(&self) -> impl Iterator<Item = &str> {
        [self.footer.as_str(), self.marking.as_str()].into_iter().filter(|line| !line.is_empty())
    }
}
