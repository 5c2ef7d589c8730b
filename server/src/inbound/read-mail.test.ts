import { describe, expect, it } from 'vitest';
import { mailOf } from '../testing/mails.ts';
import { mayAnswer } from './receipts-by-mail.ts';
import { readMail } from './read-mail.ts';

const read = async (fields: readonly string[], trusted?: string) => readMail(mailOf({ fields }), 'ana@example.net', trusted);

describe('what a mail server found', () => {
  const ours = 'Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.net; dkim=fail; dmarc=pass';
  it('counts where the operator named it', async () => {
    expect(await read([ours, 'X-Spam-Flag: YES'], 'mx.example.org')).toMatchObject({ authentication: ['spf=pass', 'dkim=fail', 'dmarc=pass'], spam: true });
    expect(await read([ours, 'X-Spam-Flag: NO'], 'MX.example.org')).toMatchObject({ spam: false });
  });

  it('counts for nothing where anybody could have written it', async () => {
    expect(await read([ours, 'X-Spam-Flag: YES'])).toMatchObject({ authentication: [], spam: false });
    expect(await read([ours], 'other.example.org')).toMatchObject({ authentication: [] });
    expect(await read(['X-Spam-Flag: YES'], 'mx.example.org')).toMatchObject({ spam: false });
    expect(await read(['Authentication-Results: mx.example.org.evil.net; spf=pass'], 'mx.example.org')).toMatchObject({ authentication: [] });
  });

  it('of ours the topmost field, which it added last', async () => {
    expect(await read([ours.replace('spf=pass', 'spf=fail'), ours], 'mx.example.org')).toMatchObject({ authentication: ['spf=fail', 'dkim=fail', 'dmarc=pass'] });
  });
});

describe('who gets a receipt', () => {
  const sender = { sender: 'ana@example.net', automatic: null, spam: false, authentication: [] };
  it('is who wrote it and can be told', () => {
    expect(mayAnswer(sender, ['security@example.org'])).toBe(true);
    expect(mayAnswer({ ...sender, authentication: ['dmarc=pass'] }, [])).toBe(true);
  });

  it.each([
    [{ sender: null }], [{ automatic: 'LIST' as const }], [{ spam: true }], [{ authentication: ['dmarc=fail'] }], [{ sender: 'security@example.org' }],
    [{ sender: 'mailer-daemon@example.net' }], [{ sender: 'no-reply@example.net' }], [{ sender: 'noreply@example.net' }],
  ])('is not %j', (change) => {
    expect(mayAnswer({ ...sender, ...change }, ['Security@example.org'])).toBe(false);
  });
});

describe('what a mail answers', () => {
  it('is told by In-Reply-To, then by References from the nearest on', async () => {
    expect((await read(['In-Reply-To: <c@x>', 'References: <a@x> <b@x>\n <c@x>'])).answers).toEqual(['<c@x>', '<b@x>', '<a@x>']);
  });
});

describe('the same mail', () => {
  const digestOf = async (raw: Buffer): Promise<string> => (await readMail(raw, undefined, undefined)).digest.toString('hex');
  it('is the same with what servers add, and whatever ends its lines', async () => {
    const raw = mailOf({ messageId: '<1@x>' });
    const carried = Buffer.concat([Buffer.from('Return-Path: <a@b>\r\nReceived: from a by b\r\n'), raw]);
    expect(await digestOf(carried)).toBe(await digestOf(raw));
    expect(await digestOf(Buffer.from(raw.toString().replaceAll('\r\n', '\n')))).toBe(await digestOf(raw));
    expect(await digestOf(mailOf({ messageId: '<1@x>', body: 'Other.' }))).not.toBe(await digestOf(raw));
    expect(await digestOf(mailOf({ messageId: '<1@x>', subject: 'Other' }))).not.toBe(await digestOf(raw));
  });
});
