import { randomBytes, randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble, readArmor } from '../sealed/armor.ts';
import { readSealedPackets } from '../sealed/packets.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

/** What must be nowhere afterwards: a sentence of the size that people smuggle by mistake. */
const canary = 'plaintext canary: the search of the mail service reflects a script';
let portal: Portal;
let reporter: Asking;
let sealed: string;
let pkesks: readonly Uint8Array[];
let seipd: Uint8Array;
beforeAll(async () => {
  portal = await portalOverHttp();
  reporter = await portal.as(portal.reporter);
  sealed = await portal.seal('Sealed as it should be.', portal.reporter);
  const packets = readSealedPackets(readArmor(sealed));
  pkesks = packets.pkesks.map(({ bytes }) => bytes);
  seipd = packets.seipdBytes;
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const packet = (tag: number, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.of(0xc0 | tag, 255), length, body]);
};
const words = Buffer.from(canary);
const whole = (): Buffer => Buffer.concat([...pkesks, seipd]);
const body = (): string => sealed.split('\n\n').slice(1).join('\n\n');

/** A PKESK to a key that nobody holds, whose wrapped session key is words. */
const wordyPkesk = (): Buffer => {
  const named = readSealedPackets(readArmor(sealed)).pkesks[0]?.keyId ?? '';
  const keyId = Buffer.from(named, 'hex').reverse();
  const mpi = Buffer.concat([Buffer.of(words.length * 8 >> 8, words.length * 8 & 0xff), words]);
  return packet(1, Buffer.concat([Buffer.of(3), keyId, Buffer.of(1), mpi]));
};

const smuggled = async (): Promise<Readonly<Record<string, string>>> => ({
  'in clear': canary,
  'before the block': `${canary}\n${sealed}`,
  'after the block': `${sealed}\n${canary}`,
  'on the BEGIN line': sealed.replace('-----BEGIN PGP MESSAGE-----', `-----BEGIN PGP MESSAGE-----${canary}`),
  'on the END line': sealed.trimEnd().concat(canary),
  'in too long an armor header': sealed.replace('\n\n', `\nComment: ${canary.repeat(5)}\n\n`),
  'in too many armor headers': sealed.replace('\n\n', `\n${Array.from({ length: 9 }, () => `Comment: ${canary}`).join('\n')}\n\n`),
  'as a header of another form': sealed.replace('\n\n', `\n${canary}\n\n`),
  'between the lines': body().replace('\n', `\n${canary}\n`),
  'in a second block': `${sealed}${assemble([], packet(11, words))}`,
  'in a signed block': `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${canary}\n${sealed}`,
  'in a literal packet': assemble([], packet(11, words)),
  'in a compressed packet': assemble([], packet(8, Buffer.concat([Buffer.of(0), packet(11, words)]))),
  'in a marker packet': assemble([...pkesks, packet(10, words)], seipd),
  'in a padding packet': assemble([...pkesks, packet(21, words)], seipd),
  'in a private packet': assemble([...pkesks, packet(60, words)], seipd),
  'in a packet after the body': assemble([], Buffer.concat([whole(), packet(11, words)])),
  'as octets after the body': assemble([], Buffer.concat([whole(), words])),
  'in the body itself': assemble(pkesks, packet(18, Buffer.concat([Buffer.of(1), words]))),
  'in the body, in another alphabet': assemble(pkesks, packet(18, Buffer.concat([Buffer.of(1), Buffer.from('Поиск почтовой службы отражает скрипт')]))),
  'in a wrapped session key': assemble([...pkesks, wordyPkesk()], seipd),
  'in a session key by password': assemble([packet(3, words), ...pkesks], seipd),
  'signed, not sealed': (await openpgp.sign({ message: await openpgp.createMessage({ text: canary }), signingKeys: portal.reporter.privateKey })).toString(),
});

