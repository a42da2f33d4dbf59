// The page of notices: whose work is in the site, and under which terms, in full.
import { taken, texts } from './licences.js';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text once, with all the parts that carry the very same. */
function byText(parts) {
  const found = new Map();
  for (const part of parts) {
    // Without a folder a part's files are not at hand.
    for (const text of part.folder ? texts(part) : texts({ ...part, folder: 'scripts/composition' })) {
      const same = text.replace(/\s+/g, ' ');
      if (!found.has(same)) found.set(same, { text, of: [] });
      found.get(same).of.push(part);
    }
  }
  return [...found.values()];
}

const called = ({ kind, name, version }) => [name, version, { cargo: '(Rust)', npm: '(JavaScript)' }[kind]].filter(Boolean).join(' ');

/** The page, for the parts whose work is in the site. `style` is the address of its style sheet. */
export function notices(parts, style) {
  const shipped = parts.filter(({ shipped: is }) => is);
  const rows = shipped.map((part) => `<li>${escaped(called(part))}: ${taken(part).join(' and ')}</li>`);
  const sections = byText(shipped).map(
    ({ text, of }) => `<h2 class="govuk-heading-m">${of.map((part) => escaped(called(part))).join(', ')}</h2>\n<pre class="pc-notices">${escaped(text)}</pre>`,
  );
  return `<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>Whose work this tool stands on</title>
<link rel="stylesheet" href="./${style}">
</head>
<body class="govuk-template__body">
<div class="govuk-width-container">
<main class="govuk-main-wrapper">
<h1 class="govuk-heading-l">Whose work this tool stands on</h1>
<p class="govuk-body">This tool holds the free software below. Its authors ask to be named, and their terms to be passed on.</p>
<p class="govuk-body"><a class="govuk-link" href="./">Back to the tool</a></p>
<ul class="govuk-list govuk-list--bullet">
${rows.join('\n')}
</ul>
${sections.join('\n')}
</main>
</div>
</body>
</html>
`;
}
