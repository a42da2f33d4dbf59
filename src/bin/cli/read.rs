//! Files, folders, lists and standard input, as one stream of documents, of which one at a time is in memory.

use crate::{
    failure::{Failure, ReadError, text},
    transcode::in_utf8,
};
use provider_concerns::submission::LARGEST_FILE;
use std::{
    collections::VecDeque,
    fmt, fs,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    vec,
};

/// How much is read at once.
const CHUNK: usize = 64 * 1024;

/// The largest line that is kept whole: the largest record with its line end.
const LONGEST_LINE: usize = LARGEST_FILE + 2;

/// Something to read documents from.
#[derive(Debug)]
pub enum Input {
    /// Standard input.
    Standard,
    /// A file.
    File(PathBuf),
    /// Something that was named and cannot be read.
    Unusable(String, ReadError),
}

/// Finds everything that is to be read: the files, what the folders hold, and what the list names.
pub fn inputs(files: &[PathBuf], list: Option<&Path>) -> Result<Vec<Input>, Failure> {
    let dash = Path::new("-");
    let asked = files.iter().map(PathBuf::as_path).chain(list).filter(|path| *path == dash).count();
    if asked > 1 {
        return Err(Failure::InputTwice);
    }
    let mut inputs = Vec::new();
    if files.is_empty() && list.is_none() {
        inputs.push(Input::Standard);
    }
    for path in files {
        if path == dash {
            inputs.push(Input::Standard);
        } else {
            add(&mut inputs, path.clone());
        }
    }
    if let Some(list) = list {
        let mut bytes = Vec::new();
        let read = if list == dash {
            io::stdin().lock().read_to_end(&mut bytes)
        } else {
            fs::File::open(list).and_then(|mut file| file.read_to_end(&mut bytes))
        };
        match read.map_err(ReadError::from).and_then(|_| text(&bytes)) {
            Ok(text) => text.lines().filter(|line| !line.trim().is_empty()).for_each(|line| {
                add(&mut inputs, PathBuf::from(line));
            }),
            Err(error) => inputs.push(Input::Unusable(name(list), error)),
        }
    }
    Ok(inputs)
}

/// How many bytes there are to read; `None` when that cannot be told.
pub fn size(inputs: &[Input]) -> Option<u64> {
    inputs.iter().try_fold(0, |sum, input| match input {
        Input::Standard => None,
        Input::File(path) => Some(sum + fs::metadata(path).map_or(0, |found| found.len())),
        Input::Unusable(..) => Some(sum),
    })
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() }
}

fn add(inputs: &mut Vec<Input>, path: PathBuf) {
    if !path.is_dir() {
        inputs.push(Input::File(path));
        return;
    }
    match inside(&path) {
        Ok(files) if files.is_empty() => inputs.push(Input::Unusable(name(&path), ReadError::EmptyFolder)),
        Ok(files) => inputs.extend(files.into_iter().map(Input::File)),
        Err(error) => inputs.push(Input::Unusable(name(&path), error.into())),
    }
}

/// The files of a folder that may hold records, by name.
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && (has_ending(&path, &["json"]) || is_by_line(&path)) && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn is_by_line(path: &Path) -> bool {
    has_ending(path, &["ndjson", "jsonl"])
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|found| endings.iter().any(|ending| found.eq_ignore_ascii_case(ending)))
}

/// Where a document comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file’s name.
    pub file: String,
    /// The line, counted from 1, where a file holds one document a line.
    pub line: Option<usize>,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.line.map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}

/// What a document consists of.
#[derive(Debug)]
pub enum Content {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// More bytes than any record has: so many.
    TooLarge(usize),
    /// Nothing, because it could not be read.
    Unreadable(ReadError),
}

/// One document, not looked into yet.
#[derive(Debug)]
pub struct Document {
    /// Where it comes from.
    pub source: Source,
    /// What it consists of.
    pub content: Content,
    /// How many bytes were read for it.
    pub size: usize,
}

/// All documents of all inputs, one after the other.
pub struct Documents {
    inputs: vec::IntoIter<Input>,
    open: Option<Lines>,
}

impl Documents {
    /// The documents of these inputs.
    pub fn of(inputs: Vec<Input>) -> Self {
        Self { inputs: inputs.into_iter(), open: None }
    }
}

impl Iterator for Documents {
    type Item = Document;

