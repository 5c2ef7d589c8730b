/**
 * How much one answer of the database may be, and all that are under way together. A page of a hundred sealed texts is up to 210 MB on the wire,
 * since octets come as hex; pages inside of pages are more, and what no string of JavaScript holds (512 MB) would end the process in the driver,
 * and everybody's requests with it.
 */
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { BadUserInput, Unavailable } from '../errors.ts';

const mebibyte = 1024 * 1024;

/** In bytes. */
export interface AnswerLimits {
  readonly one: number;
  readonly together: number;
}

/** What the driver has beside its types. */
interface Wire {
  readonly stream: Duplex;
  on(event: 'readyForQuery', heard: () => void): unknown;
}

const tooMuch = 'This is more than can be sent at once. Take smaller pages (first: 20), or ask for the lists inside of a list apart.';
const busy = 'The portal has too much to send at the moment. Ask again in a minute.';

/** The connection of a longer answer ends, and whoever waits for it gets a refusal. Call it before the pool's first connection. */
export function limitAnswers(pool: pg.Pool, most: AnswerLimits = { one: 256 * mebibyte, together: 512 * mebibyte }): pg.Pool {
  let together = 0;
  pool.on('connect', (client) => {
    const wire = Reflect.get(client, 'connection') as Wire;
    let seen = 0;
    const forget = (): void => {
      together -= seen;
      seen = 0;
    };
    wire.on('readyForQuery', forget);
    wire.stream.on('close', forget);
    wire.stream.on('data', ({ length }: Buffer) => {
      seen += length;
      together += length;
      if (seen > most.one) wire.stream.destroy(new BadUserInput(tooMuch));
      else if (together > most.together) wire.stream.destroy(new Unavailable(busy));
    });
  });
  return pool;
}
