// Trusted Types: no text of anybody's ever becomes markup or script.

/** The folder that the site stands in. */
export const home = new URL('./', document.baseURI);

/** Whether an address is a script of this site. */
export function isOwnScript(address) {
  const { origin, pathname, search } = new URL(address, home);
  return origin === home.origin && pathname.startsWith(home.pathname) && pathname.endsWith('.js') && search === '';
}

/**
 * The page's policy demands that every script's address be vouched for. Workers are the only ones that are started by
 * address, and the app's own files the only ones that may be. For markup and code in text nobody vouches: such an
 * assignment fails, whoever tries it.
 */
export function guard() {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address) ? address : null),
  });
}
