import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { TextButton } from '../../ui/Button.tsx';
import { Row } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import type { AuditEntryData } from './audit-queries.ts';
import { factWords, useAuditWords } from '../../session/audit-words.ts';

interface AuditRowProps {
  readonly entry: AuditEntryData;
  readonly onPerson: (actorId: string) => void;
}

export function AuditRow({ entry, onPerson }: AuditRowProps): ReactElement {
  const words = useAuditWords();
  const { kind, at, actorId, actorName, subjectId, subjectName, facts, origin, position } = entry;
  const more = factWords(facts);
  return (
    <Row
      name={words[kind]}
      sub={<Time at={at} as="moment" />}
      detail={(
        <span>
          {actorId === null ? <Trans>by nobody who was signed in</Trans> : <Trans>by <Actor id={actorId} name={actorName ?? null} onPress={onPerson} /></Trans>}
          {subjectId !== null && subjectId !== undefined && <>, <Trans>about <Actor id={subjectId} name={subjectName ?? null} onPress={onPerson} /></Trans></>}
          {origin !== null && origin !== undefined && <>, <Trans>from <code>{origin}</code></Trans></>}
          {more !== '' && <> · <code>{more}</code></>}
          {position !== null && position !== undefined && <> · <Trans>place {position}</Trans></>}
        </span>
      )}
    />
  );
}

/** A name of the team; of everybody else the beginning of the random id. */
function Actor({ id, name, onPress }: { readonly id: string; readonly name: string | null; readonly onPress: (id: string) => void }): ReactNode {
  return <TextButton title={id} onPress={() => onPress(id)}>{name === null ? <code>{id.slice(0, 8)}</code> : <bdi>{name}</bdi>}</TextButton>;
}
