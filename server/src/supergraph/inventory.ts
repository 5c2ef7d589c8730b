/**
 * What partners know, asked in the name of one session and kept for it for a minute. The gateway is shown a pass, never what the browser
 * came with. Whether somebody may ask is for `supergraph-routes.ts`.
 */
import type pg from 'pg';
import type { Logger } from 'pino';
import { passSeconds, writePass } from '../accounts/pass-format.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type Answered, type Asked, askSupergraph, SupergraphAway } from './ask-supergraph.ts';
import { type CaseInventory, readCase, readServices, type ServiceInventory } from './inventory-answer.ts';
import { askCase, askServices } from './inventory-documents.ts';

/** `partial`: a partner did not answer, and what it knows is missing. */
export interface Services {
  readonly services: readonly ServiceInventory[];
  readonly partial: boolean;
}
export interface OfCase extends CaseInventory {
  readonly partial: boolean;
}

interface InventoryParts {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly portalKey: Pick<PortalKey, 'deriveToken'>;
  readonly log: Logger;
}

const keep = { milliseconds: 60_000, entries: 1_000 } as const;
/** Milliseconds until a supergraph that did not know who is on call is asked for it again. */
const onCallAgain = 600_000;
/** Of a hundred services each. */
const mostPages = 5;

export class Inventory {
  readonly #parts: InventoryParts;
  readonly #kept = new Map<string, { readonly answer: Promise<Services | OfCase | null>; readonly until: number }>();
  #isAway = false;
  /** In `performance.now()`: until then the supergraph counts as one without it. */
  #withoutOnCall = 0;

  constructor(parts: InventoryParts) {
    this.#parts = parts;
  }

  /** @param sessionId of somebody of the team @throws SupergraphAway */
  async services(sessionId: string): Promise<Services> {
    return this.#once(`${sessionId} services`, async () => {
      const services: ServiceInventory[] = [];
      let [partial, after] = [false, null as string | null];
      for (let page = 0; page < mostPages; page++) {
        const answered = await this.#ask(askServices(after), sessionId);
        const { services: found, next } = readServices(answered.data);
        services.push(...found);
        partial ||= answered.partial;
        after = next;
        if (next === null) break;
      }
      return { services, partial };
    });
  }

  /**
   * Null for a case that is hidden or missing.
   * @param service as the page knows it: for another one nothing is kept @throws SupergraphAway
   */
  async ofCase(sessionId: string, number: string, service: string): Promise<OfCase | null> {
    return this.#once(`${sessionId} ${number} ${service}`, async () => {
      const { data, partial } = await this.#askCase(number, sessionId);
      const found = readCase(data);
      if (found === null && partial) throw new SupergraphAway('REFUSED');
      return found && { ...found, partial };
    });
  }

  /** A supergraph may do without `onCall`: then its gateway refuses the whole document, and says why. */
  async #askCase(number: string, sessionId: string): Promise<Answered> {
    const ask = async (hasOnCall: boolean): Promise<Answered> => this.#ask(askCase(number, hasOnCall), sessionId);
    if (this.#withoutOnCall > performance.now()) return ask(false);
    return ask(true).catch(async (error: unknown) => {
      if (!(error instanceof SupergraphAway && error.code === 'REFUSED' && error.detail.includes('onCall'))) throw error;
      const answered = await ask(false);
      this.#withoutOnCall = performance.now() + onCallAgain;
      return answered;
    });
  }

  async #ask(asked: Asked, sessionId: string): Promise<Answered> {
    const { url, pool, portalKey } = this.#parts;
    const { rows: [row] } = await pool.query<{ until: string }>({ name: 'pass-until', text: `select floor(extract(epoch from now()))::bigint + ${passSeconds} as until` });
    return askSupergraph(url, asked, writePass(portalKey, { sessionId, until: row?.until ?? '' }));
  }

  /** Who asks at the same time waits for the same answer; what failed or came in part is asked for again. */
  async #once<T extends Services | OfCase | null>(key: string, look: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const known = this.#kept.get(key);
    if (known && known.until > now) return known.answer as Promise<T>;
    const answer = look();
    const drop = (): boolean => this.#kept.delete(key);
    drop();
    this.#kept.set(key, { answer, until: now + keep.milliseconds });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keep.entries && oldest !== undefined) this.#kept.delete(oldest);
    answer.then((given) => {
      if (given?.partial !== false) drop();
      this.#note(null);
    }, (error: unknown) => {
      drop();
      this.#note(error);
    });
    return answer;
  }

  /** Once where it goes away, once where it is back. */
  #note(error: unknown): void {
    const { log } = this.#parts;
    const isAway = error instanceof SupergraphAway;
    if (isAway === this.#isAway || (error !== null && !isAway)) return;
    this.#isAway = isAway;
    if (isAway) log.warn({ code: error.code, detail: error.detail }, 'the supergraph does not answer');
    else log.info('the supergraph answers again');
  }
}
