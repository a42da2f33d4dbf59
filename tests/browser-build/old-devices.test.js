// dist/ works on iPadOS 15: nothing in its styles or scripts makes Safari 15 leave out a rule that matters, or a whole script.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const texts = (ending) => files.filter((name) => name.endsWith(ending)).map((name) => [name, readFileSync(name, 'utf8')]);

test('no media query is written as a range, which Safari 15 ignores with all that is in it', () => {
  const queries = texts('.css').flatMap(([, text]) => text.match(/@media[^{]*/g) ?? []);
  assert.ok(queries.length > 50);
  assert.deepEqual(queries.filter((query) => /[<>=]/.test(query)), []);
});

test('no rule of the styles is of a kind that Safari 15 does not know', () => {
  for (const [name, text] of texts('.css')) {
    // Nesting came with 16.5, container queries with 16, layers and `:has` within the 15s, the others later.
    for (const unknown of [/@layer\b/, /@container\b/, /@scope\b/, /@starting-style\b/, /\{[^{}]*[;{]\s*&/, /color-mix\(/, /light-dark\(/, /\boklch\(/, /:popover-open/]) {
      assert.doesNotMatch(text, unknown, `${name}: ${unknown}`);
    }
    // What is new and stands alone needs the old beside it.
    const before = text.slice(text.indexOf('@supports not (overflow:clip){')).split('}')[0];
    for (const [, selector] of text.matchAll(/([^{}]*)\{[^{}]*overflow:clip[^{}]*\}/g)) assert.ok(before.includes(selector), `${selector} has the old way too`);
    for (const [whole] of text.matchAll(/[^{}]*\{[^{}]*\ddvh[^{}]*\}/g)) assert.match(whole, /\dvh/, whole);
    for (const [whole] of text.matchAll(/[^{}]*\{[^{}]*content:"[^"]*"\s*\/\s*""[^{}]*\}/g)) assert.match(whole, /content:"[^"]*";content:"[^"]*"\s*\/\s*""/, whole);
  }
});

test('no script has syntax that Safari 15 refuses, or calls what it does not have', () => {
  for (const [name, text] of texts('.js')) {
    for (const unknown of [/\(\?<[=!]/, /\bstatic\s*\{/, /#[\w$]+ in \w/, /\.toSorted\(/, /\.findLast\(/, /\bstructuredClone\(/, /\bObject\.hasOwn\(/, /\bPromise\.withResolvers\(/, /\bnew (?:De)?CompressionStream\(/, /\/[a-z]*v[a-z]*\.test\(/]) {
      assert.doesNotMatch(text, unknown, `${name}: ${unknown}`);
    }
  }
});

test('the page asks not to be translated', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  assert.match(page, /<html[^>]* translate="no"/);
  assert.match(page, /<meta name="google" content="notranslate">/);
});
