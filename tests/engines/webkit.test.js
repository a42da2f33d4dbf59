import { journeysIn } from './journeys.js';
import { startWebKit } from './webkit.js';

journeysIn('WebKit', startWebKit);
