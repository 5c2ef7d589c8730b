/** What leads are told of webhooks. For write-letter.ts. */
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';

type Facts = Extract<MailFacts, { kind: 'WEBHOOK_FAILED' }>['facts'];

const subjects: Readonly<Record<Facts['because'], string>> = {
  GONE: 'A webhook was switched off', FAILED: 'A webhook was switched off', ONE_FAILED: 'A webhook did not take a message',
};

function happened({ host, because }: Facts): string {
  switch (because) {
    case 'GONE': return `The program at ${host} answered that it is gone for good, so its webhook is switched off and hears of nothing any more.`;
    case 'FAILED': return `Nothing has arrived at ${host} for three days, so its webhook is switched off. What happens from now on is not kept for it.`;
    case 'ONE_FAILED': return `The program at ${host} did not take one message for three days. Others arrived, so its webhook stays on.`;
  }
}

export const webhookFailed = (facts: Facts, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: `${subjects[facts.because]}: ${facts.host}`,
  blocks: [
    text(happened(facts)),
    text('The log on the page shows what came back at each try. Once the program works, switch the webhook on again; single messages can be sent once more.'),
    link('Open the webhooks', `${publicUrl}/settings/webhooks`),
  ],
});
