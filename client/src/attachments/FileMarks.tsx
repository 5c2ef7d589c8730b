import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { OpenedText } from '../../../packages/client/src/sealing/opened-text.ts';
import { unusualIn } from '../session/signature-words.ts';
import { Caution } from '../ui/Caution.tsx';
import { faultWordsOf } from './file-words.ts';
import type { KnownName, Listing } from './received-files.ts';
import { mayRun, poses } from '../../../packages/client/src/safe-name.ts';
import type { FileState } from './use-opened-file.ts';

interface FileMarksProps {
  readonly name: OpenedText | null;
  readonly known: KnownName | null;
  readonly shown: string;
  readonly listing: Listing;
  readonly state: FileState;
}

/** What is unusual about a file, each in a few words; nothing where nothing is. */
export function FileMarks({ name, known, shown, listing, state }: FileMarksProps): ReactElement {
  const { i18n } = useLingui();
  const opened = state.kind === 'OPENED' ? state.opened : null;
  return (
    <>
      {state.kind === 'FAULT' && <Caution tone="grave">{i18n._(faultWordsOf(state.fault))}</Caution>}
      {listing === 'NOT_LISTED' && <Caution tone="grave"><Trans>The signed text does not list it: somebody else may have put it here</Trans></Caution>}
      {known === null && <Caution tone="grave"><Trans>Its name does not open, or belongs to another file</Trans></Caution>}
      {known !== null && name !== null && unusualIn(name).map(({ tone, short }) => <Caution key={short.id} tone={tone}>{i18n._(short)}</Caution>)}
      {known?.isSealedElsewhere === true && opened === null && <Caution tone="mild"><Trans>sealed with gpg</Trans></Caution>}
      {opened?.signature === 'UNSIGNED' && <Caution tone="mild"><Trans>The file is not signed; its name is, and names its hash</Trans></Caution>}
      {opened?.signature === 'UNKNOWN_SIGNER' && (
        <Caution tone="mild">
          {known?.isSealedElsewhere === true ? (
            <Trans>Signed by a key of nobody in this case; its name is the sender’s, and names its hash</Trans>
          ) : (
            <Trans>Opened; whole, and signed by a key that you are not told of</Trans>
          )}
        </Caution>
      )}
      {opened?.signature === 'VALID' && <span><Trans>Opened; whole, and signed by its sender</Trans></span>}
      {poses(shown) ? (
        <Caution tone="grave"><Trans>Poses as something harmless: it may run when you open it</Trans></Caution>
      ) : (
        mayRun(shown) && <Caution tone="mild"><Trans>It may run when you open it</Trans></Caution>
      )}
    </>
  );
}
