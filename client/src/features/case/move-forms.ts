/** What the dialog of each move says. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseMove } from '../../generated/graphql.ts';
import type { Audience } from '../../ui/names.ts';

export interface MoveForm {
  readonly title: MessageDescriptor;
  /** What happens then. */
  readonly lede: MessageDescriptor;
  readonly label: MessageDescriptor;
  readonly submit: MessageDescriptor;
  readonly done: MessageDescriptor;
  /** The server takes the move without words. */
  readonly isWordless?: boolean;
  /** To be ticked before it is done. */
  readonly confirm?: MessageDescriptor;
}

const toReporter = msg`Message to the reporter`;
const toTeam = msg`Message to the team`;

/** CLOSE has a dialog of its own. */
export type PlainMove = Exclude<CaseMove, 'CLOSE'>;

const forms: Readonly<Record<PlainMove, MoveForm>> = {
  START_TRIAGE: {
    title: msg`Start checking`,
    lede: msg`The reporter sees that somebody is at it. A message with it counts as an answer; without one their clock keeps running.`,
    label: toReporter,
    submit: msg`Start checking`,
    done: msg`The case is being checked.`,
    isWordless: true,
  },
  ASK_FOR_INFORMATION: {
    title: msg`Ask the reporter`,
    lede: msg`The case then waits for them: reminded on day 23, closed on day 30. Any reply brings it back.`,
    label: msg`What do you need to know?`,
    submit: msg`Ask`,
    done: msg`Asked. The case waits for the reporter.`,
  },
  VERIFY: {
    title: msg`Confirm`,
    lede: msg`You reproduced it. The reporter sees weakness, severity and your message.`,
    label: toReporter,
    submit: msg`Confirm`,
    done: msg`Confirmed.`,
    isWordless: true,
  },
  UNVERIFY: {
    title: msg`Take the confirmation back`,
    lede: msg`The case is checked again. A resolution goes, and so does a listing that rested on it.`,
    label: msg`Why, to the reporter`,
    submit: msg`Take it back`,
    done: msg`The confirmation is taken back.`,
    confirm: msg`I take back what was confirmed, and the thanks that rest on it`,
  },
  START_REMEDIATION: {
    title: msg`Start fixing`,
    lede: msg`The reporter sees that a fix is on its way.`,
    label: toReporter,
    submit: msg`Start fixing`,
    done: msg`The case is being fixed.`,
    isWordless: true,
  },
  MARK_FIXED: {
    title: msg`Mark as fixed`,
    lede: msg`The reporter sees it, and can say that the fix fails.`,
    label: toReporter,
    submit: msg`Mark as fixed`,
    done: msg`Marked as fixed.`,
    isWordless: true,
  },
  REPORT_FIX_FAILS: {
    title: msg`The fix fails`,
    lede: msg`The case goes back to being fixed.`,
    label: msg`What still works, and how you tried`,
    submit: msg`Send`,
    done: msg`The case is being fixed again.`,
  },
  REOPEN: {
    title: msg`Open the case again`,
    lede: msg`It is checked again. What was confirmed stays confirmed.`,
    label: msg`Why, to the reporter`,
    submit: msg`Open again`,
    done: msg`The case is open again.`,
  },
  WITHDRAW: {
    title: msg`Withdraw the report`,
    lede: msg`The case closes, and nobody owes you an answer any more. What you sent stays with the team.`,
    label: msg`Why, to the team`,
    submit: msg`Withdraw`,
    done: msg`The report is withdrawn.`,
    isWordless: true,
    confirm: msg`I withdraw this report`,
  },
  ASK_SECOND_LOOK: {
    title: msg`Ask for a second look`,
    lede: msg`Once per case. Somebody who neither confirmed nor closed it decides.`,
    label: msg`What should they look at?`,
    submit: msg`Ask`,
    done: msg`Somebody else of the team will look at it.`,
  },
  GRANT_SECOND_LOOK: {
    title: msg`Grant the second look`,
    lede: msg`The case is open again, and is checked again.`,
    label: toReporter,
    submit: msg`Grant it`,
    done: msg`The second look is granted.`,
  },
  REFUSE_SECOND_LOOK: {
    title: msg`Refuse the second look`,
    lede: msg`The case stays closed. There is no further look.`,
    label: msg`Why, to the reporter`,
    submit: msg`Refuse it`,
    done: msg`The second look is refused.`,
    confirm: msg`I looked at it, and neither confirmed nor closed it myself`,
  },
};

/** The other side reads what is written. */
export function moveForm(move: PlainMove, audience: Audience): MoveForm {
  const form = forms[move];
  return audience === 'reporter' && form.label === toReporter ? { ...form, label: toTeam } : form;
}
