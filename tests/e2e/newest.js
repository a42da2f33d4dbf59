// The newest version of each council's policy and process in the app, from the names of their files, so that a new reading
// changes no journey.
import { readdirSync, readFileSync } from 'node:fs';

const files = (folder) => readdirSync(new URL(`../../src/${folder}/data/`, import.meta.url));

/** The version of the last file of such a name; versions sort as text. */
function newest(folder, id) {
  const versions = files(folder).flatMap((name) => name.match(`^${id}-(.+)\\.toml$`)?.[1] ?? []).sort();
  if (!versions.length) throw new Error(`no ${folder} of ${id}`);
  return versions.at(-1);
}

export const frameworkVersion = (id) => newest('framework', id);
export const processVersion = (id) => newest('process', id);

/** The text of a council's policy in its newest version. */
export const frameworkText = (id) => readFileSync(new URL(`../../src/framework/data/${id}-${frameworkVersion(id)}.toml`, import.meta.url), 'utf8');
