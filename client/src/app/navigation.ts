import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SessionState } from '../session/session.tsx';

export interface Destination {
  readonly to: '/' | '/report' | '/cases' | '/queue' | '/scope' | '/policy' | '/acknowledgments' | '/response' | '/key' | '/settings' | '/admin';
  readonly label: MessageDescriptor;
}

const report = { to: '/report', label: msg`Report` } as const;
const scope = { to: '/scope', label: msg`Scope` } as const;
const policy = { to: '/policy', label: msg`Policy` } as const;
const thanked = { to: '/acknowledgments', label: msg`Thanked people` } as const;
const administration = { to: '/admin', label: msg`Administration` } as const;
const promise = { to: '/response', label: msg`The promise` } as const;

/** What the header offers, most used first, by what the person here does. */
export function destinations({ account, isTeam, isLead, isAdministrator }: SessionState): readonly Destination[] {
  if (account === null) return [report, scope, policy, thanked, promise];
  if (isTeam) {
    return [
      { to: '/queue', label: msg`Queue` },
      { to: '/cases', label: msg`All cases` },
      thanked,
      promise,
      { to: '/key', label: msg`Keys` },
      ...(isLead || isAdministrator ? [administration] : []),
    ];
  }
  if (isAdministrator && !account.roles.includes('RESEARCHER')) return [administration, { to: '/settings', label: msg`Settings` }, scope, policy, thanked, promise];
  return [{ to: '/cases', label: msg`My submissions` }, report, policy, thanked, promise, ...(isAdministrator ? [administration] : [])];
}
