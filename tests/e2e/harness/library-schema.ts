import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const librarySchema = JSON.parse(
  readFileSync(new URL('../../../docs/library.schema.json', import.meta.url), 'utf8'),
);

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(librarySchema);

/** How a `library.json` violates the published schema. Empty if it conforms. */
export function schemaFaults(library: unknown): string[] {
  validate(library);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
