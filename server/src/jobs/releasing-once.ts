import type pg from 'pg';

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: (destroy?: Error | boolean) => void) => void;

/**
 * The pool, for the queue's library: where its listening connection is lost while it ends, it gives that back twice, and the pool answers
 * with an exception that nobody catches, which ends the process.
 */
export function releasingOnce(pool: pg.Pool): pg.Pool {
  const connect = (connected?: Connected): Promise<pg.PoolClient> | undefined => {
    if (!connected) return pool.connect();
    pool.connect((error, client, release) => {
      let isReleased = false;
      connected(error, client, (destroy) => {
        if (!isReleased) release(destroy);
        isReleased = true;
      });
    });
    return undefined;
  };
  return new Proxy(pool, {
    get: (target, name) => {
      const value: unknown = name === 'connect' ? connect : Reflect.get(target, name);
      return name !== 'connect' && typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
