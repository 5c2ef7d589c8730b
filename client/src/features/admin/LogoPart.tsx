import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { send } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { deedWords, useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Part } from '../../ui/Part.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './Admin.module.css';
import { WhoDecides } from './WhoDecides.tsx';

const mostBytes = 262_144;

interface LogoPartProps {
  readonly url: string | null;
  readonly onChanged: () => void;
}

/** The mark of the organization, as a picture and nothing that runs. */
export function LogoPart({ url, onChanged }: LogoPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { isAdministrator, refresh } = useSession();
  const [refused, setRefused] = useState('');
  const changed = async (words: string, undo?: () => void): Promise<void> => {
    onChanged();
    await refresh();
    toast(words, undo);
  };
  const show = async (picture: Blob): Promise<void> => {
    await send('/logo', { method: 'PUT', headers: { 'content-type': picture.type, 'accept': 'application/json' }, body: picture });
    await changed(t`The logo shows on every page from now on.`);
  };
  const removal = useDeed(async () => {
    const before = url === null ? null : await (await fetch(url)).blob();
    await send('/logo', { method: 'DELETE', headers: { accept: 'application/json' } });
    const undo = before === null ? undefined : (): void => void show(before).catch((error: unknown) => toast(deedWords(error)));
    await changed(t`The logo is gone.`, undo);
  });
  const [file, setFile] = useState<File | null>(null);
  const sending = useDeed(async () => {
    if (file === null) return;
    await show(file);
    setFile(null);
  });
  const take = ([chosen]: readonly File[]): void => {
    if (chosen === undefined) return;
    const isFit = ['image/png', 'image/webp'].includes(chosen.type) && chosen.size <= mostBytes;
    setRefused(isFit ? '' : t`Take a PNG or a WebP of at most 256 kB. SVG can hold scripts, so the portal shows none.`);
    setFile(isFit ? chosen : null);
  };
  const fault = [refused, removal.fault, sending.fault].find((words) => words !== '');
  return (
    <Part title={<Trans>Logo</Trans>}>
      {fault !== undefined && <Fault words={fault} />}
      {url === null ? <p><Trans>None: pages show Laurel’s wreath and the name of the organization.</Trans></p> : <img className={styles['logo']} src={url} alt={t`The logo as it is now`} />}
      {!isAdministrator && <WhoDecides who="ADMINISTRATOR" />}
      {isAdministrator && <DropZone button={<Trans>Choose a picture</Trans>} accept="image/png,image/webp" onFiles={take}><Trans>or drop it here: PNG or WebP, at most 256 kB and 2048 pixels a side</Trans></DropZone>}
      {isAdministrator && (
        <ButtonRow>
          {file !== null && <Button kind="primary" size="form" isPending={sending.isPending} onPress={() => sending.run()}><Trans>Show {file.name} as the logo</Trans></Button>}
          {url !== null && <Button size="form" isPending={removal.isPending} onPress={() => removal.run()}><Trans>Take the logo away</Trans></Button>}
        </ButtonRow>
      )}
    </Part>
  );
}
