/** Every resolver class of the schema. A feature adds its own here; what has no class in this list is not in the schema. */
import type { NonEmptyArray } from 'type-graphql';
import { AccountReadingResolver } from './accounts/account-reading.resolver.ts';
import { AcknowledgmentReadingResolver } from './acknowledgments/acknowledgment-reading.resolver.ts';
import './acknowledgments/case-fields.graphql.ts';
import { ConsentResolver } from './acknowledgments/consent.resolver.ts';
import { LetterResolver } from './acknowledgments/letter.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { RestorationResolver } from './backup/restoration.resolver.ts';
import { DownloadUrlResolver } from './attachments/download-url.resolver.ts';
import { CaseMutations } from './cases/case-mutations.resolver.ts';
import { SpamMutations } from './cases/spam.resolver.ts';
import { CasePayloadResolver, MessagePayloadResolver } from './cases/case-payloads.ts';
import { CaseReadingResolver } from './cases/case-reading.resolver.ts';
import { CaseFacetsResolver } from './cases/facets.resolver.ts';
import { EngineeringMutations } from './engineering/engineering.resolver.ts';
import { HandingOnResolver } from './handing-on/handing-on.resolver.ts';
import { inboundResolvers } from './inbound/inbound.resolver.ts';
import { keyResolvers } from './keys/keys.resolver.ts';
import { lostKeyResolvers } from './keys/lost-key.resolver.ts';
import { OwnKeyMutations } from './keys/own-key.resolver.ts';
import './keys/team-fields.graphql.ts';
import './log/key-fields.graphql.ts';
import './mail/case-mail.graphql.ts';
import { labelResolvers } from './labels/labels.resolver.ts';
import { MailPreferencesResolver } from './mail/mail-preferences.resolver.ts';
import { teamKeyResolvers } from './keys/team-key-mutations.resolver.ts';
import { TeamKeyReadingResolver } from './keys/team-key-reading.resolver.ts';
import { onCallResolvers } from './on-call/on-call.resolver.ts';
import './participants/participant.graphql.ts';
import './participants/reporter-keys.ts';
import { ParticipantMutations } from './participants/participants.resolver.ts';
import { partnerResolvers } from './partners/partners.resolver.ts';
import { PolicyReadingResolver } from './policies/policy-reading.resolver.ts';
import { PolicyPayloadResolver, PolicyResolver } from './policies/policy.resolver.ts';
import { CaseChangesResolver } from './live/case-changes.resolver.ts';
import { NodeResolver } from './read/node.resolver.ts';
import { RetentionResolver } from './retention/retention.resolver.ts';
import { ReplyTemplateMutations } from './replies/reply-templates.resolver.ts';
import { savedViewResolvers } from './saved-views/saved-views.resolver.ts';
import { OnlineServiceReadingResolver } from './services/online-service-reading.resolver.ts';
import { OnlineServicePayloadResolver, OnlineServiceResolver } from './services/online-service.resolver.ts';
import { PastThanksResolver } from './past-thanks/past-thanks.resolver.ts';
import { SettingsResolver } from './settings/settings.resolver.ts';
import { CaseHistoryResolver } from './statistics/case-history.resolver.ts';
import { ResponseStatisticsResolver } from './statistics/response-statistics.resolver.ts';
import { webhookResolvers } from './webhooks/webhooks.resolver.ts';

export const resolvers: NonEmptyArray<new (...dependencies: never[]) => object> = [
  NodeResolver,
  AccountReadingResolver,
  CaseReadingResolver,
  CaseFacetsResolver,
  CaseMutations,
  SpamMutations,
  DownloadUrlResolver,
  CasePayloadResolver,
  MessagePayloadResolver,
  ParticipantMutations,
  HandingOnResolver,
  AcknowledgmentReadingResolver,
  ConsentResolver,
  LetterResolver,
  OnlineServiceReadingResolver,
  TeamKeyReadingResolver,
  ...inboundResolvers,
  ...keyResolvers,
  ...teamKeyResolvers,
  ...lostKeyResolvers,
  OwnKeyMutations,
  MailPreferencesResolver,
  PolicyReadingResolver,
  PolicyResolver,
  PolicyPayloadResolver,
  ...onCallResolvers,
  AuditResolver,
  RetentionResolver,
  RestorationResolver,
  SettingsResolver,
  PastThanksResolver,
  OnlineServiceResolver,
  OnlineServicePayloadResolver,
  CaseHistoryResolver,
  ResponseStatisticsResolver,
  ...webhookResolvers,
  CaseChangesResolver,
  ...partnerResolvers,
  ReplyTemplateMutations,
  ...savedViewResolvers,
  ...labelResolvers,
  EngineeringMutations,
];
