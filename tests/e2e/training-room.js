// A trainer's room as the app keeps it: invented people's answers to a set that ships with the app.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { frameworkText } from './newest.js';

const TEXT = readFileSync(new URL('../../src/training/scenario/data/thresholds-2026-11.toml', import.meta.url), 'utf8');
const POLICY = frameworkText('lambeth');

export const ID = '0123456789abcdef';
export const KEY = `provider-concerns:training:${ID}`;
export const address = (page = '') => `#/training/course/${ID}${page}`;

const LEVELS = ['minor', 'moderate', 'major'];
const DECISIONS = ['poor_care', 'potential_cause_for_concern', 'not_enough_known'];
const value = (text, key) => text.match(new RegExp(`^${key} = "(.*)"`, 'm'))?.[1];

/** The set's scenarios with what is asked at each stage: as much of the file as a room needs. */
function scenariosOf(text) {
  return text.split(/^\[\[scenario\]\]$/m).slice(1).map((scenario) => {
    const stages = scenario.split(/^\[\[scenario\.stage\]\]$/m).slice(1);
    let issues = [];
    return {
      id: value(scenario, 'id'),
      title: value(scenario, 'title'),
      highRisk: /^high_risk = true/m.test(scenario),
      stages: stages.map((stage) => {
        const found = stage.split(/^\[\[scenario\.stage\.issue\]\]$/m).slice(1);
        issues = [...issues, ...found.map((issue) => value(issue, 'id'))];
        const under = stage.split(/^\[\[scenario\.stage\.reading\.under\]\]$/m).find((row) => value(row, 'framework') === 'lambeth');
        return { issues, decision: value(stage, 'decision'), level: value(under, 'outcome') };
      }),
    };
  });
}

const placesOf = (scenarios) => scenarios.flatMap(({ stages, ...scenario }) => stages.map((stage, number) => ({ ...scenario, ...stage, number })));
export const PLACES = placesOf(scenariosOf(TEXT));

/** The text of a set with so many scenarios, all alike but for their names. */
export function alike(number) {
  const [head, ...scenarios] = TEXT.split(/^(?=\[\[scenario\]\]$)/m);
  const [one] = scenarios.filter((scenario) => !/^twin_of/m.test(scenario) && scenario.match(/^\[\[scenario\.stage\]\]$/gm).length === 1);
  const named = (place) => one.replace(/^id = ".*"/m, `id = "case-${place + 1}"`).replace(/^high_risk = .*/m, `high_risk = ${place % 3 === 0}`);
  return head + Array.from({ length: number }, (_, place) => named(place)).join('');
}

/** Numbers from 0 to 1 that look random and are the same each time. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One person's judgement: mostly the reading's, else a neighbour of it. */
function judgement({ id, number, issues, decision, level }, steady, random) {
  const near = (list, one) => {
    const place = list.indexOf(one);
    if (random() < steady) return one;
    return list[Math.min(list.length - 1, Math.max(0, place + (random() < 0.5 ? -1 : 1)))];
  };
  const own = near(LEVELS, level);
  const track = () => (random() < 0.7 ? 'no' : random() < 0.5 ? 'yes' : 'not_sure');
  return {
    place: { scenario: id, stage: number },
    tracks: { immediate_danger: track(), crime: track(), section_42: track() },
    decision: near(DECISIONS, decision),
    scores: Object.fromEntries(issues.map((issue) => [issue, 1 + Math.floor(random() * 5)])),
    level: own,
    tell: random() < 0.2 ? ['nobody'] : ['manager'],
    confidence: ['guess', 'unsure', 'fairly_sure', 'sure'][Math.floor(random() * 4)],
    given: true,
  };
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const seatId = (random) => Array.from({ length: 16 }, () => LETTERS[Math.floor(random() * 32)]).join('');

/**
 * A room into which so many people's answers have come, in one round or two. Training makes them agree more, and less on
 * high-risk scenarios. `names` are those of the first people; `hands` are votes as the app keeps them; `own` is the text of a set
 * that the session brings.
 */
export function room({ people = 12, twice = false, names = [], hands = [], title = 'Ward team, example session', own = null } = {}) {
  const random = chance(7);
  const text = own ?? TEXT;
  const scenarios = scenariosOf(text);
  const framework = { id: value(POLICY, 'id'), version: value(POLICY, 'version') };
  const session = {
    format: 'provider-concerns-training-session',
    version: 1,
    id: ID,
    title,
    made_at: '2026-11-23T09:00:00+00:00',
    set: { id: value(text, 'id'), version: value(text, 'version'), digest: createHash('sha256').update(text).digest('hex') },
    own_set: own,
    scenarios: scenarios.map(({ id }) => id),
    scale: {
      framework,
      asks_as: framework.id,
      authority: value(POLICY, 'authority'),
      scored: true,
      steps: LEVELS.map((id) => ({ id, title: id[0].toUpperCase() + id.slice(1) })),
    },
    mode: 'blind',
    twice,
  };
  const asked = placesOf(scenarios);
  const seats = Array.from({ length: people }, () => seatId(random));
  const steady = { before: () => 0.55, after: ({ highRisk }) => (highRisk ? 0.3 : 0.95) };
  const answers = (twice ? ['before', 'after'] : ['before']).flatMap((round) =>
    seats.map((seat, person) => ({
      format: 'provider-concerns-training-answers',
      version: 1,
      session: ID,
      seat,
      name: names[person] ?? '',
      round,
      edition: 0,
      judgements: asked
        .filter(() => random() > 0.05)
        .map((place) => judgement(place, round === 'before' && place.highRisk ? 0.8 : steady[round](place), random)),
    })),
  );
  return { session, answers, hands, goes_round: false, tablet: null, round: 'before' };
}

/** The text that the app would keep for it. */
export const kept = (of) =>
  JSON.stringify({
    format: 'provider-concerns-training',
    version: 1,
    revision: 1,
    begun_at: '2026-11-23T09:00:00+00:00',
    saved_at: '2026-11-23T10:00:00+00:00',
    kept: { room: of },
  });

/** The same room under another framework that goes by rows of criteria: answers are spread over its outcomes. */
export function under(of, council) {
  const text = frameworkText(council);
  const rows = text.split(/^\[\[outcome\]\]$/m).slice(1);
  const steps = rows.map((row) => ({ id: value(row, 'id'), title: value(row, 'title') })).reverse();
  const framework = { id: value(text, 'id'), version: value(text, 'version') };
  const session = { ...of.session, scale: { framework, asks_as: framework.id, authority: value(text, 'authority'), scored: false, steps } };
  let next = 0;
  const answers = of.answers.map((one) => ({
    ...one,
    judgements: one.judgements.map((judged) => ({ ...judged, scores: {}, level: steps[(next += 1) % steps.length].id })),
  }));
  return { ...of, session, answers };
}
