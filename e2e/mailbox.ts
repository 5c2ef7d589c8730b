/** The example's mailbox as a tool reads it. A mail is written with what it is about and shown when a job has sent it. */
import { expect } from 'vitest';

export interface ShownMail {
  readonly to: string;
  readonly subject: string;
  readonly links: readonly { readonly url: string }[];
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
}

/** All mails to an address, the newest first, once there is one. */
export async function mailsTo(portalUrl: string, address: string): Promise<readonly ShownMail[]> {
  const find = async (): Promise<readonly ShownMail[]> => {
    const { messages }: { readonly messages: readonly ShownMail[] } = await (await fetch(`${portalUrl}/mailbox/messages.json`)).json();
    return messages.filter(({ to }) => to === address);
  };
  await expect.poll(find).not.toEqual([]);
  return find();
}

/** Where the newest mail to an address leads. */
export async function linkTo(portalUrl: string, address: string): Promise<string> {
  const [mail] = await mailsTo(portalUrl, address);
  return mail?.links[0]?.url ?? '';
}
