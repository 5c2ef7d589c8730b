import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The client's types, from the schema that the server emits and the operations that the pages write down.
 * SCHEMA names another schema, for a first look at one that is not emitted yet.
 */
const config: CodegenConfig = {
  schema: process.env['SCHEMA'] ?? 'schema/subgraph.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/generated/**'],
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    'client/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
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
      },
    },
    'client/src/generated/possible-types.ts': { plugins: ['./scripts/possible-types.mjs'] },
  },
};

export { config as default };
