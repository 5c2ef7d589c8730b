/** Who signs people in, and who gets in on the day on which nobody does. */
import type pg from 'pg';
import type { Config } from '../config.ts';
import { createLog } from '../http/log.ts';
import type { Reach } from '../http/public-address.ts';
import { type BreakGlassLack, readDependence } from '../oidc/list-providers.ts';
import { readOidcFile } from '../oidc/oidc-file.ts';
import { asProviderFault } from '../oidc/provider-fault.ts';
import { Providers } from '../oidc/providers.ts';
import { bad, type Finding, good, warn } from './finding.ts';

const lacks: Readonly<Record<BreakGlassLack, string>> = {
  NO_ACCOUNT: 'no account that may sign in has it', NO_ROLE: 'its account is neither lead nor administrator',
  NO_WAY_IN: 'its account has neither password, words nor passkey', NO_FACTOR: 'its account has no second factor of its own',
};

export async function checkSignIn(pool: pg.Pool, config: Config, reach: Reach): Promise<readonly Finding[]> {
  const file = readOidcFile(config.oidcFile);
  if (file.providers.length === 0) return [];
  const providers = new Providers({ pool, config, outside: { reach }, log: createLog('silent') }, file);
  const findings: Finding[] = [];
  for (const provider of file.providers) {
    findings.push(await providers.look(provider).then(
      () => good(`provider ${provider.id}: describes itself at ${provider.issuer}`),
      (error: unknown) => {
        const { code, detail } = asProviderFault(error);
        return bad(`provider ${provider.id}: does not describe itself at ${provider.issuer} (${code} ${detail})`, 'Compare the issuer in OIDC_FILE, look at the way there, and at "internal" where it is in your own network.');
      }));
  }
  return [...findings, ...(await judgeDependence(pool, file))];
}

async function judgeDependence(pool: pg.Pool, file: ReturnType<typeof readOidcFile>): Promise<readonly Finding[]> {
  const query = async <T>(text: string, values: unknown[] = []): Promise<T> => (await pool.query(text, values)).rows as T;
  const { breakGlass, independentAdministrators } = await readDependence({ query }, file);
  const lacking = breakGlass.flatMap(({ email, lack }) => (lack === null ? [] : [
    warn(`break_glass: ${email} is of no use, because ${lacks[lack]}`, 'Mend the account, or the address in OIDC_FILE, before the provider is away.'),
  ]));
  return [
    ...lacking,
    independentAdministrators > 0
      ? good('sign-in: an administrator gets in without a provider')
      : warn('sign-in: every administrator depends on a provider', 'Give one a password with an authenticator app, or a passkey, and list the address under break_glass in OIDC_FILE.'),
  ];
}
