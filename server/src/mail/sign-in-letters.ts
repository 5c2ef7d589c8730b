/** To the owner of an account: how one gets in was changed. Never who did it or from where: whoever holds the mailbox may not be the owner. */
import { type Letter, link, text } from './letter.ts';
import type { SignInChange } from './sign-in-changes.ts';

const sentences: Readonly<Record<SignInChange, { readonly subject: string; readonly happened: string }>> = {
  FACTOR_ENROLLED: { subject: 'Signing in asks for a code now', happened: 'An authenticator app was set up for your account. Signing in asks for its code from now on. Every other session was ended.' },
  FACTOR_REMOVED: { subject: 'Signing in asks for no code any more', happened: 'The authenticator app of your account was removed, and its recovery codes with it. Every other session was ended.' },
  FACTORS_RESET: { subject: 'Your second factors were taken away', happened: 'The operator took all second factors from your account, because somebody said that they were lost. Every session was ended.' },
  RECOVERY_CODES_MADE: { subject: 'You have new recovery codes', happened: 'New recovery codes were made for your account. The earlier ones no longer work.' },
  RECOVERY_CODE_USED: { subject: 'A recovery code was used', happened: 'One of your recovery codes stood for the code of your app. It does not work again.' },
  PROVIDER_LINKED: { subject: 'Another service signs you in now', happened: 'Your account was linked to one at another service, which signs you in from now on. Every other session was ended.' },
  PROVIDER_UNLINKED: { subject: 'Another service no longer signs you in', happened: 'The link between your account and another service was ended: it no longer signs you in. Every other session was ended.' },
  CODES_FAILED: { subject: 'Somebody knows your password, and not your code', happened: 'Somebody gave your password or your recovery words, and then a wrong code several times. Nobody got in by that.' },
  DATA_EXPORTED: { subject: 'Your data was downloaded', happened: 'Somebody signed in as you downloaded all that is held of you here. What is sealed stays sealed to your key.' },
  PASSWORD_CHANGED: { subject: 'Your password was changed', happened: 'Your account has another password. Every other session was ended.' },
  PASSKEY_ADDED: { subject: 'A passkey signs you in now', happened: 'A passkey was added to your account: it signs you in from now on. Every other session was ended.' },
  PASSKEY_REMOVED: { subject: 'A passkey was removed', happened: 'A passkey was removed from your account: it no longer signs you in. Every other session was ended.' },
  PASSKEY_COPIED: { subject: 'A passkey was refused', happened: 'One of your passkeys counted backwards, as a copy of it would. It was refused, and nobody was signed in. Remove it in your settings unless you know why.' },
};

export const signInChanged = ({ what }: { readonly what: SignInChange }, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: sentences[what].subject,
  blocks: [
    text(sentences[what].happened),
    text('If it was not you, set a new password at once, which ends every session, and write to us.'),
    link('How you sign in', `${publicUrl}/settings/sign-in`),
  ],
});
