/** What was asked and what was answered, written outside the system under test before anybody acts on it. */
import { appendFileSync } from 'node:fs';

export interface SentReport {
  readonly kind: 'report';
  readonly by: string;
  /** Its idempotency key, the submission id. */
  readonly key: string;
  /** Of the SEIPD packet, in hex. */
  readonly sha256: string;
}
export interface SentMessage {
  readonly kind: 'message';
  readonly by: string;
  readonly key: string;
  readonly number: string;
  readonly sha256: string;
  /** Of the team: its reporter is owed a mail. */
  readonly isByTeam: boolean;
}
export interface SentMove {
  readonly kind: 'move';
  readonly by: string;
  readonly key: string;
  readonly number: string;
}
export type Sent = SentReport | SentMessage | SentMove;

export interface Acknowledged {
  readonly key: string;
  /** The case, and of a report its receipt. */
  readonly number: string;
  readonly receipt?: string;
  readonly at: number;
}

export class Ledger {
  readonly sent: Sent[] = [];
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Repeats that were answered differently from the first time. */
  readonly contradictions: string[] = [];
  readonly #file: string;

  /** @param file a line of JSON for each */
  constructor(file: string) {
    this.#file = file;
  }

  send(sent: Sent): void {
    this.sent.push(sent);
    appendFileSync(this.#file, `${JSON.stringify({ sent })}\n`);
  }

  acknowledge(acknowledged: Acknowledged): void {
    const first = this.acknowledged.get(acknowledged.key);
    if (first && (first.number !== acknowledged.number || first.receipt !== acknowledged.receipt)) this.contradictions.push(acknowledged.key);
    if (!first) this.acknowledged.set(acknowledged.key, acknowledged);
    appendFileSync(this.#file, `${JSON.stringify({ acknowledged })}\n`);
  }
}
