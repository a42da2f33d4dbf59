import { startFirefox } from './firefox.js';
import { journeysIn } from './journeys.js';

journeysIn('Firefox', startFirefox);
