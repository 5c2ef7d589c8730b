import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { blankTemplate } from '../../../../schema/sealed-entity/report-text.ts';
import { type GpgInput, type Mend, readGpgFile, readGpgInput } from '../../../../packages/client/src/sealing/gpg-input.ts';
import { TextButton } from '../../ui/Button.tsx';
import { downloadText } from '../../ui/download.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import type { StepProps } from './report-form-parts.ts';
import styles from './report.module.css';

const mendWords: Readonly<Record<Mend, MessageDescriptor>> = {
  TEXT_AROUND: msg`The text around the sealed block was left out: it would have been sent in clear.`,
  HEADERS_DROPPED: msg`Header lines such as Comment or Version were left out.`,
  UNQUOTED: msg`Quote marks or indents in front of the lines were taken off.`,
  DASHES: msg`The dashes of the first and last line were put right.`,
  QUOTED_PRINTABLE: msg`Signs that a mail program had replaced were put back.`,
  BLANK_LINE: msg`The empty line before the sealed text was put back.`,
  FROM_BINARY: msg`The file was binary; its octets are sent as text.`,
};

/** A sealed text that somebody brings: pasted, or dropped as a file. */
export function GpgField({ form, error }: Pick<StepProps, 'form'> & { readonly error: string | undefined }): ReactElement {
  const { t } = useLingui();
  const pasted = form.watch('gpg');
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const input = readGpgFile(bytes);
    // A file that is refused is shown as it is, so that the fault can be named; a private key is not kept.
    const shown = input.state === 'FOUND' ? input.armored : input.fault === 'PRIVATE_KEY' ? privateKeyMark : new TextDecoder().decode(bytes);
    form.setValue('gpg', shown);
  };
  return (
    <>
      <p className={styles['hint']}>
        <Trans>
          Seal it to the team key, and to your own if you want to read it again: <code>gpg --armor --sign --encrypt --recipient FINGERPRINT report.txt</code>.
          The <Link to="/key">key page</Link> has the key, and its fingerprint.
        </Trans>{' '}
        <TextButton onPress={() => downloadText('report.txt', blankTemplate())}><Trans>Download the blank template</Trans></TextButton>
      </p>
      <TextArea
        {...form.register('gpg')} id="gpg" rows="tall" isMono spellCheck={false} autoComplete="off" label={t`The sealed report`} error={error}
        hint={t`From “-----BEGIN PGP MESSAGE-----” to “-----END PGP MESSAGE-----”.`}
      />
      <DropZone button={t`Choose a file`} accept=".asc,.gpg,.pgp,.txt" onFiles={([file]) => void readFile(file)} onText={(text) => form.setValue('gpg', text)}>
        <Trans>or drop it here: what gpg wrote, armored or binary.</Trans>
      </DropZone>
      <Found input={pasted === '' ? null : readGpgInput(pasted)} />
    </>
  );
}

const privateKeyMark = '-----BEGIN PGP PRIVATE KEY BLOCK----- …';

function Found({ input }: { readonly input: GpgInput | null }): ReactElement | null {
  const { i18n } = useLingui();
  if (input === null || input.state === 'REFUSED') return null;
  return (
    <Notice icon="check" role="status" title={<Trans>A sealed text was found</Trans>}>
      {input.mends.length === 0 ? (
        <p><Trans>It goes out as it is.</Trans></p>
      ) : (
        <ul>{input.mends.map((mend) => <li key={mend}>{i18n._(mendWords[mend])}</li>)}</ul>
      )}
    </Notice>
  );
}
