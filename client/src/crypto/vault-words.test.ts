import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../schema/sealed-entity/report-text.ts';
import { researcherOf, team } from './testing/vaults.ts';

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
});
