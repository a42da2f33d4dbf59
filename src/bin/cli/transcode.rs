//! Records in UTF-16, made UTF-8 while they are read.

use provider_concerns::text::Utf16;
use std::io::{self, BufRead, BufReader, Read};

/// A reader that gives UTF-8, if what it begins with is UTF-16; else the same reader.
///
/// # Errors
/// If the input cannot be read.
pub fn in_utf8(mut reader: Box<dyn BufRead>) -> io::Result<Box<dyn BufRead>> {
    Ok(match Utf16::of(reader.fill_buf()?) {
        Some(order) => Box::new(BufReader::new(Transcoded { reader, order, half: None, ready: Vec::new(), given: 0 })),
        None => reader,
    })
}

/// UTF-16 as UTF-8.
struct Transcoded {
    reader: Box<dyn BufRead>,
    order: Utf16,
    /// The first half of a letter whose second half is still to come.
    half: Option<u16>,
    /// What is ready to be given, and how much of it has been.
    ready: Vec<u8>,
    given: usize,
}

impl Transcoded {
    /// The next unit; nothing at the end.
    fn unit(&mut self) -> io::Result<Option<u16>> {
        let mut pair = [0; 2];
        if self.reader.read(&mut pair[..1])? == 0 {
            return Ok(None);
        }
        self.reader.read_exact(&mut pair[1..]).map_err(|_| not_text())?;
        Ok(Some(self.order.unit(pair)))
    }

    /// Makes the next letters ready.
    fn go_on(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        while self.ready.len() < 4096 {
            let Some(unit) = self.unit()? else {
                return if self.half.take().is_some() { Err(not_text()) } else { Ok(()) };
            };
            let first = self.half.take();
            if first.is_none() && (0xd800..0xdc00).contains(&unit) {
                self.half = Some(unit);
                continue;
            }
            for letter in char::decode_utf16(first.into_iter().chain([unit])) {
                let letter = letter.map_err(|_| not_text())?;
                if letter != '\u{feff}' {
                    self.ready.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
        }
        Ok(())
    }
}

fn not_text() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

impl Read for Transcoded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.go_on()?;
        }
        let ready = self.ready.get(self.given..).unwrap_or_default();
        let size = ready.len().min(buffer.len());
        buffer[..size].copy_from_slice(&ready[..size]);
        self.given += size;
        Ok(size)
    }
}
