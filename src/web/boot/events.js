// The few events by which the page's own scripts and the compiled app tell each other something.

/** From the app: it has panicked. The detail is what it said, in English for whoever looks after the tool. */
export const PANIC = 'provider-concerns:panic';

/** From the app: it is on screen, and listens. */
export const STARTED = 'provider-concerns:started';

/** To the app: how things stand with working without a connection. The detail is one word, or one word and a number. */
export const OFFLINE = 'provider-concerns:offline';

/** From the app: the person wants the new version now, and everything is saved. */
export const USE_UPDATE = 'provider-concerns:use-update';
