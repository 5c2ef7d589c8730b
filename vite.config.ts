import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';
import { compileMessages } from './scripts/compile-messages.mjs';
import { inlineDocuments } from './scripts/inline-documents.mjs';
import { pageIntegrity } from './scripts/page-integrity.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The parts that most pages share; what opens keys comes with the pages that do, and what formats words when somebody asks for it. */
const kit = /client\/src\/(?:ui\/(?!FormattedWords|Markdown|markdown-tree|Dialog|DropZone|Part\.)|session\/(?!key-ring|crypto-words|Unlock|use-deed))/;

/** What the report form has in common with some pages: each file less saves it a hundred octets. */
const form = /(?:client\/src\/(?:ui\/(?:ErrorSummary|Steps|names|Sealed|date-parts)|session\/key-ring)|packages\/client\/src\/sealing\/gpg-input|schema\/recovery\/base64)\.tsx?$/;

/** React, Lingui's macros and the GraphQL documents; the tests of the client use the same. */
export function clientPlugins(): PluginOption[] {
  return [
    inlineDocuments(here('./client/src/generated/graphql.ts')),
    react(),
    // English messages stay in the page that shows them, so that no catalogue is loaded for it.
    lingui({ macroTransform: { macro: { descriptorFields: 'message' } } }),
    compileMessages(),
  ];
}

export default defineConfig({
  root: here('./client'),
  plugins: [clientPlugins(), pageIntegrity()],
  // 60 kB in place of 340: the rest of openpgp comes in pieces, when an old key or message needs it.
  resolve: { alias: [{ find: /^openpgp$/, replacement: 'openpgp/lightweight' }] },
  // In one piece, because the page checks it as one.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  build: {
    outDir: here('./build/client'),
    emptyOutDir: true,
    // The strict Content Security Policy knows neither data: scripts nor inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // What most pages share comes in few files: a phone pays for each request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'kit', test: kit, minShareCount: 8, priority: 2 }, { name: 'form', test: form, priority: 1 }] } } },
    reportCompressedSize: false,
  },
});
