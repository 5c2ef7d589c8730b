/**
 * What an export gives to the person whose it is, by section, in this order: `$1` is the account. Nothing of others but what the person may
 * see in the portal; no hash by which somebody gets in. docs/researcher.md documents the shape.
 */
import { wordsByRole } from '../../../schema/words-by-role.ts';

const kindsOfReporter = `'{${wordsByRole.REPORTER.join(',')}}'::text[]`;
const theirs = `cases.reporter_id = $1 and cases.source <> 'INTERNAL'`;
const me = '(select id from audit_actor where account_id = $1)';

export const exportSections = {
  account: `select id, email, email_verified_at as "emailVerifiedAt", roles, handle, display_name as "displayName", public_profile as "publicProfile",
    created_at as "createdAt", disabled_at as "disabledAt", password_hash is not null as "hasPassword", sign_in_secret_hash is not null as "hasRecoveryWords",
    deletion_at as "deletionAt" from account where id = $1`,
  addresses: 'select email, verified_at as "verifiedAt" from account_address where account_id = $1 order by verified_at, email',
  sessions: `select kind, method, browser, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", factor_at as "factorShownAt"
    from session where account_id = $1 order by id`,
  factors: `select 'TOTP' as kind, created_at as "createdAt" from totp where account_id = $1
    union all select 'RECOVERY_CODE', created_at from recovery_code where account_id = $1`,
  passkeys: `select name, transports, backed_up as "isBackedUp", created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where account_id = $1 order by id`,
  providers: `select issuer, subject, created_at as "createdAt", last_used_at as "lastUsedAt",
    array(select role from oidc_role where identity_id = oidc_identity.id) as roles from oidc_identity where account_id = $1 order by id`,
  links: `select purpose, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt" from one_time_code where account_id = $1 order by id`,
  requests: 'select operation, created_at as "createdAt" from idempotency where account_id = $1 order by created_at',
  mails: `select kind, recipient, (select number from cases where cases.id = case_id) as "case", created_at as "createdAt", sent_at as "sentAt", failed_at as "failedAt"
    from mail where account_id = $1 order by id`,
  mailPreferences: `select sealed, switched_off as "switchedOff", digest, digest_hour as "digestHour", digest_weekday as "digestWeekday", digest_zone as "digestZone"
    from mail_preference where account_id = $1`,
  keys: `select fingerprint, armored, created_at as "createdAt", registered_at as "registeredAt", expires_at as "expiresAt", retired_at as "retiredAt",
    revoked_at as "revokedAt", array(select jsonb_build_object('state', state, 'statement', statement, 'madeAt', made_at) from key_statement
      where public_key_id = public_key.id order by key_statement.id) as statements,
    array(select jsonb_build_object('method', method, 'sealed', sealed, 'createdAt', created_at) from key_backup where public_key_id = public_key.id) as backups
    from public_key where account_id = $1 order by id`,
  lostKeys: `select fingerprint, state, asked_at as "askedAt", ended_at as "endedAt" from lost_key where account_id = $1 order by asked_at`,
  uploads: 'select size_bytes::text as "sizeBytes", created_at as "createdAt", finished_at as "finishedAt" from upload where account_id = $1 order by created_at',
  cases: `select number, source, state, resolution, issue_type as "issueType", installed_software as "installedSoftware", weakness, severity, cvss_vector as "cvssVector",
    (select slug from online_service where online_service.id = online_service_id) as "onlineService", reporter_reference as "reporterReference", reply_by as "replyBy",
    policy_version as "policyVersion", submitted_at as "submittedAt", updated_at as "updatedAt", response_due_at as "responseDueAt", first_responded_at as "firstRespondedAt",
    verified_at as "verifiedAt", fixed_at as "fixedAt", closed_at as "closedAt", advisory_url as "advisoryUrl", write_up_url as "writeUpUrl",
    planned_disclosure_at as "plannedDisclosureAt", (select signed_text from receipt where case_id = cases.id) as receipt
    from cases where ${theirs} order by id`,
  texts: `select cases.number as "case", text.kind, text.created_at as "createdAt", coalesce(text.author_id = $1, false) as "byYou", encode(text.sha256, 'hex') as sha256,
    text.seipd, array(select packet from sealed_text_key where sealed_text_id = text.id order by sealed_text_key.id) as packets
    from sealed_text text join cases on cases.id = text.case_id
    where ((${theirs} and text.kind = any (${kindsOfReporter})) or text.author_id = $1) and text.destroyed_at is null order by text.id`,
  files: `select cases.number as "case", place, size_bytes::text as "sizeBytes", encode(body.sha256, 'hex') as sha256, name.created_at as "createdAt"
    from attachment join cases on cases.id = attachment.case_id join sealed_text body on body.id = body_id join sealed_text name on name.id = name_id
    where (${theirs} and not attachment.internal) or body.author_id = $1 order by attachment.id`,
  events: `select cases.number as "case", case_event.at, kind, move, from_state as "fromState", to_state as "toState", case_event.resolution, case_event.weakness,
    case_event.severity, consent_state as "consentState", granted from case_event join cases on cases.id = case_event.case_id
    where actor_id = $1 or reader_id = $1 order by case_event.id`,
  readings: 'select number as "case", read_at as "readAt" from case_reading join cases on cases.id = case_id where account_id = $1 order by read_at',
  savedViews: 'select name, query, created_at as "createdAt", updated_at as "updatedAt" from saved_view where owner_id = $1 order by created_at, id',
  participations: 'select number as "case", role, added_at as "addedAt" from case_participant join cases on cases.id = case_id where account_id = $1 order by added_at',
  invitations: `select number as "case", email, role, invited_at as "invitedAt" from participant_invitation join cases on cases.id = case_id where account_id = $1 order by invited_at`,
  consents: `select number as "case", consent.state, choice, published_name as "publishedName", url, organization, asked_at as "askedAt", answered_at as "answeredAt",
    acknowledgment_id as acknowledgment from consent join cases on cases.id = case_id where researcher_id = $1 order by case_id`,
  auditLog: `select at, kind, facts, actor_id = ${me} as "byYou", (select address from audit_origin where entry_id = audit_entry.id and actor_id = ${me}) as "from"
    from audit_entry where actor_id = ${me} or subject_id = ${me} order by id`,
  teamEvents: `select at, kind, actor_id = $1 as "byYou" from team_event where actor_id = $1 or subject_id = $1 order by id`,
  teamKeys: `select fingerprint, team_key_grant.granted_at as "grantedAt", sealed_private_key as "sealedPrivateKey" from team_key_grant join team_key on team_key.id = team_key_id where holder_id = $1
    union all select fingerprint, former_holder.granted_at, null from former_holder join team_key on team_key.id = team_key_id where holder_id = $1`,
  onCall: `select to_jsonb(shift) - 'id' - 'account_id' - 'deputy_id' as shift, null as exception from on_call_shift shift where account_id = $1
    union all select null, to_jsonb(exception) - 'id' - 'away_id' - 'cover_id' from on_call_exception exception where away_id = $1 or cover_id = $1`,
  pages: 'select reason, channel, created_at as "createdAt", sent_at as "sentAt", acknowledged_at as "acknowledgedAt" from page_delivery where account_id = $1 order by created_at',
  tokens: `select name, scopes, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt" from access_token where created_by_id = $1 or owner_id = $1 order by id`,
} as const satisfies Readonly<Record<string, string>>;

export type ExportSection = keyof typeof exportSections;
export const exportSectionNames = Object.keys(exportSections).filter((name): name is ExportSection => name in exportSections);
