// QR codes: what the worker makes, a camera reads; the camera is for this site alone, and loaded is only what is needed.
import { asSeen, cameraLaunch, writeFilm } from './fake-camera.js';
import { expect, open, test } from './support.js';

test.use({ launchOptions: cameraLaunch() });

/** Texts in the letters of frames, as long as they may be and shorter. */
const TEXTS = [758, 757, 300].map((length, at) => `PCT1${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:'.repeat(20).slice(at)}`.slice(0, length));

/** Starts the worker in the page, as the app does, and a way to ask it. */
const startWorker = (page) =>
  page.evaluate(() => {
    const worker = window.providerConcernsCodeWorker();
    window.askWorker = (question) =>
      new Promise((answered, failed) => {
        worker.onmessage = ({ data }) => answered(data.answer);
        worker.onerror = failed;
        worker.postMessage(question);
      });
  });

/** The codes of texts as PNG pictures. */
async function drawn(page, texts) {
  const pictures = await page.evaluate(async (make) => {
    const codes = await window.askWorker({ make });
    return Promise.all(
      codes.map(async (modules) => {
        const side = Math.sqrt(modules.length);
        const canvas = new OffscreenCanvas(side * 8, side * 8);
        const context = canvas.getContext('2d');
        for (const [at, dark] of modules.entries()) {
          context.fillStyle = dark ? '#000' : '#fff';
          context.fillRect((at % side) * 8, Math.floor(at / side) * 8, 8, 8);
        }
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return [side, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))];
      }),
    );
  }, texts);
  return pictures.map(([side, png]) => ({ side, png: Buffer.from(png, 'base64') }));
}

test('a camera reads what the worker makes, and what makes and reads it is fetched only then', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((address) => address.includes('code-worker'))).toEqual([]);
  await startWorker(page);
  const codes = await drawn(page, TEXTS);
  // Version 15 has 77 modules a side; with the margin, four on each, all are equally large.
  expect(codes.map(({ side }) => side)).toEqual([85, 85, 85]);
  writeFilm(await Promise.all(codes.map(({ png }) => asSeen(page, png))));
  const read = await page.evaluate(async (wanted) => {
    const video = document.createElement('video');
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
    await video.play();
    const context = new OffscreenCanvas(video.videoWidth, video.videoHeight).getContext('2d', { willReadFrequently: true });
    const found = new Set();
    const until = Date.now() + 15_000;
    while (found.size < wanted && Date.now() < until) {
      context.drawImage(video, 0, 0);
      const text = await window.askWorker({ read: context.getImageData(0, 0, video.videoWidth, video.videoHeight) });
      if (text !== null) found.add(text);
      await new Promise((then) => setTimeout(then, 50));
    }
    for (const track of video.srcObject.getTracks()) track.stop();
    return [...found];
  }, TEXTS.length);
  expect(read.sort()).toEqual([...TEXTS].sort());
});

test('a picture without a code is null, and what is too long for a code fails and stops nothing', async ({ page }) => {
  await open(page);
  await startWorker(page);
  const found = await page.evaluate(async () => [
    await window.askWorker({ read: new ImageData(640, 480), patient: true }),
    await window.askWorker({ make: ['0'.repeat(8_000)] }),
    (await window.askWorker({ make: ['PCT1'] }))[0].length,
  ]);
  expect(found).toEqual([null, undefined, 29 * 29]);
});

test('the page may ask for the camera and for no microphone', async ({ page, watch }) => {
  await open(page);
  watch.allow(/Permissions policy violation: microphone/);
  const refused = await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', ({ name }) => name));
  expect(refused).toBe('NotAllowedError');
});
