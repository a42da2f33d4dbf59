// What a printed page needs that the style sheet alone cannot give in every browser.

/** On the root of a browser that prints nothing in the margins of a page. */
const NO_MARGIN_BOXES = 'pc-no-margin-boxes';

/** A field shows as much as fits; on paper all of it must stand. Passphrases are in no such field. */
const FIELDS = '#app textarea, #app input.govuk-input[type=text]';

/** Where a browser does not know margin boxes it leaves them out of what it has read of the style sheet. */
function printsMarginBoxes() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.some((rule) => rule instanceof CSSPageRule && rule.cssText.includes('@top-center'));
}

/** How often the words stand one below the other at the side: enough for some hundred pages. */
const OFTEN = 400;

/** Beside every field all of what it holds, as plain text that breaks over lines and pages; and the words at the side. */
function unfold() {
  fold();
  const words = document.getElementById('paper-foot').textContent;
  if (words !== '') document.getElementById('paper-side').textContent = `${words} · `.repeat(OFTEN);
  for (const field of document.querySelectorAll(FIELDS)) {
    const text = document.createElement('div');
    text.className = 'pc-printed-field';
    text.textContent = field.value;
    field.after(text);
  }
}

function fold() {
  for (const text of document.querySelectorAll('.pc-printed-field')) text.remove();
  document.getElementById('paper-side').textContent = '';
}

/** Marks the root, and unfolds the fields for as long as printing takes. */
export function prepareForPaper() {
  const mark = () => document.documentElement.classList.toggle(NO_MARGIN_BOXES, !printsMarginBoxes());
  if (document.readyState === 'complete') mark();
  else addEventListener('load', mark);
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
}
