/** What /auth says of people and invitations, and what the page asks of it. */
import { getJson, postJson } from '../../session/http.ts';
import type { Role } from '../../session/session.tsx';

export type GivenRole = Exclude<Role, 'RESEARCHER'>;
export const givenRoles: readonly GivenRole[] = ['TRIAGER', 'LEAD', 'ADMINISTRATOR'];

/** GET /auth/members, POST /auth/people */
export interface PersonFacts {
  /** uuid */
  readonly id: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly handle: string | null;
  readonly roles: readonly Role[];
  readonly teamKeys: number;
  readonly hasFactor: boolean;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

/** GET /auth/invitations */
export interface SentInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string | null;
  readonly invitedAt: string;
  readonly endsAt: string;
  readonly state: 'OPEN' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';
}

export const readMembers = async (): Promise<readonly PersonFacts[]> => getJson('/auth/members');
export const readInvitations = async (): Promise<readonly SentInvitation[]> => getJson('/auth/invitations');

export interface Found {
  readonly people: readonly PersonFacts[];
  readonly more: boolean;
}
export async function findPeople(query: string): Promise<Found> {
  return (await postJson<Found>('/auth/people', { query })) ?? { people: [], more: false };
}

/** What has to be given and taken, that somebody has these roles. */
export function rolesToChange(before: readonly Role[], after: readonly GivenRole[]): { readonly give: readonly GivenRole[]; readonly take: readonly GivenRole[] } {
  return { give: after.filter((role) => !before.includes(role)), take: givenRoles.filter((role) => before.includes(role) && !after.includes(role)) };
}
