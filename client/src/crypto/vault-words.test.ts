import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../schema/sealed-entity/report-text.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { memoryStore, researcherOf, team } from './testing/vaults.ts';
import { VaultState } from './vault-state.ts';
import { wordsCommands } from './vault-words.ts';

const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';

describe('opening many', () => {
  it('opens each as it would alone, in order, and says what does not open', async () => {
    const people = await team();
    const { vault, publicKeyArmored } = await researcherOf(people);
    const sealed = await vault.seal({ kind: 'REPORT', body: reportBody({ title: 'XSS', service: 'Mail', steps: 'one', impact: 'two' }), about: { submission }, readers: [], toSelf: true });
    const title = await vault.seal({ kind: 'TITLE', body: { text: 'XSS', sections: [] }, about: { submission }, readers: [], toSelf: true });
    const as = (kind: 'REPORT' | 'TITLE') => ({ kind, caseNumber: 'LRL-2026-000042', signers: [publicKeyArmored] });
    const opened = await people.triager.vault.openMany([
      { armored: sealed.armored, request: as('REPORT') }, { armored: 'no message', request: as('REPORT') },
      { armored: title.armored, request: as('REPORT') }, { armored: title.armored, request: as('TITLE') },
    ]);
    expect(opened).toMatchObject([
      { opened: { text: expect.stringMatching(/^Online service\n\nMail[^]*Title\n\nXSS[^]*one[^]*two$/), signature: 'VALID', refused: null, body: { sections: { length: 4 } } } }, { fault: 'DAMAGED' },
      { opened: { text: '', refused: 'OTHER_KIND' } }, { opened: { text: 'XSS', signature: 'VALID' } },
    ]);
  });

  it('holds few of them unpacked at a time', async () => {
    let [now, most] = [0, 0];
    const commands = wordsCommands(new VaultState(memoryStore()), async (armored) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
      throw new CryptoError('UNPACKS_TOO_LARGE', armored);
    });
    const texts = Array.from({ length: 100 }, (_, at) => ({ armored: String(at), request: { kind: 'REPORT' as const, caseNumber: '', signers: [] } }));
    expect(await commands.openMany(texts)).toEqual(texts.map(() => ({ fault: 'UNPACKS_TOO_LARGE' })));
    expect([most, now]).toEqual([8, 0]);
  });
});
