import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { reportHeadings } from '../../../schema/sealed-entity/report-text.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Caution } from '../ui/Caution.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { downloadText } from '../ui/download.ts';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Prose } from '../ui/Prose.tsx';
import { SealedText } from '../ui/Sealed.tsx';
import { Words } from '../ui/Words.tsx';
import { cryptoWords } from './crypto-words.ts';
import { type KeyState, useKeyRing } from './key-ring.ts';
import type { Opened, SealedWords } from './opened-text.ts';
import { refusalWords, unusualIn } from './signature-words.ts';

/** What the clear facts of a case say already, and what its title says. */
const shownElsewhere: readonly string[] = [reportHeadings.title, reportHeadings.service, reportHeadings.issueType];

interface OpenedWordsProps {
  readonly opened: Opened | null;
  /** A report: its title and facts stand elsewhere on the page. */
  readonly isReport?: boolean;
  /** False where the server hands out no ciphertext, because the viewer is none of its readers. */
  readonly isThere?: boolean;
  /** The sealed text itself, for whoever opens it with gpg. */
  readonly sealed?: SealedWords | null | undefined;
}

/** The words of a sealed text, or what stands in their place: quiet while keys are locked, in plain words where they do not open. */
export function OpenedWords({ opened, isReport = false, isThere = true, sealed }: OpenedWordsProps): ReactElement {
  const { i18n } = useLingui();
  const { state } = useKeyRing();
  if (opened === null && state === 'ELSEWHERE' && sealed) return <ForGpg sealed={sealed} />;
  if (opened === null) return <Placeholder state={state} isThere={isThere} />;
  if (opened.state === 'FAULT')
    return (
      <Prose inset>
        <Notice tone="soon" icon="lock" title={i18n._(cryptoWords(opened.code))} />
      </Prose>
    );
  const { refused, body, text } = opened.text;
  if (refused !== null)
    return (
      <Prose inset>
        <Notice tone="late" title={i18n._(refusalWords(refused))} />
      </Prose>
    );
  const sections = isReport ? body.sections.filter(({ heading }) => !shownElsewhere.includes(heading)) : body.sections;
  const isEmpty = body.text === '' && body.sections.length === 0;
  return <Words text={isEmpty ? text : body.text} sections={sections} />;
}

/** The private half is in gpg: what is sealed is taken there. */
function ForGpg({ sealed }: { readonly sealed: SealedWords }): ReactElement {
  const file = `laurel-${sealed.sha256.slice(0, 12)}.asc`;
  return (
    <Prose inset>
      <SealedText><Trans>Sealed to your key, which is in gpg.</Trans></SealedText>
      <ButtonRow>
        <Button icon="download" onPress={() => downloadText(file, sealed.armored, 'application/pgp-encrypted')}><Trans>Download it sealed</Trans></Button>
        <CopyButton text={`gpg --decrypt ${file}`}><Trans>Copy the command to open it</Trans></CopyButton>
      </ButtonRow>
    </Prose>
  );
}

function Placeholder({ state, isThere }: { readonly state: KeyState; readonly isThere: boolean }): ReactElement {
  return (
    <Prose inset>
      <SealedText>
        {!isThere ? (
          <Trans>Sealed to its readers</Trans>
        ) : state === 'OPEN' ? (
          <Trans>Opening…</Trans>
        ) : state === 'LOCKED' ? (
          <Trans>Sealed. Your key is locked.</Trans>
        ) : (
          <Trans>Sealed</Trans>
        )}
      </SealedText>
    </Prose>
  );
}

/** What is unusual about an opened text, within the line of its head. */
export function UnusualMarks({ opened }: { readonly opened: Opened | null }): ReactElement | null {
  const { i18n } = useLingui();
  if (opened?.state !== 'OPENED' || opened.text.refused !== null) return null;
  const unusual = unusualIn(opened.text);
  if (unusual.length === 0) return null;
  return (
    <>
      {unusual.map(({ tone, short }) => (
        <Caution key={short.id} tone={tone}>
          {i18n._(short)}
        </Caution>
      ))}
    </>
  );
}

/** The same at length, for the explanation behind the sealed mark. */
export function SignatureFacts({ opened }: { readonly opened: Opened | null }): ReactElement | null {
  const { i18n } = useLingui();
  if (opened?.state !== 'OPENED') return null;
  const { signature, signerFingerprint } = opened.text;
  return (
    <>
      {signature === 'VALID' && signerFingerprint !== null && (
        <p>
          <Trans>
            Signed with the key <Fingerprint fingerprint={signerFingerprint} size="short" />; the signature holds.
          </Trans>
        </p>
      )}
      {unusualIn(opened.text).map(({ long }) => (
        <p key={long.id}>{i18n._(long)}</p>
      ))}
    </>
  );
}
