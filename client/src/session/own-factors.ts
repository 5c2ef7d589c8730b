/** One's own second factors, as /auth/factors tells and changes them. */
import { getJson, postJson } from './http.ts';

export interface OwnFactors {
  /** The authenticator app. */
  readonly app: { readonly enrolledAt: string } | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
  readonly hasPassword: boolean;
  readonly hasWords: boolean;
  /** That the account is linked to; `vouches`: it is the account's second factor. */
  readonly providers: readonly { readonly id: string; readonly label: string; readonly vouches: boolean }[];
}
export interface BegunApp {
  /** Base32. */
  readonly secret: string;
  /** What the QR code holds. */
  readonly uri: string;
}

const answered = <T>(answer: T | null): T => {
  if (answer === null) throw new Error('the answer has no body');
  return answer;
};

export const readFactors = async (): Promise<OwnFactors> => getJson<OwnFactors>('/auth/factors');
export const beginApp = async (): Promise<BegunApp> => answered(await postJson<BegunApp>('/auth/factors/begin'));
/** @returns ten recovery codes, which are shown once */
export const enrolApp = async (code: string): Promise<readonly string[]> => answered(await postJson<{ recoveryCodes: readonly string[] }>('/auth/factors/enrol', { code })).recoveryCodes;
export const newRecoveryCodes = async (): Promise<readonly string[]> => answered(await postJson<{ recoveryCodes: readonly string[] }>('/auth/factors/recovery-codes')).recoveryCodes;
export const removeApp = async (): Promise<unknown> => postJson('/auth/factors/remove');
