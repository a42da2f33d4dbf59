// A record whose process has begun, as the app itself would have kept it. The measurements use it too.
import { readFile } from 'node:fs/promises';
import { frameworkVersion, processVersion } from './newest.js';

/** The framework of each council, where its process begins with which outcome, in their newest versions. */
const COUNCILS = {
  lambeth: { version: frameworkVersion('lambeth'), authority: 'Lambeth', stage: 'surveillance-group', outcome: 'major' },
  berkshire: { version: frameworkVersion('berkshire'), authority: 'Reading', stage: 'step-1', outcome: 'major' },
  derbyshire: { version: frameworkVersion('derbyshire'), authority: 'Derbyshire', stage: 'fact-finding', outcome: 'threshold-indicated' },
  bedford: { version: frameworkVersion('bedford'), authority: 'Bedford', stage: 'provider-of-concern', outcome: 'provider-of-concern' },
  hertfordshire: { version: frameworkVersion('hertfordshire'), authority: 'Hertfordshire', stage: 'mdmm', outcome: 'mdmm-threshold-met' },
};
export const councils = Object.keys(COUNCILS);

export const RECORD = 'f0110w0000000001';

/** A day so many days from today where the browser is, as the record keeps it. */
export function inDays(days) {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  return new Date(Date.parse(`${today}T00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().split('T')[0];
}

const entry = (happened, on = inDays(-10)) => ({
  happened,
  on,
  decided_by: 'Example role',
  present: [],
  reason: '',
  evidence: '',
  confirmed: {},
});

/** An action of a plan; `number` makes its identifier. */
export const action = (number, more = {}) => ({
  id: `act${String(number).padStart(13, '0')}`,
  source: 'own',
  what: `Invented action ${number}`,
  owner: '',
  due: null,
  immediate: false,
  status: 'to_do',
  ...more,
});

/** The key that every kept record begins with; the record's own follows. */
export const KEPT_UNDER = `provider-concerns:draft:${RECORD}`;

/**
 * A copy of the worked example, judged under a council's framework, as it is kept. Its process is begun at the council's own
 * place unless `stage` and `outcome` say another, or `begun: false` that there is none yet. `plan`, `meetings`, `told`, `forms`,
 * `letters`, `events`, `met` and `due` go into the record as they are; `moved` is a list of `[way, from, to, on]`; `record`
 * changes the record itself at last; `processVersion` and `frameworkVersion` take other published versions than those above; `unfinished` is what stands half-typed in forms.
 */
export async function keptCase(council, options = {}) {
  const { version, authority, stage, outcome } = { ...COUNCILS[council], ...options, version: COUNCILS[council].version };
  const { begun = true, plan = [], meetings = [], told = [], due = {}, moved = [] } = options;
  const { forms = [], letters = [], events = {}, met = {}, unfinished = {} } = options;
  const { record } = JSON.parse(await readFile(new URL('../../src/submission/example.json', import.meta.url), 'utf8'));
  const state = {
    process: { id: council, version: options.processVersion ?? processVersion(council) },
    history: [
      entry({ begun: { stage, outcome } }, options.begunOn),
      ...moved.map(([way, from, to, on]) => entry({ moved: { way, from, to } }, on)),
    ],
    told,
    due,
    plan,
    meetings,
  };
  return JSON.stringify({
    format: 'provider-concerns-draft',
    version: 3,
    revision: 1,
    saved_at: '2026-11-20T09:00:00Z',
    exported_at: null,
    place: '',
    unfinished,
    record: {
      ...record,
      id: RECORD,
      example: false,
      service: { ...record.service, local_authority: authority },
      framework: { id: council, version: options.frameworkVersion ?? version },
      follow_up: { processes: begun ? [state] : [], forms, letters, events, met },
      ...options.record,
    },
  });
}

/** The address of a page below `/follow-up`, without the `#`. */
export const followUp = (at = '') => `/record/${RECORD}/follow-up${at ? `/${at}` : ''}`;
