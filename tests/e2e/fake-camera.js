// A camera that sees what a test gives it: Chromium plays a film in its place. The film is made of pictures of the very codes
// that a page has shown, each for half a second.
//
//   test.use({ launchOptions: cameraLaunch() });          once in a spec, outside of every test
//   writeFilm(await Promise.all(codes.map((code) => photograph(page, code))));   before the camera is started
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import config from '../../playwright.config.js';

const WIDTH = 640;
const HEIGHT = 480;

/** Where this worker's film is. It need not be there before the camera is started. */
const FILM = join(tmpdir(), `provider-concerns-film-${config.webServer.url.split(':').at(-1)}-${process.env.TEST_PARALLEL_INDEX ?? 0}.y4m`);

/** How the browser is launched: with the film for a camera, which everybody may use unless `asks`. */
export function cameraLaunch({ asks = false } = {}) {
  const options = config.use.launchOptions;
  const flags = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${FILM}`];
  return { ...options, args: [...options.args, ...flags, ...(asks ? [] : ['--use-fake-ui-for-media-stream'])] };
}

/** A picture of something on the page as the camera would see it: brightness by pixel, not quite black and not quite white. */
export async function photograph(page, target) {
  return asSeen(page, await target.screenshot());
}

/** The same of the bytes of a PNG. */
export async function asSeen(page, png) {
  const pixels = await page.evaluate(
    async ({ bytes, width, height }) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = '#777';
      context.fillRect(0, 0, width, height);
      const scale = Math.min((width - 20) / picture.width, (height - 20) / picture.height);
      const [wide, high] = [picture.width * scale, picture.height * scale];
      context.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
      const { data } = context.getImageData(0, 0, width, height);
      return btoa(Array.from({ length: width * height }, (_, at) => String.fromCharCode(30 + data[at * 4] * 0.8)).join(''));
    },
    { bytes: png.toString('base64'), width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(pixels, 'base64');
}

/** Writes the film: two pictures a second, over and over. */
export function writeFilm(pictures) {
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frames = pictures.flatMap((picture) => [Buffer.from('FRAME\n'), picture, grey]);
  writeFileSync(FILM, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F2:1 Ip A1:1 C420jpeg\n`), ...frames]));
}
