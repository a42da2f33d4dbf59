// The same sheet as one plain HTML page: no script, no styles. Nothing on the web shows the questions sooner.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const SHEET = 'src/framework/data/hertfordshire-2017-11.toml';
const ANSWERS = ['Yes', 'No', 'Not seen', 'Not applicable'];

/** Writes the page into a folder of its own; gives the folder and how many questions the page asks. */
export function plainPage() {
  const questions = [...readFileSync(SHEET, 'utf8').matchAll(/^asks = "(.+)"$/gm)].map(([, asks]) => asks);
  if (questions.length < 20) throw new Error(`${SHEET} holds ${questions.length} questions; at least 20 were expected`);
  const folder = mkdtempSync(join(tmpdir(), 'plain-page-'));
  const html = page(questions);
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(html));
  return { folder, questions: questions.length };
}

const page = (questions) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Observation sheet</title>
<h1>Observation sheet</h1>
<form>
${questions.map(question).join('\n')}
<button>Send</button>
</form>
</html>
`;

const question = (asks, index) => `<fieldset>
<legend>${asks}</legend>
${ANSWERS.map((answer) => `<label><input type="radio" name="q${index}" value="${answer}"> ${answer}</label>`).join('\n')}
<p><label>Action or comments <textarea name="c${index}"></textarea></label></p>
</fieldset>`;
