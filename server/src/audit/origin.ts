/** From where the request came that is being answered, for the audit log alone. `http/` says it; whoever records need not pass it on. */
import { AsyncLocalStorage } from 'node:async_hooks';

const origins = new AsyncLocalStorage<string>();

/** @param address as the socket or the trusted proxies name it */
export const fromOrigin = <T>(address: string, run: () => T): T => origins.run(address.slice(0, 64), run);

/** Null outside of a request: in a job, or on the command line. */
export const currentOrigin = (): string | null => origins.getStore() || null;
