import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CaseMove, CaseSource, CaseState, Clock, ConsentState, Resolution, Severity } from './case-facts.ts';
import type { EngineeringWay } from '../engineering/tracker-rules.ts';
import type { AuthorRole } from './message.entity.ts';

/** The closed union of what can happen to a case, each kind with its own facts. */
export type CaseEventFacts =
  | { readonly kind: 'CaseReceived'; readonly source: CaseSource }
  | { readonly kind: 'CaseMoved'; readonly move: CaseMove | null; readonly fromState: CaseState; readonly toState: CaseState;
      readonly resolution: Resolution | null }
  | { readonly kind: 'MessagePosted'; readonly messageId: string; readonly isResponse: boolean; readonly internal: boolean }
  | { readonly kind: 'CaseAssessed'; readonly weakness: string | null; readonly severity: Severity | null;
      readonly reasonId: string | null }
  | { readonly kind: 'CaseAssigned'; readonly assigneeId: string | null }
  | { readonly kind: 'ClockPassed'; readonly clock: Clock }
  | { readonly kind: 'FollowedUp' }
  | { readonly kind: 'AccessChanged'; readonly readerId: string | null; readonly readerRole: AuthorRole | 'CONTACT'; readonly granted: boolean }
  | { readonly kind: 'ConsentChanged'; readonly consentState: ConsentState }
  /** For the team alone. */
  | { readonly kind: 'HandedToEngineering'; readonly way: EngineeringWay; readonly internal: true };

export const caseEventKinds = [
  'CaseReceived', 'CaseMoved', 'MessagePosted', 'CaseAssessed', 'CaseAssigned', 'ClockPassed', 'FollowedUp', 'AccessChanged', 'ConsentChanged', 'HandedToEngineering',
] as const satisfies readonly CaseEventFacts['kind'][];

/** One entry of a case's history. Never edited, never deleted: a trigger refuses it. */
@Entity('case_event')
export class CaseEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') caseId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: CaseEventFacts['kind'];
  /** Random account id; null for the clock. */
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text', { nullable: true }) actorRole!: AuthorRole | null;
  @Column('text', { nullable: true }) source!: CaseSource | null;
  @Column('text', { nullable: true }) move!: CaseMove | null;
  @Column('text', { nullable: true }) fromState!: CaseState | null;
  @Column('text', { nullable: true }) toState!: CaseState | null;
  @Column('text', { nullable: true }) resolution!: Resolution | null;
  @Column('bigint', { nullable: true }) messageId!: string | null;
  @Column('boolean', { nullable: true }) isResponse!: boolean | null;
  @Column('boolean', { default: false }) internal!: boolean;
  @Column('text', { nullable: true }) weakness!: string | null;
  @Column('text', { nullable: true }) severity!: Severity | null;
  @Column('bigint', { nullable: true }) reasonId!: string | null;
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  @Column('text', { nullable: true }) clock!: Clock | null;
  @Column('uuid', { nullable: true }) readerId!: string | null;
  @Column('text', { nullable: true }) readerRole!: AuthorRole | 'CONTACT' | null;
  @Column('boolean', { nullable: true }) granted!: boolean | null;
  @Column('text', { nullable: true }) consentState!: ConsentState | null;
  @Column('text', { nullable: true }) way!: EngineeringWay | null;
}
