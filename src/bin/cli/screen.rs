//! Standard output, standard error, and the progress bar.

use crate::{failure::Failure, page};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal, StdoutLock, Write};

/// So many bytes are collected before they are written.
const BUFFER: usize = 64 * 1024;

/// Where results and messages go.
pub struct Screen {
    out: StdoutLock<'static>,
    buffer: Vec<u8>,
    /// So many bytes are enough to be written: one where a person looks on.
    enough: usize,
    bar: Option<ProgressBar>,
}

impl Screen {
    /// The process’s own.
    pub fn new() -> Self {
        let out = io::stdout().lock();
        let enough = if out.is_terminal() { 1 } else { BUFFER };
        Self { out, buffer: Vec::with_capacity(BUFFER), enough, bar: None }
    }

    /// Shows progress from now on, if a person looks on: as a bar where the number of bytes to come is known.
    pub fn show_progress(&mut self, bytes: Option<u64>) {
        if !io::stderr().is_terminal() {
            return;
        }
        let (bar, template) = match bytes {
            Some(bytes) => (ProgressBar::new(bytes), "{bar:40} {percent:>3}%  {msg}, {eta} to go"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg}, {elapsed}"),
        };
        self.bar = Some(match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        });
    }

    /// Says how far the work is: so many bytes more, so many records in all.
    pub fn advance(&self, bytes: usize, records: usize) {
        if let Some(bar) = &self.bar {
            bar.set_message(page::counted(records, "record"));
            bar.inc(bytes as u64);
        }
    }

    /// Prints one line, in which nothing can move a terminal’s cursor.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.raw(&page::one_line(text))?;
        self.raw("\n")
    }

    /// Prints a text as it is.
    pub fn raw(&mut self, text: &str) -> Result<(), Failure> {
        self.buffer.extend_from_slice(text.as_bytes());
        if self.buffer.len() >= self.enough && text.ends_with('\n') { self.write() } else { Ok(()) }
    }

    /// Prints one line to standard error. If that is closed, there is nobody to tell.
    pub fn say(&self, text: &str) {
        let say = || {
            let _ = writeln!(io::stderr(), "{}", page::one_line(text));
        };
        match &self.bar {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }

    /// Ends the progress bar and writes what is still to be written.
    pub fn finish(&mut self) -> Result<(), Failure> {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        self.write()
    }

    fn write(&mut self) -> Result<(), Failure> {
        let (out, buffer) = (&mut self.out, &self.buffer);
        let mut write = || out.write_all(buffer).and_then(|()| out.flush());
        let written = match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        };
        self.buffer.clear();
        written.map_err(Failure::Output)
    }
}
