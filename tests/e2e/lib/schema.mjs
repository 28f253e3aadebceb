// JSON Schema by a validator that is not ours.
import Ajv from 'ajv/dist/2020.js';

/**
 * Compares `document` with `schema`.
 * @returns {string[]} one line for each fault; none where it holds
 */
export function schemaFaults(schema, document) {
  // Formats such as `uint8` are notes for programmers, not rules of JSON Schema.
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  validate(document);
  return (validate.errors ?? []).map((fault) => `${fault.instancePath || '/'} ${fault.message}`);
}
