/** The page's side of the worker for mails. The worker starts with the first mail, so whoever sees none never loads it. */
import { startChecked } from '../crypto/checked-worker.ts';
import type { MailCall, MailFault, MailHead, MailReply, ReadMail } from './mail-api.ts';
import workerUrl from './worker-mail.ts?worker&url';

const patienceMs = 20_000;

let worker: Promise<Worker> | undefined;
let lastId = 0;
const waiting = new Map<number, (reply: MailReply) => void>();

function endWorker(fault: MailFault): void {
  void worker?.then((started) => started.terminate(), () => undefined);
  worker = undefined;
  for (const [id, settle] of waiting) settle({ id, fault });
  waiting.clear();
}

async function startWorker(): Promise<Worker> {
  const started = await startChecked(workerUrl, 'laurel mail');
  started.addEventListener('message', ({ data }: MessageEvent<MailReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  started.addEventListener('error', () => endWorker('UNREADABLE'));
  return started;
}

async function ask(method: MailCall['method'], bytes: Uint8Array): Promise<MailReply> {
  worker ??= startWorker();
  lastId += 1;
  const id = lastId;
  const running = await worker.catch(() => null);
  if (running === null) {
    worker = undefined;
    return { id, fault: 'UNREADABLE' };
  }
  return new Promise((resolve) => {
    // A mail that is slow to read takes the worker with it; whatever else waited is said to be unread too.
    const timer = setTimeout(() => endWorker('TOOK_TOO_LONG'), patienceMs);
    waiting.set(id, (reply) => {
      clearTimeout(timer);
      resolve(reply);
    });
    running.postMessage({ id, method, bytes } satisfies MailCall);
  });
}

export async function readMail(bytes: Uint8Array): Promise<ReadMail | { readonly fault: MailFault }> {
  const reply = await ask('READ', bytes);
  return 'mail' in reply ? reply.mail : { fault: 'fault' in reply ? reply.fault : 'UNREADABLE' };
}

/** From the header fields of a mail alone. */
export async function readMailHead(header: Uint8Array): Promise<MailHead | { readonly fault: MailFault }> {
  const reply = await ask('HEAD', header);
  return 'head' in reply ? reply.head : { fault: 'fault' in reply ? reply.fault : 'UNREADABLE' };
}
