/** The judges of others, for tests: the CSAF validator library, and the CVE Program's schema as Debian's python3-cvelib carries it. */
import { readFileSync } from 'node:fs';
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js';
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

export interface Complaint {
  readonly test: string;
  readonly message: string;
}
const tests = [csaf_2_0_strict, ...Object.values(mandatory), ...Object.values(optional)];

/** Errors and warnings of schema, mandatory and optional tests. */
export async function csafComplaints(text: string): Promise<readonly Complaint[]> {
  const { tests: results } = await validate(tests, JSON.parse(text));
  return results.flatMap(({ name, errors, warnings }) => [...errors, ...warnings].map(({ message = '' }) => ({ test: name, message })));
}

const schemaFile = '/usr/lib/python3/dist-packages/cvelib/schemas/CVE_JSON_bundled_5.1.1.json';
let compiled: ValidateFunction | undefined;

/** Errors by the bundled schema 5.1.1. */
export function cveComplaints(text: string): readonly unknown[] {
  if (compiled === undefined) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats(ajv);
    compiled = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  }
  return compiled(JSON.parse(text)) ? [] : compiled.errors ?? [];
}
