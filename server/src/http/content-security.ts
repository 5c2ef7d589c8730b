/** What browsers may do with our pages. Everything is ours, nothing is inline, and no string becomes code. */
import { createHash } from 'node:crypto';
import helmet from 'helmet';

/** The two style elements that react-aria writes into the page, as it writes them: touch handling, and scrolling behind dialogs on iOS. */
const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];
export const styleHashes = libraryStyles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);

const hstsSeconds = 63_072_000;
const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https://');

export const securityHeaders = (publicUrl: string): ReturnType<typeof helmet> => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [`'none'`],
      scriptSrc: [`'self'`],
      styleSrc: [`'self'`, ...styleHashes],
      imgSrc: [`'self'`, 'data:'],
      connectSrc: [`'self'`],
      workerSrc: [`'self'`],
      fontSrc: [`'self'`],
      manifestSrc: [`'self'`],
      formAction: [`'self'`],
      baseUri: [`'none'`],
      frameAncestors: [`'none'`],
      requireTrustedTypesFor: [`'script'`],
      trustedTypes: ['laurel'],
    },
  },
  strictTransportSecurity: isHttps(publicUrl) ? { maxAge: hstsSeconds, includeSubDomains: false } : false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
});

/** No page of ours needs a sensor, a camera or a payment. */
export const permissionsPolicy =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()';

/** For answers that are no page: nothing is kept, and nothing in them runs. */
export const apiHeaders = (publicUrl: string): readonly (readonly [string, string])[] => [
  ['Cache-Control', 'no-store'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ...(isHttps(publicUrl) ? [['Strict-Transport-Security', `max-age=${hstsSeconds}`] as const] : []),
];