    fn next(&mut self) -> Option<Document> {
        loop {
            if let Some(document) = self.open.as_mut().and_then(Lines::document) {
                return Some(document);
            }
            self.open = None;
            let (file, opened, by_line) = match self.inputs.next()? {
                Input::Standard => ("stdin".to_owned(), Ok(Box::new(io::stdin().lock()) as Box<dyn BufRead>), false),
                Input::File(path) => (name(&path), open(&path), is_by_line(&path)),
                Input::Unusable(name, error) => (name, Err(error), false),
            };
            let begun = opened.and_then(|reader| {
                let reader = in_utf8(reader)?;
                Lines { file: file.clone(), reader, ahead: VecDeque::new(), number: 0 }.begin(by_line)
            });
            match begun {
                Ok(Begun::Lines(lines)) => self.open = Some(lines),
                Ok(Begun::Whole(document)) => return Some(document),
                Err(error) => {
                    let source = Source { file, line: None };
                    return Some(Document { source, content: Content::Unreadable(error), size: 0 });
                }
            }
        }
    }
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, ReadError> {
    Ok(Box::new(BufReader::with_capacity(CHUNK, fs::File::open(path)?)))
}

/// A line with its end. Of one that is longer than any record only the beginning is kept.
struct Line {
    number: usize,
    bytes: Vec<u8>,
    size: usize,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.bytes.trim_ascii().is_empty()
    }

    /// Whether the line looks like a whole document: no document that is spread over several lines has such a line at
    /// its start.
    fn looks_whole(&self) -> bool {
        let text = self.bytes.trim_ascii();
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
        text.len() > 1 && text.starts_with(b"{") && text.ends_with(b"}")
    }
}

/// What an input turned out to be.
enum Begun {
    /// One document a line.
    Lines(Lines),
    /// One document.
    Whole(Document),
}

/// The lines of one input.
struct Lines {
    file: String,
    reader: Box<dyn BufRead>,
    /// Lines that were looked at to find out what the input is.
    ahead: VecDeque<Line>,
    number: usize,
}

impl Lines {
    /// Finds out whether the input holds one document or one a line.
    fn begin(mut self, by_line: bool) -> Result<Begun, ReadError> {
        let (mut written, mut looked_at) = (0, 0);
        while written < 2 && looked_at <= LARGEST_FILE {
            let Some(line) = self.line()? else { break };
            written += usize::from(!line.is_blank());
            looked_at += line.size;
            self.ahead.push_back(line);
        }
        let several = written == 2 && self.ahead.iter().any(Line::looks_whole);
        if several || (by_line && written > 0) { Ok(Begun::Lines(self)) } else { self.whole().map(Begun::Whole) }
    }

    /// All that the input holds, as one document.
    fn whole(mut self) -> Result<Document, ReadError> {
        let (mut bytes, mut size) = (Vec::new(), 0);
        for line in self.ahead {
            bytes.extend(line.bytes);
            size += line.size;
        }
        let room = (LARGEST_FILE + 1).saturating_sub(size) as u64;
        size += self.reader.by_ref().take(room).read_to_end(&mut bytes)?;
        if size > LARGEST_FILE {
            size += usize::try_from(io::copy(&mut self.reader, &mut io::sink())?).unwrap_or(usize::MAX - size);
        }
        let content = if size > LARGEST_FILE { Content::TooLarge(size) } else { Content::Bytes(bytes) };
        Ok(Document { source: Source { file: self.file, line: None }, content, size })
    }

    /// The next line’s document; blank lines are passed over. A line that cannot be read is the last.
    fn document(&mut self) -> Option<Document> {
        loop {
            let next = self.ahead.pop_front().map_or_else(|| self.line(), |line| Ok(Some(line)));
            let Line { number, mut bytes, size } = match next {
                Ok(line) => line?,
                Err(error) => {
                    self.reader = Box::new(io::empty());
                    return Some(self.made(self.number, Content::Unreadable(error.into()), 0));
                }
            };
            if size > bytes.len() {
                return Some(self.made(number, Content::TooLarge(size), size));
            }
            bytes.truncate(bytes.trim_ascii_end().len());
            if !bytes.is_empty() {
                return Some(self.made(number, Content::Bytes(bytes), size));
            }
        }
    }

    fn made(&self, line: usize, content: Content, size: usize) -> Document {
        Document { source: Source { file: self.file.clone(), line: Some(line) }, content, size }
    }

    /// The next line, with its end.
    fn line(&mut self) -> io::Result<Option<Line>> {
        let (mut bytes, mut size) = (Vec::new(), 0);
        self.number += 1;
        loop {
            let chunk = match self.reader.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(chunk.len(), |end| end + 1);
            let room = LONGEST_LINE.saturating_sub(bytes.len());
            bytes.extend_from_slice(chunk.get(..used.min(room)).unwrap_or_default());
            size += used;
            self.reader.consume(used);
            if end.is_some() || used == 0 {
                return Ok((size > 0).then_some(Line { number: self.number, bytes, size }));
            }
        }
    }
}
