/** The words of the client, one catalogue per language; English is what the source says. */
export default {
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/client/src/words/{locale}', include: ['<rootDir>/client/src'] }],
};
