import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerConsent, withdrawConsent } from '../acknowledgments/consent-commands.ts';
import { writeLetter } from '../acknowledgments/write-letter.ts';
import { checkReceipt } from '../receipts/receipt-check.ts';
import type { Viewer } from '../read/viewer.ts';
import { type Play, casesInPlay } from '../testing/cases-in-play.ts';
import { makeDoors } from '../testing/doors.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { codeOf } from '../testing/refusals.ts';

let play: Play;
let gnupg: Gnupg;
beforeAll(async () => {
  play = await casesInPlay();
  gnupg = makeGnupg();
  gnupg.importKey(play.app.portalKey.publicKeyArmored);
});
afterAll(async () => {
  gnupg.remove();
  await play.drop();
});

async function listed(choice: 'NAME' | 'ALIAS' | 'ANONYMOUS', publishedName?: string): Promise<string> {
  const { number } = await play.report();
  await play.resolve(number);
  await answerConsent(play.app, play.reporter.viewer, { number, choice, ...(publishedName !== undefined && { publishedName }) });
  return number;
}
const write = async (viewer: Viewer, publishedName: string, choice: 'NAME' | 'ALIAS' | 'ANONYMOUS' = 'NAME'): Promise<string> =>
  (await writeLetter(play.app, viewer, { choice, publishedName })).letter.signedText;
const partner: Viewer = { kind: 'partner', tokenId: '1', scopes: ['CASES_READ', 'ACKNOWLEDGMENTS_READ'], onlineServiceIds: null };

describe('a letter of acknowledgment', () => {
  it('is signed by the portal, as gpg checks it', async () => {
    await listed('NAME', 'Ines Haddad');
    const letter = await write(play.reporter.viewer, 'Ines Haddad');
    expect(letter).toContain('\nTo: Ines Haddad\n');
    const { status } = gnupg.run(['--verify'], letter);
    expect(status.some((line) => line.startsWith(`VALIDSIG ${play.app.portalKey.fingerprint}`))).toBe(true);
    expect((await checkReceipt(letter, play.app.portalKey.publicKeyArmored, new Date())).signedText).toBe(letter);
    const forged = gnupg.run(['--verify'], letter.replace('Ines Haddad', 'Somebody Else'));
    expect(forged.status.some((line) => line.startsWith('BADSIG'))).toBe(true);
  });

  it('is nobody else’s: not a stranger’s, not the team’s, not a tool’s', async () => {
    await listed('NAME', 'Ines Haddad');
    const stranger = await makePerson(play.app);
    const [ofStranger, ofLead] = await Promise.all([stranger.viewer, play.lead.viewer].map(async (viewer) => codeOf(write(viewer, 'Ines Haddad'))));
    expect([ofStranger, ofLead]).toEqual(['INVALID', 'INVALID']);
    expect(await codeOf(write(stranger.viewer, 'nobody has this name'))).toBe(ofStranger);
    expect(await codeOf(write(partner, 'Ines Haddad'))).toBe('FORBIDDEN');
    expect(await codeOf(write({ kind: 'anonymous' }, 'Ines Haddad'))).toBe('UNAUTHENTICATED');
  });

  it('ties no two names of one person together', async () => {
    await listed('NAME', 'Ines Haddad');
    await listed('ALIAS', 'moth');
    await listed('ALIAS', 'Ines Haddad');
    await listed('ANONYMOUS');
    const [byName, byAlias, byLikeness] = await Promise.all([write(play.reporter.viewer, 'Ines Haddad'), write(play.reporter.viewer, 'moth', 'ALIAS'), write(play.reporter.viewer, 'Ines Haddad', 'ALIAS')]);
    expect(byName).not.toContain('moth');
    expect(byAlias).not.toContain('Ines');
    expect(byAlias.match(/^Thanks: /gmu)).toHaveLength(1);
    expect(byLikeness.match(/^Thanks: /gmu)).toHaveLength(1);
    for (const name of ['', 'an anonymous researcher', 'null', 'moth\0', '%', "' or true --"]) {
      expect(await codeOf(write(play.reporter.viewer, name, 'ANONYMOUS')), name).toBe('INVALID');
      expect(await codeOf(write(play.reporter.viewer, name, 'ALIAS')), name).toBe('INVALID');
    }
  });

  it('is not written any more once the name was withdrawn', async () => {
    const number = await listed('ALIAS', 'gone soon');
    expect(await write(play.reporter.viewer, 'gone soon', 'ALIAS')).toContain('gone soon');
    await withdrawConsent(play.app, play.reporter.viewer, { number });
    expect(await codeOf(write(play.reporter.viewer, 'gone soon', 'ALIAS'))).toBe('INVALID');
  });

  it('is offered for the names of its owner alone, each once', async () => {
    await listed('NAME', 'Ines Haddad');
    await listed('ALIAS', 'moth');
    const doors = await makeDoors(play.app.pool);
    const namesOf = async (viewer: Viewer): Promise<unknown> => Reflect.get(Object((await doors.text(viewer, '{ viewer { listedNames { choice publishedName listings } } }')).data), 'viewer');
    const { listedNames } = Object(await namesOf(play.reporter.viewer)) as { listedNames: { choice: string; publishedName: string; listings: number }[] };
    expect(new Set(listedNames.map(({ choice, publishedName }) => `${choice} ${publishedName}`)).size).toBe(listedNames.length);
    expect(listedNames.find(({ publishedName }) => publishedName === 'moth')?.listings).toBeGreaterThan(0);
    expect(listedNames.some(({ choice }) => choice === 'ANONYMOUS')).toBe(false);
    expect(await namesOf((await makePerson(play.app)).viewer)).toEqual({ listedNames: [] });
    expect(await namesOf(play.lead.viewer)).toEqual({ listedNames: [] });
  });
});
