import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { createLog } from './log.ts';

const canaries = ['ana@example.org', 'laurel_person_c2VjcmV0', 'hunter2 hunter2 hunter2', '-----BEGIN PGP MESSAGE-----\n\nwy4ECQMI'];

describe('the log', () => {
  it('takes out what must not be in it, even where somebody logs it', () => {
    let lines = '';
    const log = createLog('info', { write: (line: string) => { lines += line; } });
    const [email, token, password, body] = canaries;
    log.info({ email, token, input: { password, body }, request: { headers: { cookie: token }, query: email } }, 'a mistake');
    for (const canary of canaries) expect(lines).not.toContain(JSON.stringify(canary).slice(1, -1));
    expect(lines).toContain('[redacted]');
  });

  it('describes errors without the values that they quote', () => {
    const error = Object.assign(new Error(`Key (email)=(ana@example.org) with "hunter2 hunter2 hunter2" and laurel_person_c2VjcmV0: ${canaries[3]}`), {
      code: '23505', constraint: 'account_email_key', parameters: canaries, query: canaries[0], detail: canaries[0],
    });
    const text = JSON.stringify(describeError(error));
    for (const canary of canaries) expect(text).not.toContain(canary.split('\n')[0]);
    expect(text).toContain('23505');
    expect(text).toContain('account_email_key');
    expect(text).toMatch(/log\.test\.ts/);
  });

  it('takes no line of a message for a place', () => {
    const [here = ''] = describeError(new Error('here')).at;
    const { at } = describeError(new Error(`it says\n    at length what was found\n    ${here}`));
    expect(JSON.stringify(at)).not.toContain('length');
    expect(at[0]).toMatch(/log\.test\.ts/);
    expect(at).not.toHaveLength(0);
  });
});
