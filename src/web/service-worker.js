// Keeps the site's own files on the device, so that the tool opens without a connection. It holds exactly the files of one
// build, each compared with its digest as it arrives and again at every answer, and nothing that anybody typed.
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
// Written by scripts/vite/service-worker.js: every file with its digest.
import files from 'virtual:site-files';
import { whole } from './whole-files.js';

// Whoever removes everything from a device knows the tool's caches by this name: src/web/edge/offline.rs.
setCacheNameDetails({ prefix: 'provider-concerns' });

// Every page of this origin can write to the cache, from a console as well. What is in it is run only if it is what was built.
addPlugins([whole(files, self.location.href)]);

// A version is installed when each of its files is there and whole. Until then, and until it is let in, the one before
// answers from its own files, which go only when the new one takes over.
precacheAndRoute(files, { cleanURLs: false, ignoreURLParametersMatching: [/^/] });
cleanupOutdatedCaches();

// The page that brought the first worker is kept by it at once.
clientsClaim();

/** How many other windows of this tool are open. */
async function others() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => url.startsWith(self.registration.scope)).length - 1;
}

// A new version never takes over by itself while the tool is open. The person asks for it, in their only window.
self.addEventListener('message', (event) => {
  if (event.data !== 'use') return;
  const answer = async () => {
    const count = await others();
    if (count <= 0) await self.skipWaiting();
    event.ports[0].postMessage(count);
  };
  event.waitUntil(answer());
});
