import { expect, it } from 'vitest';
import { talkingIn } from '../../session/sealing/case-readers.ts';
import type { ParticipantData } from './case-queries.ts';
import { participantRoles } from './participants.ts';

const participants = participantRoles.map((role): ParticipantData =>
  ({ role, addedAt: '2026-11-03T15:12:40.000Z', missingTexts: 0, researcher: null }));
const rolesOf = (kind: Parameters<typeof talkingIn>[1]) => talkingIn({ participants }, kind).map(({ role }) => role);

it('an outside party is given the title, and neither message nor reason', () => {
  expect(rolesOf('TITLE')).toEqual(['CO_FINDER', 'SERVICE_OWNER', 'OUTSIDE_PARTY']);
  expect(rolesOf('MESSAGE')).toEqual(['CO_FINDER', 'SERVICE_OWNER']);
  expect(rolesOf('REASON')).toEqual(['CO_FINDER', 'SERVICE_OWNER']);
});
