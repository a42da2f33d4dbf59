import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Publishes the web app manifest and its icons at addresses that never change, because an installed app goes on asking for
 * them there, and names them in the page.
 */
export function webManifest(manifest, icons) {
  return {
    name: 'web-manifest',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: readFileSync(manifest) });
      for (const name of readdirSync(icons)) {
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(join(icons, name)) });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        // With credentials, for a host that lets in only who has signed in.
        { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest', crossorigin: 'use-credentials' }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/icon-180.png' }, injectTo: 'head' },
      ],
    },
  };
}
