/** A device's fingerprint reader, as WebAuthn's test interface gives it to Chromium: somebody touches it as soon as it is asked. */
import type { CDPSession, Page } from 'playwright-core';

export interface Device {
  /** How many passkeys it holds. */
  readonly passkeys: () => Promise<number>;
}

/** @param hasPrf whether its passkeys keep a secret that can open a key */
export async function addDevice(page: Page, { hasPrf }: { readonly hasPrf: boolean }): Promise<Device> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true, hasPrf,
    },
  });
  return {
    passkeys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
