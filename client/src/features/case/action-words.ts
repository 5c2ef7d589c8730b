/** What each action is called on a button. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IconName } from '../../ui/Icon.tsx';
import type { Audience } from '../../ui/names.ts';
import type { OpenAction } from './case-context.ts';

const labels: Readonly<Record<OpenAction, MessageDescriptor>> = {
  FOLLOW_UP: msg`Follow up`,
  REPLY: msg`Reply`,
  NOTE: msg`Write a note`,
  START_TRIAGE: msg`Start checking`,
  ASK_FOR_INFORMATION: msg`Ask the reporter`,
  ASSESS: msg`Assess`,
  VERIFY: msg`Confirm`,
  UNVERIFY: msg`Take the confirmation back`,
  START_REMEDIATION: msg`Start fixing`,
  MARK_FIXED: msg`Mark as fixed`,
  REPORT_FIX_FAILS: msg`The fix fails`,
  CLOSE: msg`Close`,
  REOPEN: msg`Open again`,
  WITHDRAW: msg`Withdraw the report`,
  ASK_SECOND_LOOK: msg`Ask for a second look`,
  GRANT_SECOND_LOOK: msg`Grant the second look`,
  REFUSE_SECOND_LOOK: msg`Refuse the second look`,
  ASSIGN: msg`Assign`,
  CLASSIFY: msg`Service and type`,
  TITLE: msg`Give a title`,
  PLAN_DISCLOSURE: msg`Plan disclosure`,
  ADD_PARTICIPANT: msg`Add a participant`,
  GRANT_ACCESS: msg`Open to the reporter’s new key`,
  ANSWER_CONSENT: msg`How to be thanked`,
  WITHDRAW_CONSENT: msg`Take my name off`,
};
const answerDisclosure = msg`Answer on disclosure`;
const reportFixFails = msg`Report that the fix fails`;

const icons: Partial<Readonly<Record<OpenAction, IconName>>> = {
  REPLY: 'reply', FOLLOW_UP: 'clock', START_TRIAGE: 'checking', VERIFY: 'confirmed', START_REMEDIATION: 'fixing', MARK_FIXED: 'fixed',
};

export function actionLabel(action: OpenAction, audience: Audience): MessageDescriptor {
  if (action === 'PLAN_DISCLOSURE' && audience === 'team') return answerDisclosure;
  if (action === 'REPORT_FIX_FAILS' && audience === 'reporter') return reportFixFails;
  return labels[action];
}

export const actionIcon = (action: OpenAction): IconName | undefined => icons[action];

/** Ends something for good, or takes back what was thanked for. */
export const isGrave = (action: OpenAction): boolean => action === 'WITHDRAW' || action === 'UNVERIFY' || action === 'WITHDRAW_CONSENT';