describe('a text that is not sealed', () => {
  it('is refused in every sealed field, however it is packed', async () => {
    const { number } = await portal.report();
    const team = await portal.as(portal.triager);
    const { version } = await portal.row(number);
    for (const [how, text] of Object.entries(await smuggled())) {
      const key = (): string => randomUUID();
      const tries: readonly (readonly [Asking, string, string, object])[] = [
        [reporter, 'submitReport', 'SubmitReportInput', { idempotencyKey: key(), policyVersion: 1, report: text }],
        [reporter, 'submitReport', 'SubmitReportInput', { idempotencyKey: key(), policyVersion: 1, report: sealed, title: text }],
        [reporter, 'postMessage', 'PostMessageInput', { idempotencyKey: key(), number, body: text }],
        [team, 'postMessage', 'PostMessageInput', { idempotencyKey: key(), number, body: text, internal: true }],
        [team, 'moveCase', 'MoveCaseInput', { idempotencyKey: key(), number, version, move: 'START_TRIAGE', message: text }],
        [team, 'titleCase', 'TitleCaseInput', { number, title: text }],
        [team, 'assessCase', 'AssessCaseInput', { number, version, weakness: 'CWE-79', severity: 'HIGH', reason: text }],
        [team, 'recordInternalCase', 'RecordInternalCaseInput', { idempotencyKey: key(), title: text, report: text }],
      ];
      for (const [by, name, type, input] of tries) {
        const answer = await portal.ask(by, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message path } } }`, { input });
        const code = answer.at('data', name, 'userErrors', '0', 'code');
        expect(['NOT_ENCRYPTED', 'MALFORMED', 'TOO_LARGE'], `${name} ${how}: ${answer.text}`).toContain(code);
        expect(answer.text, `${name} ${how}`).not.toContain('canary');
      }
    }
  }, 60_000);

  it('is dropped with the armor’s headers where it is short enough for one', async () => {
    const answer = await portal.ask(reporter, 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { report { armored } } userErrors { code } } }',
      { input: { idempotencyKey: randomUUID(), policyVersion: 1, report: sealed.replace('\n\n', `\nComment: ${canary}\n\n`) } });
    expect(answer.at('data', 'submitReport', 'userErrors')).toEqual([]);
    expect(answer.text).not.toContain('canary');
  });

  it('stands in no table, no statement that waits, and no line of the log', async () => {
    const { rows } = await portal.app.pool.query<{ table_name: string }>(`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    const needles = [words, Buffer.from('canary'), Buffer.from(canary).toString('base64').slice(4, 40)].map((needle) => Buffer.from(needle));
    for (const { table_name: table } of rows) {
      const content = await portal.app.pool.query<{ row: string }>(`select one::text as row from ${table} one`);
      for (const { row } of content.rows) {
        for (const needle of needles) {
          expect(row.includes(needle.toString()), table).toBe(false);
          expect(row.includes(needle.toString('hex')), table).toBe(false);
        }
      }
    }
    expect(portal.logged()).not.toContain('canary');
    expect(portal.logged()).not.toContain('BEGIN PGP');
  });
});

describe('a text of the wrong kind for a field', () => {
  it('that never was a text is refused, and not repeated', async () => {
    for (const report of [{ text: canary }, [canary], 7, true]) {
      const answer = await portal.ask(reporter, 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { userErrors { code } } }',
        { input: { idempotencyKey: randomUUID(), policyVersion: 1, report } });
      expect(answer.at('errors', '0', 'extensions', 'code')).toBe('BAD_USER_INPUT');
      expect(answer.text).not.toContain('canary');
    }
    const typo = await portal.ask(reporter, 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { userErrors { code } } }',
      { input: { idempotencyKey: randomUUID(), policyVersion: 1, report: sealed, reportText: canary } });
    expect(typo.text).not.toContain('canary');
    expect(portal.logged()).not.toContain('canary');
  });
});

describe('what is sealed', () => {
  it('is never taken for words', async () => {
    for (let i = 0; i < 300; i++) {
      const random = assemble(pkesks, packet(18, Buffer.concat([Buffer.of(1), randomBytes(60)])));
      expect(readSealedPackets(readArmor(random)).seipdBytes.length).toBe(67);
    }
  });
});
