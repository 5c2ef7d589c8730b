/** The worker for mails: takes apart what strangers wrote, away from keys and page. It runs from memory, and is ended when it takes too long. */
import type { MailCall, MailReply } from './mail-api.ts';
import { MailRefusal, readMail, readMailHead } from './read-mail.ts';

async function answer({ id, method, bytes }: MailCall): Promise<MailReply> {
  try {
    return method === 'HEAD' ? { id, head: await readMailHead(bytes) } : { id, mail: await readMail(bytes) };
  } catch (error) {
    return { id, fault: error instanceof MailRefusal ? error.fault : 'UNREADABLE' };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<MailCall>) => {
  void answer(event.data).then((reply) => globalThis.postMessage(reply));
});
