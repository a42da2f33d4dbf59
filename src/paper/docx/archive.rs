//! The archive that holds the parts: ZIP, uncompressed.
//!
//! Of the format (APPNOTE 6.3) this is what every reader knows: local headers, a central directory and its end, method 0, no
//! data descriptors, no ZIP64. Every file bears the first moment that the format can tell, 1 January 1980, so that one
//! document always gives the same bytes.

use super::DocxError;

/// 1 January 1980, in the format of MS-DOS.
const FIRST_DAY: u16 = 1 << 5 | 1;

/// The version that a reader needs: 1.0, for stored files in folders without entries of their own.
const VERSION: u16 = 10;

/// An archive of files, in their order.
pub(super) fn archive<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, DocxError> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    let mut count: u16 = 0;
    for (path, bytes) in files {
        let offset = length(out.len())?;
        let mut header = Vec::with_capacity(26);
        // Version, flags, method, time, day.
        [VERSION, 0, 0, 0, FIRST_DAY].iter().for_each(|field| short(&mut header, *field));
        // Sum, size in the archive, size.
        [crc32(bytes), length(bytes.len())?, length(bytes.len())?].iter().for_each(|field| long(&mut header, *field));
        // Length of the path, of extra fields.
        [short_length(path.len())?, 0].iter().for_each(|field| short(&mut header, *field));

        out.extend(b"PK\x03\x04");
        out.extend(&header);
        out.extend(path.as_bytes());
        out.extend(bytes);

        directory.extend(b"PK\x01\x02");
        short(&mut directory, VERSION);
        directory.extend(&header);
        // Length of a comment, disk, attributes within and without, place of the local header.
        [0, 0, 0].iter().for_each(|field| short(&mut directory, *field));
        [0, offset].iter().for_each(|field| long(&mut directory, *field));
        directory.extend(path.as_bytes());
        count = count.checked_add(1).ok_or(DocxError::TooLarge)?;
    }
    let start = length(out.len())?;
    out.extend(&directory);
    out.extend(b"PK\x05\x06");
    [0, 0, count, count].iter().for_each(|field| short(&mut out, *field));
    [length(directory.len())?, start].iter().for_each(|field| long(&mut out, *field));
    short(&mut out, 0);
    Ok(out)
}

fn short(out: &mut Vec<u8>, field: u16) {
    out.extend(field.to_le_bytes());
}

fn long(out: &mut Vec<u8>, field: u32) {
    out.extend(field.to_le_bytes());
}

fn length(length: usize) -> Result<u32, DocxError> {
    u32::try_from(length).map_err(|_| DocxError::TooLarge)
}

fn short_length(length: usize) -> Result<u16, DocxError> {
    u16::try_from(length).map_err(|_| DocxError::TooLarge)
}

/// The sum that the format asks for: CRC-32 with the reversed polynomial. Bit by bit, without a table: a letter has a few tens
/// of thousands of bytes.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}
