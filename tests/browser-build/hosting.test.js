// The headers that hosts should send are written down once; everything else that names them says the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { siteServer } from '../../scripts/serve.mjs';
import { EXAMPLES } from '../../scripts/hosting/examples.mjs';
import { ASK, FOREVER, HEADERS, PAGE_POLICY } from '../../scripts/hosting/headers.mjs';

for (const [name, text] of Object.entries(EXAMPLES)) {
  test(`scripts/hosting/${name} is what scripts/hosting/examples.mjs makes, with every header in it`, () => {
    assert.equal(readFileSync(`scripts/hosting/${name}`, 'utf8'), text);
    for (const [header, value] of Object.entries(HEADERS)) {
      assert.ok(text.includes(header) && text.includes(value), `${name} holds ${header}`);
      // The examples put values between double quotes.
      assert.doesNotMatch(value, /"/);
    }
  });
}

test('the built page carries the same policy, less what only a header can say', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  const [, policy] = page.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  assert.equal(policy, PAGE_POLICY);
  assert.equal(`${policy}; frame-ancestors 'none'`, HEADERS['Content-Security-Policy']);
  assert.match(page, /<meta name="referrer" content="no-referrer">/);
  // A policy in the page holds from where it stands.
  assert.ok(page.indexOf('Content-Security-Policy') < page.search(/<(script|link|style)/));
});

test('the policy lets in nothing from elsewhere, no inline script or style, and no text as script', () => {
  const directives = Object.fromEntries(PAGE_POLICY.split('; ').map((each) => each.split(/ (.*)/)));
  assert.equal(directives['default-src'], "'none'");
  assert.equal(directives['require-trusted-types-for'], "'script'");
  assert.doesNotMatch(PAGE_POLICY, /'unsafe-inline'|'unsafe-eval'|unsafe-hashes|https?:|data:|blob:|\*/);
});

let server;
let address;

before(async () => {
  server = siteServer('dist', '/some/folder/');
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${server.address().port}/some/folder/`;
});

after(() => server.close());

test('the server of this repository sends these headers with every file, and with what is not there', async () => {
  const [, script] = readFileSync('dist/index.html', 'utf8').match(/src="\.\/(assets\/[^"]+\.js)"/);
  for (const [path, keep] of [['', ASK], ['index.html', ASK], ['service-worker.js', ASK], ['manifest.webmanifest', ASK], [script, FOREVER], ['no-such-file', null]]) {
    const { headers } = await fetch(address + path);
    for (const [name, value] of Object.entries(HEADERS)) assert.equal(headers.get(name), value, `${name} of ${path}`);
    assert.equal(headers.get('cache-control'), keep, path);
  }
});
