// A Word file read back, by what the zip format and WordprocessingML say, and nothing of ours.
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** The files of an archive, by name, as text. */
export function unzip(bytes) {
  const files = {};
  let at = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const number = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let file = 0; file < number; file += 1) {
    const [method, size, nameLength] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    files[name] = (method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

const plain = (xml) =>
  xml.replace(/<w:br\/>/g, '\n').replace(/<w:tab\/>/g, '\t').replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

/** The paragraphs of a file’s main part. */
export const paragraphs = (files) =>
  [...files['word/document.xml'].matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([xml]) => plain(xml));

/** Does something that downloads a Word file; gives its name and its files. */
export async function downloadedDocx(page, act) {
  const coming = page.waitForEvent('download');
  await act();
  const file = await coming;
  return { name: file.suggestedFilename(), files: unzip(await readFile(await file.path())) };
}
