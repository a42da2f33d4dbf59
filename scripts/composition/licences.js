// Which licence a part of the site is taken under, and the text that goes with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences that parts of the site may have, the plainest first: where a part offers several, it is taken under the first
 * of these. `scripts/checks/deny.toml` allows crates the same ones, and no other.
 */
export const PERMITTED = ['MIT', 'ISC', 'Apache-2.0', 'Unicode-3.0', 'Unlicense', 'Zlib'];

/** What tells a licence's text. */
const TELLING = {
  MIT: /Permission is hereby granted, free of charge, to any\s+person obtaining a copy/i,
  ISC: /Permission to use, copy, modify, and.or distribute this software for any purpose/i,
  'Apache-2.0': /Apache License\s+Version 2\.0/i,
  'Unicode-3.0': /UNICODE LICENSE V3/i,
  Unlicense: /This is free and unencumbered software released into the public domain/i,
  Zlib: /This software is provided .as-is., without any express or implied\s+warranty/i,
};

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** An SPDX expression as SPDX writes it: packages from before it had rules put a slash where it says OR. */
export const expression = (declared) => declared.replace(/\s*\/\s*/g, ' OR ');

/**
 * The licences that a part is taken under: one of each choice, and all that are asked for together. Throws where one of them is
 * not permitted.
 */
export function taken(part) {
  const each = expression(part.licence ?? '')
    .split(/ AND (?![^(]*\))/)
    .map((choice) => {
      const offered = choice.replace(/[()]/g, '').split(' OR ');
      const one = PERMITTED.find((licence) => offered.includes(licence));
      if (!one) throw new Error(`${part.name} ${part.version} has the licence “${part.licence}”, which is not permitted: see scripts/composition/licences.js`);
      return one;
    });
  return [...new Set(each)];
}

/** The texts that go with a part, out of its own files. */
export function texts(part) {
  const files = readdirSync(part.folder)
    .filter((name) => /^(licen[cs]e|copying|unlicen[cs]e|copyright|notice)/i.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(part.folder, name), 'utf8').replace(/\r\n/g, '\n').trim() }));
  const notices = files.filter(({ name }) => /^notice/i.test(name)).map(({ text }) => text);
  return [...taken(part).map((licence) => files.find(({ text }) => TELLING[licence].test(text))?.text ?? standing(part, licence)), ...notices];
}

/** The text of a part whose package carries none. Only MIT's has so little in it that is the author's own. */
function standing(part, licence) {
  if (licence !== 'MIT') throw new Error(`${part.name} ${part.version} holds no text of its licence ${licence}`);
  const authors = part.authors.map((author) => author.replace(/\s*<[^>]*>/, ''));
  return `MIT License\n\nCopyright (c) ${authors.join(', ') || `the authors of ${part.name}`}\n\n${MIT}`;
}
