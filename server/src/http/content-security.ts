/**
 * What browsers may do with our pages. Everything is ours, nothing is inline but the import map, which holds the hashes of the page's
 * parts, and no string becomes code. The worker runs from memory, out of octets that the page has checked.
 */
import { createHash } from 'node:crypto';
import helmet from 'helmet';

/** The two style elements that react-aria writes into the page, as it writes them: touch handling, and scrolling behind dialogs on iOS. */
const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];
export const styleHashes = libraryStyles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);

/** The import map of the built page as a source of scripts; none where nothing was built. @param shell index.html */
export function importMapHashes(shell: string): readonly string[] {
  const text = /<script type="importmap">(.*?)<\/script>/s.exec(shell)?.[1];
  return text === undefined ? [] : [`'sha256-${createHash('sha256').update(text).digest('base64')}'`];
}

/** Browsers that know it run no script that comes without its hash, whatever the policy above lets through. */
const integrityPolicy = 'blocked-destinations=(script)';

/** Where browsers tell what they did not let a page do. */
export const cspReportPath = '/csp-report';

const hstsSeconds = 63_072_000;
const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https://');

export const securityHeaders = (publicUrl: string, inlineScripts: readonly string[]): ReturnType<typeof helmet> => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [`'none'`],
      scriptSrc: [`'self'`, ...inlineScripts],
      styleSrc: [`'self'`, ...styleHashes],
      // blob: for previews of sealed pictures, which were opened in the browser.
      imgSrc: [`'self'`, 'data:', 'blob:'],
      connectSrc: [`'self'`],
      workerSrc: ['blob:'],
      fontSrc: [`'self'`],
      manifestSrc: [`'self'`],
      formAction: [`'self'`],
      baseUri: [`'none'`],
      frameAncestors: [`'none'`],
      requireTrustedTypesFor: [`'script'`],
      trustedTypes: ['laurel'],
      reportUri: [cspReportPath],
      reportTo: ['csp'],
    },
  },
  strictTransportSecurity: isHttps(publicUrl) ? { maxAge: hstsSeconds, includeSubDomains: false } : false,
  // With none at all browsers send the origin of a form as "null", and we could not tell our pages from others'.
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  crossOriginEmbedderPolicy: { policy: 'require-corp' },
});

/** No page of ours needs a sensor, a camera or a payment. What browsers do not know they complain about, so only what they know is here. */
const permissionsPolicy = [
  'accelerometer', 'autoplay', 'bluetooth', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid',
  'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'serial', 'usb', 'web-share',
  'xr-spatial-tracking',
].map((feature) => `${feature}=()`).join(', ');

/** Beside the headers of helmet, on every answer of Express. */
export const moreHeaders: Readonly<Record<string, string>> = {
  'Permissions-Policy': permissionsPolicy, 'Integrity-Policy': integrityPolicy, 'Reporting-Endpoints': `csp="${cspReportPath}"`,
};

/** For answers that are no page: nothing is kept, and nothing in them runs. */
export const apiHeaders = (publicUrl: string): readonly (readonly [string, string])[] => [
  ['Cache-Control', 'no-store'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Permissions-Policy', permissionsPolicy],
  ...(isHttps(publicUrl) ? [['Strict-Transport-Security', `max-age=${hstsSeconds}`] as const] : []),
];
