/** Asks the nodes as a careful client does: the same request again, at another node, until there is an answer that says yes or no. */
import { setTimeout as wait } from 'node:timers/promises';
import { ask, type Answer } from '../e2e/api.ts';
import type { PortalNode } from './portal-node.ts';

export interface Try {
  readonly begun: number;
  readonly milliseconds: number;
  /** HTTP status; 0 where the connection ended, -1 where nothing came in time. */
  readonly status: number;
  readonly code: string;
}
export interface Caller {
  readonly token: string;
  /** Each stands for a place of their own, as seen by a proxy. */
  readonly place: string;
}
export type Variables = Readonly<Record<string, unknown>>;

const patienceMilliseconds = 20_000;
const pause = { least: 100, most: 1_500 } as const;

export class Asking {
  readonly tries: Try[] = [];
  readonly #nodes: readonly PortalNode[];
  #next = 0;

  constructor(nodes: readonly PortalNode[]) {
    this.#nodes = nodes;
  }

  /** @param isOver after that nobody waits any longer @returns null where there was no answer */
  async untilAnswered<Data>(caller: Caller, text: string, variables: Variables, isOver: () => boolean): Promise<Answer<Data> | null> {
    for (let turn = 0; !isOver(); turn++) {
      const answer = await this.#once<Data>(caller, text, variables);
      if (answer !== null) return answer;
      await wait(Math.min(pause.least * 2 ** Math.min(turn, 4), pause.most));
    }
    return null;
  }

  async #once<Data>({ token, place }: Caller, query: string, variables: Variables): Promise<Answer<Data> | null> {
    const node = this.#nodes[this.#next++ % this.#nodes.length];
    const begun = Date.now();
    const note = (status: number, code: string): void => void this.tries.push({ begun, milliseconds: Date.now() - begun, status, code });
    try {
      const response = await fetch(`${node?.url}/graphql`, {
        method: 'POST', signal: AbortSignal.timeout(patienceMilliseconds), body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-forwarded-for': place },
      });
      const answer: Answer<Data> = await response.json();
      const code = answer.errors?.[0]?.extensions?.code ?? '';
      note(response.status, code);
      const isPassing = response.status >= 500 || code === 'INTERNAL' || code === 'RATE_LIMITED' || code === 'UNAVAILABLE';
      return isPassing ? null : answer;
    } catch (error) {
      note(error instanceof Error && error.name === 'TimeoutError' ? -1 : 0, '');
      return null;
    }
  }
}

/** Where nothing breaks yet. @throws whatever was refused */
export async function sure<Data>(node: PortalNode, { token, place }: Caller, text: string, variables: Variables = {}): Promise<Data> {
  const { data, errors } = await ask<Data>(`${node.url}/graphql`, text, { authorization: `Bearer ${token}`, 'x-forwarded-for': place }, variables);
  const refused = Object.values(Object(data)).flatMap((part) => Reflect.get(Object(part), 'userErrors') ?? []);
  if (data === null || errors || refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(errors ?? refused)}`);
  return data;
}
