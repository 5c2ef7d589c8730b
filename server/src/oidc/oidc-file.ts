/**
 * The operator's file: which providers sign people in here, and what they are believed. It is read once, before anything is served; who
 * may write it makes administrators, so it is no setting of a page.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { normalEmail } from '../accounts/account-input.ts';
import { ConfigError } from '../config.ts';
import { LaurelError } from '../errors.ts';
import { type FactorRules, givenRoles, type Newcomers, newcomers, type RoleRules } from './provider-rules.ts';

export interface Provider extends RoleRules {
  /** In addresses: a to z, digits and hyphens. */
  readonly id: string;
  /** On the button. */
  readonly label: string;
  /** As its tokens write it, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientAuth: 'client_secret_basic' | 'client_secret_post';
  readonly scope: string;
  /** It stands in the operator's own network: asked at the issuer's origin alone. */
  readonly isInternal: boolean;
  /** Certificates in PEM that are trusted in place of the system's. */
  readonly ca: string | undefined;
  readonly factor: FactorRules;
  readonly accounts: readonly Newcomers[];
}
export interface OidcFile {
  readonly providers: readonly Provider[];
  /** Addresses of accounts that keep their roles whatever a provider says. */
  readonly breakGlass: readonly string[];
}

export const noProviders: OidcFile = { providers: [], breakGlass: [] };

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const words = v.optional(v.array(word), []);
const roleList = v.pipe(v.union([v.picklist(givenRoles), v.array(v.picklist(givenRoles))]), v.transform((role) => [role].flat()));
const providerSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/)),
  label: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  issuer: v.pipe(word, v.check(isIssuer)),
  client_id: word,
  client_secret: v.optional(word),
  client_secret_file: v.optional(word),
  client_auth: v.optional(v.picklist(['client_secret_basic', 'client_secret_post']), 'client_secret_basic'),
  scopes: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/))), ['openid', 'email', 'profile']),
  internal: v.optional(v.boolean(), false),
  ca_file: v.optional(word),
  groups_claim: v.optional(word, 'groups'),
  roles: v.optional(v.record(word, roleList), {}),
  second_factor: v.optional(v.strictObject({ acr: words, amr: words }), { acr: [], amr: [] }),
  accounts: v.optional(v.array(v.picklist(newcomers)), []),
});
const fileSchema = v.strictObject({ providers: v.array(providerSchema), break_glass: words });
type ProviderEntry = v.InferOutput<typeof providerSchema>;

/** OpenID Connect Discovery 1.0, section 3: https without query and fragment; http for a provider on this machine. */
function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
}

/** @param file absolute; undefined: nobody signs in by a provider @throws ConfigError in one sentence, which repeats no secret */
export function readOidcFile(file: string | undefined): OidcFile {
  if (file === undefined) return noProviders;
  const read = v.safeParse(fileSchema, parsed(file));
  if (!read.success) throw new ConfigError(`OIDC_FILE ${file} says something wrong at "${v.getDotPath(read.issues[0]) ?? 'its top'}": see docs/operator.md for what may stand there.`);
  const { providers, break_glass: breakGlass } = read.output;
  for (const name of ['id', 'issuer'] as const) {
    if (new Set(providers.map((one) => one[name])).size < providers.length) throw new ConfigError(`OIDC_FILE ${file} names two providers with the same ${name}: each needs its own.`);
  }
  return { providers: providers.map((entry) => providerOf(entry, path.dirname(file))), breakGlass: breakGlass.map((address) => addressOf(address, file)) };
}

function parsed(file: string): unknown {
  const text = textOf(file, 'OIDC_FILE');
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message repeats what stands there, secrets among it.
    throw new ConfigError(`OIDC_FILE ${file} is no JSON: look for a comma or a quotation mark too many or too few.`);
  }
}

function textOf(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`${what} names ${file}, which cannot be read: check that it exists and that this user may read it.`);
  }
}

function addressOf(typed: string, file: string): string {
  try {
    return normalEmail(typed);
  } catch (error) {
    if (error instanceof LaurelError) throw new ConfigError(`OIDC_FILE ${file} lists "${typed}" under break_glass, which is no mail address.`);
    throw error;
  }
}

/** @param folder relative names of files are looked for in it */
function providerOf(entry: ProviderEntry, folder: string): Provider {
  const beside = (name: string): string => path.resolve(folder, name);
  const { client_secret: inline, client_secret_file: secretFile, ca_file: caFile } = entry;
  if ((inline === undefined) === (secretFile === undefined)) {
    throw new ConfigError(`OIDC_FILE gives the provider "${entry.id}" both or neither of client_secret and client_secret_file: keep one of them.`);
  }
  return {
    id: entry.id, label: entry.label, issuer: entry.issuer, clientId: entry.client_id, clientAuth: entry.client_auth,
    clientSecret: inline ?? textOf(beside(secretFile ?? ''), `client_secret_file of the provider "${entry.id}"`),
    scope: [...new Set(['openid', ...entry.scopes])].join(' '), isInternal: entry.internal,
    ca: caFile === undefined ? undefined : textOf(beside(caFile), `ca_file of the provider "${entry.id}"`),
    groupsClaim: entry.groups_claim, rolesOfGroup: new Map(Object.entries(entry.roles)),
    factor: entry.second_factor, accounts: entry.accounts,
  };
}
