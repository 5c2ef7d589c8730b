/** The six services of the example installation, and what reports about them speak of. */

export interface ExampleService {
  readonly slug: string;
  readonly name: string;
  readonly hostnames: readonly string[];
  readonly inScope: boolean;
  readonly testingRules: string;
  /** Parts of the service that a report may be about. */
  readonly places: readonly { readonly name: string; readonly path: string; readonly parameter: string }[];
}

const usual = `Use accounts of your own; test accounts are free of charge and may be as many as you need.

- Stop at the first record of somebody else that you see, and tell us what it was.
- No automated scanning above 5 requests a second, no load tests, no mail to other people.
- Usually closed: missing headers without an effect, version banners, self-inflicted script execution.`;

export const exampleServices: readonly ExampleService[] = [
  {
    slug: 'mail', name: 'Mail', hostnames: ['mail.example.com', 'imap.example.com'], inScope: true,
    testingRules: `${usual}\n\nSend test messages between your own addresses only.`,
    places: [
      { name: 'the message list', path: '/inbox', parameter: 'sort' }, { name: 'filter rules', path: '/settings/filters', parameter: 'rule' },
      { name: 'the attachment preview', path: '/preview', parameter: 'file' }, { name: 'the import of contacts', path: '/contacts/import', parameter: 'source' },
    ],
  },
  {
    slug: 'drive', name: 'Drive', hostnames: ['drive.example.com', 'files.example.com'], inScope: true,
    testingRules: `${usual}\n\nFiles that you upload stay private until you share them; share only with yourself.`,
    places: [
      { name: 'shared folders', path: '/s', parameter: 'folder' }, { name: 'the preview cache', path: '/p', parameter: 'size' },
      { name: 'the archive download', path: '/archive', parameter: 'items' }, { name: 'version history', path: '/versions', parameter: 'revision' },
    ],
  },
  {
    slug: 'accounts', name: 'Accounts', hostnames: ['accounts.example.com', 'login.example.com'], inScope: true,
    testingRules: `${usual}\n\nNo guessing of other people's passwords, codes or recovery answers, not even a few.`,
    places: [
      { name: 'the sign-in page', path: '/sign-in', parameter: 'continue' }, { name: 'password reset', path: '/reset', parameter: 'token' },
      { name: 'connected apps', path: '/apps', parameter: 'redirect_uri' }, { name: 'the profile page', path: '/me', parameter: 'name' },
    ],
  },
  {
    slug: 'calendar', name: 'Calendar', hostnames: ['calendar.example.com'], inScope: true,
    testingRules: usual,
    places: [
      { name: 'invitations', path: '/invite', parameter: 'location' }, { name: 'the printed week', path: '/print/week', parameter: 'theme' },
      { name: 'subscribed calendars', path: '/subscribe', parameter: 'url' }, { name: 'room booking', path: '/rooms', parameter: 'room' },
    ],
  },
  {
    slug: 'billing', name: 'Billing', hostnames: ['billing.example.com'], inScope: true,
    testingRules: `${usual}\n\nPay with the test card 4242 4242 4242 4242 only; the sandbox accepts it on every plan.`,
    places: [
      { name: 'invoices', path: '/invoices', parameter: 'invoice' }, { name: 'coupons', path: '/checkout', parameter: 'coupon' },
      { name: 'the seats of a plan', path: '/plan/seats', parameter: 'quantity' }, { name: 'the tax form', path: '/tax', parameter: 'vat' },
    ],
  },
  {
    slug: 'relay-api', name: 'Relay API', hostnames: ['api.example.com', 'hooks.example.com'], inScope: true,
    testingRules: `${usual}\n\nWebhooks may be pointed at hosts of your own only.`,
    places: [
      { name: 'the webhook tester', path: '/v1/webhooks/test', parameter: 'target' }, { name: 'batch requests', path: '/v1/batch', parameter: 'calls' },
      { name: 'API keys', path: '/v1/keys', parameter: 'scope' }, { name: 'the export job', path: '/v1/exports', parameter: 'format' },
    ],
  },
];
