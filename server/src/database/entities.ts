/** Every table that is written through TypeORM. */
import { AccessTokenEntity } from '../accounts/access-token.entity.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { OneTimeCodeEntity } from '../accounts/one-time-code.entity.ts';
import { PasskeyEntity } from '../accounts/passkey.entity.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { ConsentEntity } from '../acknowledgments/consent.entity.ts';
import { AttachmentEntity, UploadEntity } from '../attachments/attachment.entity.ts';
import { CaseEventEntity } from '../cases/case-event.entity.ts';
import { CaseParticipantEntity } from '../cases/case-participant.entity.ts';
import { CaseEntity } from '../cases/case.entity.ts';
import { MessageEntity } from '../cases/message.entity.ts';
import { EngineeringTicketEntity } from '../engineering/engineering-ticket.entity.ts';
import { InboundMailEntity, MailCorrespondentEntity } from '../inbound/inbound-mail.entity.ts';
import { PublicKeyEntity, KeyBackupEntity } from '../keys/public-key.entity.ts';
import { LeadNamingEntity, LeadVoucherEntity } from '../keys/lead-naming.entity.ts';
import { LostKeyApprovalEntity, LostKeyEntity } from '../keys/lost-key.entity.ts';
import { TeamEventEntity } from '../keys/team-event.entity.ts';
import { TeamKeyEntity, TeamKeyGrantEntity, TeamKitEntity } from '../keys/team-key.entity.ts';
import { CaseLabelEntity, LabelEntity } from '../labels/label.entity.ts';
import { MailEntity } from '../mail/mail.entity.ts';
import { ParticipantInvitationEntity } from '../participants/participant-invitation.entity.ts';
import { PolicyEntity } from '../policies/policy.entity.ts';
import { ReceiptEntity, LogLeafEntity } from '../receipts/receipt.entity.ts';
import { SealedTextEntity, SealedTextKeyEntity } from '../sealed/sealed-text.entity.ts';
import { OnlineServiceEntity } from '../services/online-service.entity.ts';
import { WebhookEntity } from '../webhooks/webhook.entity.ts';

export const entities = [
  AccessTokenEntity,
  AccountEntity,
  OneTimeCodeEntity,
  PasskeyEntity,
  SessionEntity,
  ConsentEntity,
  AttachmentEntity,
  UploadEntity,
  CaseEventEntity,
  CaseEntity,
  CaseParticipantEntity,
  MessageEntity,
  PublicKeyEntity,
  KeyBackupEntity,
  TeamKeyEntity,
  TeamKeyGrantEntity,
  TeamKitEntity,
  LeadNamingEntity,
  LeadVoucherEntity,
  TeamEventEntity,
  LostKeyEntity,
  LostKeyApprovalEntity,
  InboundMailEntity,
  MailCorrespondentEntity,
  EngineeringTicketEntity,
  LabelEntity,
  CaseLabelEntity,
  MailEntity,
  ParticipantInvitationEntity,
  PolicyEntity,
  ReceiptEntity,
  LogLeafEntity,
  SealedTextEntity,
  SealedTextKeyEntity,
  OnlineServiceEntity,
  WebhookEntity,
];
