import { describe, expect, it } from 'vitest';
import type { Account } from '../../session/session.tsx';
import { type SetupState, welcomeView } from './welcome-steps.ts';

const lead: Account = {
  id: '1', roles: ['RESEARCHER', 'LEAD', 'ADMINISTRATOR'], displayName: 'Lea', email: 'lea@example.org', handle: null, publicProfile: false,
  hasRecoveryWords: false, hasKey: false, holdsTeamKey: false, lostKey: null, deletionAt: null, lostKeysToDecide: 0,
};
const nobody = { responseHours: 24, shifts: [] };
const staffed = { responseHours: 24, shifts: [{}] };
const nothing: SetupState = { teamKey: null, onCall: nobody, policy: null, services: 0 };
const real = { mode: 'REAL', open: false, account: null, factor: 'NONE', rolesWithFactor: [] } as const;
const keyed = { ...real, account: { ...lead, hasKey: true } };
const restored = { recoveryRestoredAt: '2026-11-24T08:00:00.000Z' };

describe('the first run', () => {
  it.each([
    ['begins with the account of the first lead', real, nothing, 'ACCOUNT'],
    ['then a second factor', { ...real, account: { ...lead, roles: ['RESEARCHER'] }, factor: 'ENROL', rolesWithFactor: lead.roles }, nothing, 'FACTOR'],
    ['goes on with the lead’s key', { ...real, account: lead }, nothing, 'KEY'],
    ['then the team key', keyed, nothing, 'TEAM_KEY'],
    ['then its recovery kit', keyed, { ...nothing, teamKey: { recoveryRestoredAt: null } }, 'RECOVERY'],
    ['then asks who answers on Saturday', keyed, { ...nothing, teamKey: restored }, 'SATURDAY'],
    ['then the policy', keyed, { ...nothing, teamKey: restored, onCall: staffed }, 'POLICY'],
    ['or the policy with a longer promise', keyed, { ...nothing, teamKey: restored, onCall: { ...nobody, responseHours: 72 } }, 'POLICY'],
    ['then the services', { ...keyed, open: true }, { ...nothing, teamKey: restored, policy: {}, services: 0 }, 'SERVICES'],
    ['and ends with the people', { ...keyed, open: true }, { ...nothing, teamKey: restored, policy: {}, services: 2 }, 'PEOPLE'],
    ['asks for the kit of a new team key again', keyed, { ...nothing, teamKey: { recoveryRestoredAt: null }, policy: {}, services: 2 }, 'RECOVERY'],
  ] as const)('%s', (_sentence, session, setup, view) => {
    expect(welcomeView(session, setup)).toBe(view);
  });

  it('is no business of others', () => {
    const researcher: Account = { ...lead, roles: ['RESEARCHER'] };
    expect(welcomeView({ ...real, account: researcher }, nothing)).toBe('STRANGER');
    expect(welcomeView({ ...real, open: true, account: researcher }, nothing)).toBe('OPEN');
    expect(welcomeView({ ...real, open: true }, nothing)).toBe('OPEN');
  });

  it('was done already in an example', () => {
    expect(welcomeView({ ...real, mode: 'EXAMPLE', account: lead }, nothing)).toBe('EXAMPLE');
  });
});
