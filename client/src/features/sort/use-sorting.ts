import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { IssueType } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { HttpRefusal } from '../../session/http.ts';
import { deedWords } from '../../session/use-deed.ts';
import { useToast } from '../../ui/Toast.tsx';
import { classifySortedMutation, sortMailMutation, titleSortedMutation, type TrayMail } from './sort-queries.ts';
import type { Tray } from './use-tray.ts';

type Choice = 'CASE' | 'NOT_A_REPORT' | 'FORWARD';

/** @throws HttpRefusal with what to put right */
async function sort(id: string, as: Choice, to: string | null = null) {
  const { sortMail } = await request(sortMailMutation, { input: { id, as, to } });
  const [fault] = sortMail.userErrors;
  if (fault !== undefined) throw new HttpRefusal(fault.code, fault.message, 200, null);
  return sortMail.case ?? null;
}

export interface NewCase {
  readonly service: string;
  readonly issueType: string;
  readonly title: string;
}

/** What was set, or the first fault: the case is there either way. */
async function describe(number: string, version: number, { service, issueType, title }: NewCase): Promise<string | null> {
  const faults: string[] = [];
  if (service !== '' || issueType !== '') {
    const input = { number, version, onlineService: service === '' ? null : service, issueType: issueType === '' ? null : (issueType as IssueType) };
    faults.push(...(await request(classifySortedMutation, { input })).classifyCase.userErrors.map(({ message }) => message));
  }
  if (title !== '') {
    const sealed = await cryptoWorker.seal({ kind: 'TITLE', body: { text: title, sections: [] }, about: { case: number }, readers: [], toSelf: false });
    faults.push(...(await request(titleSortedMutation, { input: { number, title: sealed.armored } })).titleCase.userErrors.map(({ message }) => message));
  }
  return faults[0] ?? null;
}

export interface Sorting {
  /** @returns the case's number. @throws HttpRefusal, CryptoError where no case was made */
  readonly makeCase: (mail: TrayMail, about: NewCase) => Promise<string>;
  /** At once out of sight; the portal is told when the way back has gone. */
  readonly putAside: (mail: TrayMail) => void;
  readonly forward: (mail: TrayMail, to: string) => Promise<void>;
}

const undoMs = 12_000;

export function useSorting(tray: Tray): Sorting {
  const { t } = useLingui();
  const toast = useToast();
  const pending = useRef(new Map<string, () => void>());
  // Who leaves the page meant it.
  useEffect(() => {
    const tellAll = (): void => {
      for (const tell of pending.current.values()) tell();
    };
    addEventListener('pagehide', tellAll);
    return () => {
      removeEventListener('pagehide', tellAll);
      tellAll();
    };
  }, []);
  return {
    async makeCase(mail, about) {
      const made = await sort(mail.id, 'CASE');
      if (made === null) throw new HttpRefusal('INTERNAL', '', 200, null);
      tray.hide(mail.id);
      const fault = await describe(made.number, made.version, about).catch(deedWords);
      toast(fault === null ? t`It is case ${made.number} now.` : t`It is case ${made.number} now; its facts were not all taken: ${fault}`);
      return made.number;
    },
    putAside(mail) {
      const tell = (): void => {
        clearTimeout(timer);
        pending.current.delete(mail.id);
        void sort(mail.id, 'NOT_A_REPORT').catch((error: unknown) => {
          tray.show(mail.id);
          toast(deedWords(error));
        });
      };
      const timer = setTimeout(tell, undoMs);
      pending.current.set(mail.id, tell);
      tray.hide(mail.id);
      toast(t`Put aside: no report, and nobody is owed an answer.`, () => {
        clearTimeout(timer);
        pending.current.delete(mail.id);
        tray.show(mail.id);
      });
    },
    async forward(mail, to) {
      await sort(mail.id, 'FORWARD', to);
      tray.hide(mail.id);
      toast(t`${to} is told who wrote, and when.`);
    },
  };
}
