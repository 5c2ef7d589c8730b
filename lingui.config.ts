import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** The words of the client, one catalogue per language; English is what the source says. Without line numbers: they change daily. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/client/src/words/{locale}', include: ['<rootDir>/client/src'], exclude: ['**/generated/**', '**/*.test.*'] }],
  format: formatter({ lineNumbers: false }),
});
