// Other ways to put the same 20 questions on a page, to compare with. Measured once, elsewhere, on Slow 4G with the CPU slowed
// down 4 times; not measured again here. `bytes`: compressed, for a cold load. `firstAnswer`: until the first working answer, in ms.
export const PEERS = [
  { name: 'React JSON Schema Form', bytes: 160_000, firstAnswer: 2_100 },
  { name: 'SurveyJS', bytes: 315_000, firstAnswer: 4_200 },
  { name: 'Form.io', bytes: 322_000, firstAnswer: 4_000 },
  { name: 'LHC-Forms', bytes: 636_000, firstAnswer: 6_800 },
  { name: 'ODK Web Forms', bytes: 1_019_000, firstAnswer: 9_200 },
  { name: 'Plain HTML', bytes: null, firstAnswer: 500 },
];
