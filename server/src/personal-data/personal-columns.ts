/**
 * Every column that says whose a row is: what of it an export gives to the person, and what becomes of it when they go. A test reads the
 * database and finds each column here, so that no table is forgotten. docs/researcher.md tells people.
 */

/** ROWS: the rows go. HANDLED: as erase-account.ts says. STAYS: a random id, of a row that names nobody any more. */
export type Fate = 'ROWS' | 'HANDLED' | 'STAYS';

export interface PersonalColumn {
  readonly fate: Fate;
  /** The section of the export that has it; or why none does. */
  readonly section: string | { readonly why: string };
}

const teamWork = { why: 'What somebody did for the team stands in the history of the case, and in teamEvents.' } as const;
const passing = { why: 'Gone within minutes, and nothing but random numbers.' } as const;
const goes = (section: PersonalColumn['section']): PersonalColumn => ({ fate: 'ROWS', section });
const handled = (section: string): PersonalColumn => ({ fate: 'HANDLED', section });
const stays = (section: PersonalColumn['section']): PersonalColumn => ({ fate: 'STAYS', section });

export const personalColumns: Readonly<Record<string, PersonalColumn>> = {
  'account.id': handled('account'),
  'account_address.account_id': goes('addresses'),
  'session.account_id': goes('sessions'),
  'passkey.account_id': goes('passkeys'),
  'passkey_challenge.account_id': goes(passing),
  'totp.account_id': goes('factors'),
  'totp_enrolment.account_id': goes(passing),
  'recovery_code.account_id': goes('factors'),
  'oidc_identity.account_id': goes('providers'),
  'oidc_role.account_id': goes('providers'),
  'oidc_request.account_id': goes(passing),
  'one_time_code.account_id': goes('links'),
  'idempotency.account_id': goes('requests'),
  'mail.account_id': goes('mails'),
  'mail_preference.account_id': goes('mailPreferences'),
  'public_key.account_id': handled('keys'),
  'lost_key.account_id': goes('lostKeys'),
  'lost_key.ended_by_id': stays(teamWork),
  'lost_key_approval.approver_id': stays(teamWork),
  'upload.account_id': goes('uploads'),
  'cases.reporter_id': stays('cases'),
  'cases.assignee_id': stays(teamWork),
  'cases.verified_by_id': stays(teamWork),
  'cases.closed_by_id': stays(teamWork),
  'cases.words_kept_by_id': stays(teamWork),
  'sealed_text.author_id': stays('texts'),
  'sealed_text_key.granted_by_id': stays(teamWork),
  'message.author_id': stays('texts'),
  'case_event.actor_id': stays('events'),
  'case_event.reader_id': stays('events'),
  'case_event.assignee_id': stays(teamWork),
  'case_reading.account_id': goes('readings'),
  'saved_view.owner_id': goes('savedViews'),
  'case_participant.account_id': handled('participations'),
  'case_participant.added_by_id': stays(teamWork),
  'participant_invitation.account_id': goes('invitations'),
  'participant_invitation.invited_by_id': stays(teamWork),
  'consent.researcher_id': handled('consents'),
  'audit_actor.account_id': handled('auditLog'),
  'audit_entry.actor_id': stays('auditLog'),
  'audit_entry.subject_id': stays('auditLog'),
  'team_event.actor_id': stays('teamEvents'),
  'team_event.subject_id': stays('teamEvents'),
  'team_key_grant.holder_id': goes('teamKeys'),
  'team_key_grant.granted_by_id': stays(teamWork),
  'former_holder.holder_id': stays('teamKeys'),
  'lead_naming.candidate_id': stays({ why: 'Public: browsers check with it who became a lead.' }),
  'lead_voucher.voucher_id': stays({ why: 'Public: browsers check with it who became a lead.' }),
  'on_call_shift.account_id': goes('onCall'),
  'on_call_shift.deputy_id': stays(teamWork),
  'on_call_exception.away_id': goes('onCall'),
  'on_call_exception.cover_id': goes('onCall'),
  'page.acknowledged_by_id': stays(teamWork),
  'page_delivery.account_id': stays('pages'),
  'page_delivery.acknowledged_by_id': stays(teamWork),
  'access_token.created_by_id': stays('tokens'),
  'access_token.owner_id': stays('tokens'),
  'webhook.created_by_id': stays(teamWork),
  'label.created_by_id': stays(teamWork),
  'engineering_ticket.linked_by_id': stays(teamWork),
  'policy.adopted_by_id': stays(teamWork),
  'inbound_mail.sorted_by_id': stays(teamWork),
  'past_thanks.imported_by_id': stays(teamWork),
  'restoration.opened_by_id': stays(teamWork),
};

/** Random ids of other things. */
export const notOfPeople: ReadonlySet<string> = new Set([
  'audit_actor.id', 'cases.submission_id', 'consent.acknowledgment_id', 'installation.journal_last', 'journal_entry.id', 'lost_key.id',
  'lost_key_approval.lost_key_id', 'past_thanks.id', 'reply_template.id', 'restoration.backup_id', 'saved_view.id', 'webhook.id', 'webhook_delivery.webhook_id',
]);
