/** The words of pages and of the schedule, as closed unions and facts. Rules and everything else of this folder import this file. */

/** The ladder of an answer that is owed, lowest first. */
export const rungs = ['HALF_TIME', 'NEARLY_DUE', 'OVERDUE', 'FOLLOW_UP_UNANSWERED'] as const;

export const pageKinds = [...rungs, 'FOLLOWED_UP', 'UPDATE_MISSED', 'SORT_WAITS', 'TEST'] as const;
export type PageKind = (typeof pageKinds)[number];

export const senderKinds = ['PAGERDUTY', 'OPSGENIE', 'NTFY', 'SLACK', 'MATRIX'] as const;
export type SenderKind = (typeof senderKinds)[number];
export const pageChannels = ['MAIL', ...senderKinds] as const;
export type PageChannel = (typeof pageChannels)[number];

export const deliveryReasons = ['ASSIGNEE', 'ON_CALL', 'DEPUTY', 'LEAD', 'CONTACT', 'SENDER', 'TESTER'] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];

/** One shift of every week. Days are of the week, Monday is 1; times are of the clock on the wall in `timeZone`. */
export interface Shift {
  readonly personId: string;
  readonly deputyId: string | null;
  readonly weekdays: readonly number[];
  /** `HH:MM` */
  readonly startsAt: string;
  /** `HH:MM`; not after `startsAt`: it ends on the next day. */
  readonly endsAt: string;
  /** IANA name, `Europe/Berlin`. */
  readonly timeZone: string;
}

/** Whole days on which something differs, both included. */
export interface ScheduleException {
  /** `YYYY-MM-DD` */
  readonly fromDay: string;
  readonly untilDay: string;
  readonly timeZone: string;
  /** Who is away. Null: nobody's shift holds, as on a holiday. */
  readonly awayId: string | null;
  /** Who is on call instead. Null: the deputy of the shift; on a holiday nobody. */
  readonly coverId: string | null;
}

export interface Schedule {
  readonly shifts: readonly Shift[];
  readonly exceptions: readonly ScheduleException[];
}

export interface OnCallPerson {
  readonly personId: string;
  /** Who is called where the person does not acknowledge. */
  readonly deputyId: string | null;
}
