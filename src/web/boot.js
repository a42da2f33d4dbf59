// Loads the compiled app. The only JavaScript of our own that the browser runs.
import init from '../../build/pkg/provider_concerns.js';

await init();
