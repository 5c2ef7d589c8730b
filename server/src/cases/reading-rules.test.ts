import { describe, expect, it } from 'vitest';
import { sealedTextKinds } from '../sealed/sealed-text-facts.ts';
import type { ReaderRole } from '../../../schema/words-by-role.ts';
import { participantsReading, readsKind } from './reading-rules.ts';

describe('what a reader beside the team opens', () => {
  const table: Readonly<Record<ReaderRole, string>> = {
    REPORTER: 'REPORT TITLE MESSAGE REASON ATTACHMENT NAME',
    CO_FINDER: 'REPORT TITLE MESSAGE REASON ATTACHMENT NAME',
    SERVICE_OWNER: 'REPORT TITLE MESSAGE REASON ATTACHMENT NAME',
    OUTSIDE_PARTY: 'REPORT TITLE',
    CONTACT: 'REPORT TITLE',
  };
  it.each(Object.entries(table) as [ReaderRole, string][])('%s: %s', (role, kinds) => {
    expect(sealedTextKinds.filter((kind) => readsKind(role, kind)).sort()).toEqual(kinds.split(' ').sort());
  });

  it('is never a note', () => {
    expect((Object.keys(table) as ReaderRole[]).filter((role) => sealedTextKinds.some((kind) => kind.startsWith('NOTE') && readsKind(role, kind)))).toEqual([]);
  });

  it('is a message for those who talk along', () => {
    expect(participantsReading('MESSAGE')).toEqual(['CO_FINDER', 'SERVICE_OWNER']);
    expect(participantsReading('NOTE')).toEqual([]);
  });
});
