import type { CodegenConfig } from '@graphql-codegen/cli';

const types = {
  enumsAsTypes: true,
  enumType: 'string-literal',
  useTypeImports: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  scalars: {
    DateTime: 'string',
    URL: 'string',
    OpenPGPMessage: 'string',
    OpenPGPPublicKey: 'string',
    FieldSet: 'string',
    federation__FieldSet: 'string',
    link__Import: 'string',
  },
};

/**
 * The types of the pages and of the package for programs, from the schema that the server emits and the operations that both write down.
 * SCHEMA names another schema, for a first look at one that is not emitted yet.
 */
const config: CodegenConfig = {
  schema: process.env['SCHEMA'] ?? 'schema/subgraph.graphql',
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    'client/src/generated/': {
      preset: 'client',
      documents: ['client/src/**/*.{ts,tsx}', '!client/src/generated/**'],
      presetConfig: { fragmentMasking: false },
      config: types,
    },
    'client/src/generated/possible-types.ts': { plugins: ['./scripts/possible-types.mjs'] },
    // Documents as text: the package needs no parser.
    'packages/client/src/generated/': {
      preset: 'client',
      documents: ['packages/client/src/documents/*.graphql'],
      presetConfig: { fragmentMasking: false },
      config: { ...types, documentMode: 'string' },
    },
  },
};

export { config as default };
