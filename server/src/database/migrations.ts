import { Initial1764000000000 } from './migrations/1764000000000-initial.ts';
import { MarksAndHandingOn1764100000000 } from './migrations/1764100000000-marks-and-handing-on.ts';
import { Log1764200000000 } from './migrations/1764200000000-log.ts';
import { Attachments1764300000000 } from './migrations/1764300000000-attachments.ts';
import { PeopleKeys1764400000000 } from './migrations/1764400000000-people-keys.ts';
import { LostKeys1764500000000 } from './migrations/1764500000000-lost-keys.ts';
import { TeamKeys1764600000000 } from './migrations/1764600000000-team-keys.ts';
import { Participants1764700000000 } from './migrations/1764700000000-participants.ts';
import { ParticipantInvitations1764710000000 } from './migrations/1764710000000-participant-invitations.ts';
import { SoftwareContact1764720000000 } from './migrations/1764720000000-software-contact.ts';
import { OnCall1764800000000 } from './migrations/1764800000000-on-call.ts';
import { MailOut1764810000000 } from './migrations/1764810000000-mail-out.ts';
import { MailPreferences1764811000000 } from './migrations/1764811000000-mail-preferences.ts';
import { InboundMail1764820000000 } from './migrations/1764820000000-inbound-mail.ts';
import { Webhooks1764830000000 } from './migrations/1764830000000-webhooks.ts';
import { Restored1764840000000 } from './migrations/1764840000000-restored.ts';
import { Journal1764841000000 } from './migrations/1764841000000-journal.ts';
import { Answers1764850000000 } from './migrations/1764850000000-answers.ts';
import { WholeJournal1764860000000 } from './migrations/1764860000000-whole-journal.ts';
import { TickedAt1764870000000 } from './migrations/1764870000000-ticked-at.ts';
import { Audit1764950000000 } from './migrations/1764950000000-audit.ts';
import { SpentChallenges1764960000000 } from './migrations/1764960000000-spent-challenges.ts';
import { Factors1764900000000 } from './migrations/1764900000000-factors.ts';
import { Passkeys1764910000000 } from './migrations/1764910000000-passkeys.ts';
import { Partners1764940000000 } from './migrations/1764940000000-partners.ts';
import { Administration1764970000000 } from './migrations/1764970000000-administration.ts';

/** In order. A migration that was released is never edited. */
export const migrations = [Initial1764000000000, MarksAndHandingOn1764100000000, Log1764200000000, Attachments1764300000000, PeopleKeys1764400000000, LostKeys1764500000000, TeamKeys1764600000000, Participants1764700000000, ParticipantInvitations1764710000000, SoftwareContact1764720000000, OnCall1764800000000, MailOut1764810000000, MailPreferences1764811000000, InboundMail1764820000000, Webhooks1764830000000, Restored1764840000000, Journal1764841000000, Answers1764850000000, WholeJournal1764860000000, TickedAt1764870000000, Factors1764900000000, Passkeys1764910000000, Partners1764940000000, Audit1764950000000, SpentChallenges1764960000000, Administration1764970000000];
