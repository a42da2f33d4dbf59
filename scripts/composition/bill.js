// The software bill of materials, as CycloneDX writes it.
import { createHash } from 'node:crypto';
import { expression } from './licences.js';
import { address } from './parts.js';

const component = (part) => ({
  type: 'library',
  'bom-ref': address(part),
  name: part.name,
  ...(part.version && { version: part.version }),
  ...(part.description && { description: part.description.replace(/\s+/g, ' ').trim() }),
  // What only ran while the site was made is named, and is not part of it.
  scope: part.shipped ? 'required' : 'excluded',
  ...(part.digest && { hashes: [part.digest] }),
  licenses: licences(part),
  purl: address(part),
});

function licences({ licence }) {
  const written = expression(licence);
  return [/ /.test(written) ? { expression: written } : { license: { id: written } }];
}

/** The bill as text. The same parts give the same bytes: it holds no time, and its serial number comes from its content. */
export function bill(app, parts) {
  const own = { type: 'application', 'bom-ref': address(app), name: app.name, version: app.version, description: app.description, licenses: licences(app), purl: address(app) };
  const needed = new Set(parts.flatMap(({ needs }) => needs.map(address)));
  const content = {
    metadata: { lifecycles: [{ phase: 'build' }], component: own },
    components: parts.map(component),
    dependencies: [
      // What no other part asks for, the app does.
      { ref: own['bom-ref'], dependsOn: parts.filter((part) => part.direct || !needed.has(address(part))).map(address) },
      ...parts.map((part) => ({ ref: address(part), dependsOn: part.needs.map(address).sort() })),
    ],
  };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serial(content), version: 1, ...content }, null, 1)}\n`;
}

/** A UUID of the kind that is made from a digest (RFC 9562, version 8). */
function serial(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = '89ab'[parseInt(hex[16], 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
