/**
 * Things kept in this browser, sealed at rest: each under an AES-256-GCM key of its own that the browser will not export. Honest
 * limits: scripts of this page can use that key, and browsers write it to disk in clear. It keeps texts out of backups, crash
 * reports and other sites, and lets them be forgotten by dropping a key; it is no protection against whoever holds the device.
 * For drafts, and for researchers who choose that their key stays open here; never for the team. Imports nothing of openpgp.
 */

export interface DeviceStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null where nothing is kept, or what is kept does not open any more. */
  get(name: string): Promise<Uint8Array | null>;
  remove(name: string): Promise<void>;
  /** Everything whose name starts so. */
  removeAll(prefix: string): Promise<void>;
}

interface KeptRecord {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

/** How the names of keys that stay open begin. */
export const keptKeys = 'key ';
/** And of what is remembered of files that wait to be sent. */
export const keptFiles = 'files ';

const DATABASE = 'laurel';
const STORE = 'kept';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

async function inStore<Value>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await openDatabase();
  try {
    return await settled(use(database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const isKept = (value: unknown): value is KeptRecord =>
  typeof value === 'object' && value !== null && 'key' in value && value.key instanceof CryptoKey && 'iv' in value && 'body' in value;

/** In the browser's IndexedDB. Works in the page and in the worker. */
export const deviceStore: DeviceStore = {
  async put(name, bytes) {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.from(bytes));
    const kept: KeptRecord = { key, iv, body };
    await inStore('readwrite', (store) => store.put(kept, name));
  },
  async get(name) {
    const kept: unknown = await inStore<unknown>('readonly', (store) => store.get(name));
    if (!isKept(kept)) return null;
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, kept.key, kept.body).catch(() => null);
    return opened === null ? null : new Uint8Array(opened);
  },
  async remove(name) {
    await inStore('readwrite', (store) => store.delete(name));
  },
  async removeAll(prefix) {
    await inStore('readwrite', (store) => store.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  },
};
