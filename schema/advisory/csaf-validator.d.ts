/** What we use of the validator, which brings no types of its own. */
declare module '@secvisogram/csaf-validator-lib/schemaTests.js' {
  export const csaf_2_0_strict: CsafTest;
}
declare module '@secvisogram/csaf-validator-lib/mandatoryTests.js' {
  const tests: Readonly<Record<string, CsafTest>>;
  export = tests;
}
declare module '@secvisogram/csaf-validator-lib/optionalTests.js' {
  const tests: Readonly<Record<string, CsafTest>>;
  export = tests;
}
declare module '@secvisogram/csaf-validator-lib/validate.js' {
  interface Found { readonly message?: string }
  interface Result { readonly name: string; readonly errors: readonly Found[]; readonly warnings: readonly Found[] }
  const validate: (tests: readonly CsafTest[], document: unknown) => Promise<{ readonly tests: readonly Result[] }>;
  export = validate;
}
type CsafTest = (document: unknown) => unknown;
