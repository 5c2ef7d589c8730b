import { describe, expect, it } from 'vitest';
import { BackupError, openKeyBackup, sealKeyBackup } from './key-backup.ts';
import { newRecoveryWords, readRecoveryWords, recoveryWordsOf, signInSecretOf, WordsError, wrappingKeyOf } from './recovery-words.ts';

const portalId = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const fingerprint = '9C4177E02B6DA8051F3C64D9E7B20C8A5D2AF318';
const content = { privateKeyArmored: 'a key', pins: { leads: [fingerprint], teamKeys: [] } };
const context = { portalId, fingerprint, method: 'RECOVERY_WORDS' } as const;

describe('recovery words', () => {
  it('are twelve, and new each time', () => {
    const words = newRecoveryWords();
    expect(words).toHaveLength(12);
    expect(words).not.toEqual(newRecoveryWords());
    expect(recoveryWordsOf(readRecoveryWords(words))).toEqual(words);
  });

  it('are read as people type them', async () => {
    const words = newRecoveryWords();
    const typed = words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join(',\r\n');
    expect(await signInSecretOf(typed, portalId)).toBe(await signInSecretOf(words, portalId));
  });

  it('say what is wrong with them', () => {
    const words = recoveryWordsOf(new Uint8Array(16));
    expect(() => readRecoveryWords(words.slice(1))).toThrow(new WordsError('WORDS_COUNT'));
    expect(() => readRecoveryWords([...words.slice(1), 'laurell'])).toThrow(WordsError);
    expect(() => readRecoveryWords(words.toReversed())).toThrow(new WordsError('WORDS_CHECKSUM'));
  });

  it('derive the same secret for ever', async () => {
    const words = recoveryWordsOf(Uint8Array.from({ length: 16 }, (_, at) => at));
    expect(words.join(' ')).toBe('abandon amount liar amount expire adjust cage candy arch gather drum buyer');
    expect(await signInSecretOf(words, portalId)).toBe('g7ECNj9pm55qXavV2RyyxooDjqCGKhFFgGMgi5sfwSk=');
  });

  it('derive other secrets for another installation', async () => {
    const words = newRecoveryWords();
    expect(await signInSecretOf(words, 'another-portal')).not.toBe(await signInSecretOf(words, portalId));
  });
});

describe('a key backup', () => {
  it('opens with the same words, and brings the pins', async () => {
    const words = newRecoveryWords();
    const sealed = await sealKeyBackup(await wrappingKeyOf(words, 'backup', portalId), content, context);
    expect(sealed).not.toContain('key');
    expect(await openKeyBackup(await wrappingKeyOf(words.join(' '), 'backup', portalId), sealed, context)).toEqual(content);
  });

  it('does not open for other words, portals, keys or methods, nor once changed', async () => {
    const words = newRecoveryWords();
    const key = await wrappingKeyOf(words, 'backup', portalId);
    const sealed = await sealKeyBackup(key, content, context);
    const others = [await wrappingKeyOf(newRecoveryWords(), 'backup', portalId), await wrappingKeyOf(words, 'team-kit', portalId)];
    for (const other of others) await expect(openKeyBackup(other, sealed, context)).rejects.toThrow(BackupError);
    for (const change of [{ portalId: 'another-portal' }, { fingerprint: '0'.repeat(40) }, { method: 'PASSKEY' as const }]) {
      await expect(openKeyBackup(key, sealed, { ...context, ...change })).rejects.toThrow(BackupError);
    }
    const flipped = sealed.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const wrong of [flipped, sealed.slice(0, -4), `${sealed}.x`, 'laurel2.x.y', '']) {
      await expect(openKeyBackup(key, wrong, context)).rejects.toThrow(BackupError);
    }
  });
});
