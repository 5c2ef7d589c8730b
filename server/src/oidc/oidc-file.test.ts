import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { readOidcFile } from './oidc-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laurel-oidc-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = 'a very secret thing';
const good = { id: 'company', label: 'Company', issuer: 'https://id.example.org/realms/main', client_id: 'laurel', client_secret: secret };
function written(content: unknown): string {
  const file = path.join(folder, 'oidc.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const read = (...providers: readonly object[]) => readOidcFile(written({ providers }));

describe('the operator’s file', () => {
  it('may be left out', () => {
    expect(readOidcFile(undefined)).toEqual({ providers: [], breakGlass: [] });
  });

  it('names providers, what they are believed, and who is exempt', () => {
    writeFileSync(path.join(folder, 'secret'), `${secret}\n`);
    const { client_secret: _inline, ...rest } = good;
    const file = readOidcFile(written({
      providers: [{
        ...rest, client_secret_file: 'secret', scopes: ['email', 'groups'], groups_claim: 'groups', roles: { triage: 'TRIAGER', leads: ['TRIAGER', 'LEAD'] },
        second_factor: { amr: ['mfa'] }, accounts: ['team'], internal: true,
      }],
      break_glass: ['Ana@Example.ORG'],
    }));
    expect(file.providers).toEqual([{
      id: 'company', label: 'Company', issuer: good.issuer, clientId: 'laurel', clientSecret: secret, clientAuth: 'client_secret_basic', scope: 'openid email groups',
      isInternal: true, ca: undefined, groupsClaim: 'groups', rolesOfGroup: new Map([['triage', ['TRIAGER']], ['leads', ['TRIAGER', 'LEAD']]]),
      factor: { acr: [], amr: ['mfa'] }, accounts: ['team'],
    }]);
    expect(file.breakGlass).toEqual(['ana@example.org']);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', `{ "client_secret": "${secret}", }`, /is no JSON/],
    ['a name that is none of ours', { providers: [{ ...good, group_claim: 'x' }] }, /"providers\.0\.group_claim"/],
    ['a role that nobody may be given', { providers: [{ ...good, roles: { all: 'RESEARCHER' } }] }, /"providers\.0\.roles\.all/],
    ['break_glass beside its place', { providers: [good], breakglass: [] }, /"breakglass"/],
    ['an issuer by http', { providers: [{ ...good, issuer: 'http://id.example.org' }] }, /"providers\.0\.issuer"/],
    ['an issuer with a query', { providers: [{ ...good, issuer: 'https://id.example.org/?a=b' }] }, /"providers\.0\.issuer"/],
    ['an id that is no part of an address', { providers: [{ ...good, id: '../x' }] }, /"providers\.0\.id"/],
    ['one issuer twice', { providers: [good, { ...good, id: 'again' }] }, /same issuer/],
    ['one id twice', { providers: [good, { ...good, issuer: 'https://other.example.org' }] }, /same id/],
    ['no secret', { providers: [{ ...good, client_secret: undefined }] }, /both or neither of client_secret/],
    ['two secrets', { providers: [{ ...good, client_secret_file: 'secret' }] }, /both or neither of client_secret/],
    ['a secret in a file that is not there', { providers: [{ ...good, client_secret: undefined, client_secret_file: 'nowhere' }] }, /nowhere, which cannot be read/],
    ['break_glass that is no address', { providers: [good], break_glass: ['ana'] }, /"ana" under break_glass/],
    ['nothing', {}, /"providers"/],
  ])('with %s is refused in one sentence that repeats no secret', (_kind, content, message) => {
    const refused = (): unknown => readOidcFile(written(content));
    expect(refused).toThrow(ConfigError);
    expect(refused).toThrow(message);
    try {
      refused();
    } catch (error) {
      expect(String(error)).not.toContain(secret);
      expect(String(error).trim().split('\n')).toHaveLength(1);
    }
  });

  it('that is not there is refused', () => {
    expect(() => readOidcFile(path.join(folder, 'nothing.json'))).toThrow(/cannot be read/);
  });

  it('takes http of this machine alone', () => {
    expect(read({ ...good, issuer: 'http://127.0.0.1:8080' }).providers).toHaveLength(1);
  });
});
