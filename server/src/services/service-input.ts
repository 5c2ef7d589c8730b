/** What people type about a service, made regular or refused with what to do. Pure. */
import { domainToASCII } from 'node:url';
import { UserRefusal } from '../errors.ts';
import { isShown } from '../names/shown-text-rules.ts';

const most = { name: 80, hostnames: 100, rules: 50_000, owner: 120 } as const;
const hostname = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws UserRefusal INVALID, always */
export const refuseService = (message: string, field: string): never => {
  throw new UserRefusal('INVALID', message, ['input', field]);
};

export function goodName(typed: string): string {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return name !== '' && name.length <= most.name && isShown(name) ? name : refuseService(`A service has a name of 1 to ${most.name} characters.`, 'name');
}

/** Names with other letters stand as machines know them: `xn--…`, so that nothing in a list only looks like ours. */
function asciiOf(typed: string): string {
  const name = typed.trim().toLowerCase();
  const [wildcard, rest] = name.startsWith('*.') ? ['*.', name.slice(2)] : ['', name];
  return /^[\u0020-\u007e]*$/.test(rest) ? name : `${wildcard}${domainToASCII(rest) || '?'}`;
}

export function goodHostnames(typed: readonly string[]): string[] {
  const names = [...new Set(typed.map(asciiOf).filter((one) => one !== ''))];
  if (names.length > most.hostnames) refuseService(`A service has at most ${most.hostnames} host names.`, 'hostnames');
  if (names.some((one) => one.length > 253 || !hostname.test(one))) refuseService('A host name looks like mail.example.org or *.example.org, without https:// and path.', 'hostnames');
  return names;
}

export function goodRules(typed: string | null | undefined): string | null {
  const rules = (typed ?? '').replaceAll('\r\n', '\n').trim();
  if (rules.length > most.rules) refuseService(`Testing rules have at most ${most.rules} characters.`, 'testingRules');
  return rules === '' ? null : rules;
}

export function goodOwner(typed: string | null | undefined): string | null {
  const owner = (typed ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (Array.from(owner).length > most.owner || !isShown(owner)) refuseService(`Say in at most ${most.owner} characters who answers for it.`, 'responsible');
  return owner === '' ? null : owner;
}
