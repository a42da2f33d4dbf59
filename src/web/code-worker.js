// Makes QR codes and reads them, beside the page: a picture of the camera may take longer to look through than the page may
// stand still. It asks nothing of anybody and keeps nothing. What it is made of is loaded when somebody first needs it.
import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';

/** The light margin that readers need, in modules; a code is drawn with it. */
const MARGIN = 4;

/** How long a picture that somebody chose is looked through, in milliseconds. The camera brings the next one soon. */
const PATIENCE = 4000;

/** Each text as the rows of its code one after the other, 1 for a dark module. All codes are as large as the largest. */
function make(texts) {
  const code = (text, version) => encodeQR(text, 'raw', { ecc: 'low', border: MARGIN, version });
  const codes = texts.map((text) => code(text));
  const side = Math.max(...codes.map((rows) => rows.length));
  const version = (side - 2 * MARGIN - 17) / 4;
  return codes.map((rows, at) => Uint8Array.from((rows.length === side ? rows : code(texts[at], version)).flat(), Number));
}

/** What the code in a picture holds, or null where no code is found. */
function read(picture, patient) {
  try {
    return decodeQR(picture, patient ? { effort: Infinity, timeLimit: PATIENCE } : {});
  } catch {
    return null;
  }
}

addEventListener('message', ({ data: { make: texts, read: picture, patient } }) => {
  try {
    postMessage({ answer: texts ? make(texts) : read(picture, patient) });
  } catch {
    // Nobody else hears of what goes wrong here; without an answer the person would wait for ever.
    postMessage({});
  }
});
