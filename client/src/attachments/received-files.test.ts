import { expect, it } from 'vitest';
import type { OpenedText } from '../../../packages/client/src/sealing/opened-text.ts';
import { fileLabelBody } from '../../../schema/sealed-entity/file-label.ts';
import { knownName, listingOf, mayShow, missingIn } from './received-files.ts';

const text = (change: Partial<OpenedText>): OpenedText => ({
  text: '', body: { text: '', sections: [] }, refused: null, signature: 'VALID', warnings: [], signerFingerprint: null, writtenAt: null,
  sha256: '', attachments: [], isOfSubmission: false, mail: null, ...change,
});
const file = (sha256: string) => ({ id: sha256, name: null, sizeBytes: 1, sha256 });
const label = { name: 'a.png', mediaType: 'image/png', sizeBytes: 1, sessionKeySha256: 'c'.repeat(64) };

it('tells files that the signed text lists from those that somebody added, and counts what is missing', () => {
  const signed = text({ attachments: ['a', 'b'] });
  expect(listingOf(file('a'), signed)).toBe('LISTED');
  expect(listingOf(file('c'), signed)).toBe('NOT_LISTED');
  expect(missingIn([file('a'), file('c')], signed)).toBe(1);
});

it('expects no list of a free text', () => {
  const free = text({ warnings: ['UNBOUND'], signature: 'UNSIGNED' });
  expect(listingOf(file('a'), free)).toBe('UNTOLD');
  expect(missingIn([file('a')], free)).toBe(0);
});

it('takes a name for its own file alone, and gpg’s word only where it is signed', () => {
  const body = fileLabelBody(label);
  expect(knownName(file('a'), text({ body, attachments: ['a'] }))).toEqual({ label, isSealedElsewhere: false });
  expect(knownName(file('b'), text({ body, attachments: ['a'] }))).toBe(null);
  expect(knownName(file('a'), text({ body, attachments: ['a'], refused: 'OTHER_CASE' }))).toBe(null);
  const ofGpg = fileLabelBody({ ...label, sizeBytes: null, sessionKeySha256: null });
  expect(knownName(file('a'), text({ body: ofGpg, attachments: ['a'] }))?.isSealedElsewhere).toBe(true);
  expect(knownName(file('a'), text({ body: ofGpg, attachments: ['a'], signature: 'UNKNOWN_SIGNER' }))?.isSealedElsewhere).toBe(false);
});

it('offers a preview where there is something to show', () => {
  expect(mayShow(label)).toBe(true);
  expect(mayShow({ ...label, name: 'x.log', mediaType: '' })).toBe(true);
  expect(mayShow({ ...label, name: 'x.zip', mediaType: 'application/zip' })).toBe(false);
});
