/** The words for pages and mails about a case. An unknown value, from a newer server, shows as the API writes it. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Names = Readonly<Record<string, MessageDescriptor>>;

const pages: Names = {
  HALF_TIME: msg`Half of the time had passed without an answer`,
  NEARLY_DUE: msg`The answer was nearly due`,
  OVERDUE: msg`The answer was late`,
  FOLLOW_UP_UNANSWERED: msg`A follow-up found no answer`,
  FOLLOWED_UP: msg`The reporter followed up`,
  UPDATE_MISSED: msg`The announced update did not come`,
  TEST: msg`A try`,
};

const reasons: Names = {
  ASSIGNEE: msg`handles the case`,
  ON_CALL: msg`on call`,
  DEPUTY: msg`deputy`,
  LEAD: msg`lead`,
  CONTACT: msg`contact outside of the team`,
  SENDER: msg`service`,
  TESTER: msg`who tried it`,
};

const channels: Names = {
  MAIL: msg`by mail`,
  PAGERDUTY: msg`by PagerDuty`,
  OPSGENIE: msg`by Opsgenie`,
  NTFY: msg`by ntfy`,
  SLACK: msg`by a Slack webhook`,
  MATRIX: msg`by Matrix`,
};

const mails: Names = {
  RECEIPT: msg`Receipt`,
  MAIL_RECEIPT: msg`Receipt`,
  REPLY_WAITS: msg`Answer`,
  REPORTER_WROTE: msg`The reporter wrote`,
  INFORMATION_WAITS: msg`Reminder that we asked something`,
  CLOSED: msg`Closed`,
  ORIGINAL_FIXED: msg`The original is fixed`,
  CLOSED_CONSENT: msg`How to be thanked`,
  PARTICIPANT_INVITED: msg`Invitation to read along`,
  PARTICIPANT_ADDED: msg`May read along`,
  SOFTWARE_REPORTED: msg`Installed software was reported`,
  REPORT_HANDED_ON: msg`The report, handed on`,
  MAIL_RETURNED: msg`A mail came back`,
};

const readers: Names = {
  REPORTER: msg`to the reporter`,
  PARTICIPANT: msg`to a participant`,
  TEAM: msg`within the team`,
  CONTACT: msg`to the contact for installed software`,
};

const nameIn = (names: Names, value: string): MessageDescriptor => names[value] ?? { id: value, message: value };
export const pageWords = (kind: string): MessageDescriptor => nameIn(pages, kind);
export const reasonWords = (reason: string): MessageDescriptor => nameIn(reasons, reason);
export const channelWords = (channel: string): MessageDescriptor => nameIn(channels, channel);
export const mailWords = (kind: string): MessageDescriptor => nameIn(mails, kind);
export const mailReaderWords = (role: string): MessageDescriptor => nameIn(readers, role);
