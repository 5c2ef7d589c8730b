import { OwnAccountDocument, RegisterKeyDocument, TeamKeyDocument } from '../../generated/graphql.ts';
import { proofText } from '../../../../../schema/proof-text.ts';
import { accepted, NotAllowed } from '../../portal-errors.ts';
import { createClient, type PortalClient } from '../../portal-client.ts';
import { requireFitStructure } from '../../sealing/judge.ts';
import { CommandError } from '../command-error.ts';
import { clearsign, exportPublic, hasSecretKey } from '../gpg.ts';
import { clientOf, pinned } from '../open-portal.ts';
import { type Profile, writeProfile } from '../profile.ts';
import type { Arguments, Command } from '../run.ts';
import { openAccount, type Portal, signInByWords } from '../sign-in.ts';
import type { Terminal } from '../terminal.ts';

const fingerprint = (given: string): string => {
  const read = given.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[0-9A-F]{40}$/.test(read)) throw new CommandError('usage', `${given} is no fingerprint of 40 hex digits.`);
  return read;
};

function addressOf([given]: readonly string[]): string {
  const url = given !== undefined && URL.canParse(given) ? new URL(given) : null;
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) throw new CommandError('usage', 'Name the portal by its address: https://security.example.org');
  return url.origin;
}

async function secretOf(portal: Portal, isNew: boolean, terminal: Terminal): Promise<Profile['secret']> {
  if (isNew) {
    const { cookie, words } = await openAccount(portal, terminal);
    terminal.say(`Your twelve words. Write them down: they sign you in, and nobody can replace them.\n\n  ${words}\n`);
    return { kind: 'COOKIE', value: cookie };
  }
  const given = ((await terminal.piped()) ?? (await terminal.ask('Twelve recovery words, or a token: ', true))).trim();
  if (/^laurel_\w+$/.test(given)) return { kind: 'TOKEN', value: given };
  return { kind: 'COOKIE', value: await signInByWords(portal, given, terminal) };
}

interface Account {
  readonly id: string | null;
  readonly keys: readonly string[];
}

/** The key that is used here, registered where the account has none. @returns null where nobody named one and none was found */
async function ownKeyOf(portal: PortalClient, wanted: string | null, { id, keys }: Account, portalId: string): Promise<string | null> {
  if (wanted === null) {
    for (const known of keys) if (await hasSecretKey(known)) return known;
    return null;
  }
  if (!(await hasSecretKey(wanted))) throw new CommandError('refused', `gpg has no private key ${wanted}.`);
  if (keys.includes(wanted)) return wanted;
  if (keys.length > 0) throw new CommandError('refused', `The account has another key (${keys.join(', ')}). Replace it on the page of your keys, where both sign.`);
  const publicKey = await exportPublic(wanted);
  await requireFitStructure(publicKey, 'PUBLIC');
  const { viewer } = await portal.request(OwnAccountDocument, {});
  const proof = await clearsign(proofText({ portalId, accountId: id ?? '', fingerprint: wanted, challenge: viewer?.keyChallenge ?? '' }), wanted);
  accepted((await portal.request(RegisterKeyDocument, { input: { publicKey, proof } })).registerKey);
  return wanted;
}

async function accountOf(portal: PortalClient, url: string, secret: Profile['secret']): Promise<Account> {
  const asked = await portal.request(OwnAccountDocument, {}).catch((error: unknown) => {
    if (error instanceof NotAllowed) return null;
    throw error;
  });
  // A tool's token is good, and has neither account nor keys.
  if (asked === null) return { id: null, keys: [] };
  const { viewer } = asked;
  if (!viewer) throw new CommandError('signedOut', 'The portal knows nobody by this.');
  const keys = (viewer.keys ?? []).filter(({ status }) => status === 'CURRENT').map((key) => key.fingerprint);
  const headers = secret.kind === 'TOKEN' ? { authorization: `Bearer ${secret.value}` } : { cookie: secret.value };
  const session = (await (await fetch(new URL('/auth/session', url), { headers, redirect: 'error' })).json()) as { readonly account?: { readonly id: string } | null };
  return { id: session.account?.id ?? null, keys };
}

export const command: Command = async ({ words, text, has }: Arguments, terminal) => {
  const url = addressOf(words);
  const open = createClient({ url });
  const [facts, { teamKey: handedOut }] = [await open.facts(), await open.request(TeamKeyDocument, {})];
  const given = text('team');
  if (given === null) throw new CommandError('usage', `${facts.organization} hands out the team key\n  ${handedOut?.fingerprint ?? 'none'}\nCompare it with what the team publishes elsewhere, then say so: --team FINGERPRINT`);
  const { fingerprint: teamKey } = await pinned(handedOut, fingerprint(given), facts);
  const wanted = text('key');
  const secret = await secretOf({ url, portalId: facts.portalId }, has('new'), terminal);
  const portal = clientOf(url, secret);
  const portalKey = await (await fetch(new URL('/portal-key.asc', url), { redirect: 'error' })).text();
  const profile = { url, portalId: facts.portalId, teamKey, portalKey, secret };
  // The session is kept before the key is shown: what fails there can be tried again.
  await writeProfile(terminal.env, { ...profile, ownKey: null });
  const ownKey = await ownKeyOf(portal, wanted === null ? null : fingerprint(wanted), await accountOf(portal, url, secret), facts.portalId);
  await writeProfile(terminal.env, { ...profile, ownKey });
  terminal.tell(ownKey === null ? `Signed in to ${url}. To seal and open, name your key: --key FINGERPRINT` : `Signed in to ${url}, with key ${ownKey}.`);
};
