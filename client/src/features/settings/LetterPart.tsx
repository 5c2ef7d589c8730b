import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { ListedNamesQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { downloadText } from '../../ui/download.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Select } from '../../ui/Select.tsx';

const listedNamesQuery = graphql(`
  query ListedNames { viewer { id listedNames { choice publishedName listings } } }
`);
const writeLetterMutation = graphql(`
  mutation WriteAcknowledgmentLetter($input: WriteLetterInput!) {
    writeAcknowledgmentLetter(input: $input) { letter { publishedName writtenAt signedText } userErrors { code message path } }
  }
`);

type ListedName = NonNullable<ListedNamesQuery['viewer']>['listedNames'][number];
const keyOf = ({ choice, publishedName }: ListedName): string => `${choice} ${publishedName}`;

/** What stands on the page of thanks under one name, on paper: for whoever is thanked there. */
export function LetterPart(): ReactElement | null {
  const { data } = useRequest(listedNamesQuery, {});
  const names = data?.viewer?.listedNames ?? [];
  if (data === undefined) return null;
  return (
    <Part title={<Trans>Letter of acknowledgment</Trans>}>
      {names.length === 0
        ? <p><Trans>Once you are thanked <Link to="/acknowledgments">on the page</Link> by a name or an alias, you can take it away as a letter that the portal signs.</Trans></p>
        : <Letter names={names} />}
    </Part>
  );
}

function Letter({ names }: { readonly names: readonly ListedName[] }): ReactElement {
  const { t } = useLingui();
  const [chosen, choose] = useState('');
  const [signedText, setSignedText] = useState<string | null>(null);
  const name = names.find((each) => keyOf(each) === chosen) ?? names[0];
  const deed = useDeed(async () => {
    if (name === undefined) return;
    const { choice, publishedName } = name;
    const { letter } = accepted((await request(writeLetterMutation, { input: { choice, publishedName } })).writeAcknowledgmentLetter);
    setSignedText(letter?.signedText ?? null);
  });
  return (
    <>
      <p><Trans>It thanks one name for what stands under it. Your other names are not in it, nor is any listing without a name. The portal keeps no copy.</Trans></p>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      {names.length > 1 && (
        <Select label={t`By which name`} value={name === undefined ? '' : keyOf(name)} onChange={(event) => { choose(event.target.value); setSignedText(null); }}>
          {names.map((each) => <option key={keyOf(each)} value={keyOf(each)}>{each.choice === 'ALIAS' ? t`${each.publishedName} (alias)` : each.publishedName}</option>)}
        </Select>
      )}
      {name && <Hint><b><bdi>{name.publishedName}</bdi></b>: <Plural value={name.listings} one="one thank-you stands under this name." other="# thank-yous stand under this name." /></Hint>}
      <ButtonRow><Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Write the letter</Trans></Button></ButtonRow>
      {signedText !== null && <Written signedText={signedText} />}
    </>
  );
}

const fileName = 'laurel-acknowledgment.asc';

function Written({ signedText }: { readonly signedText: string }): ReactElement {
  const { t } = useLingui();
  const commands = `curl -O ${location.origin}/portal-key.asc\ngpg --import portal-key.asc\ngpg --verify ${fileName}`;
  return (
    <>
      <Code label={t`The letter`} isSigned>{signedText}</Code>
      <ButtonRow><Button size="form" icon="download" kind="primary" onPress={() => downloadText(fileName, signedText)}><Trans>Save the letter</Trans></Button></ButtonRow>
      <p><Trans>Whoever gets it checks it with gpg and the portal’s key:</Trans></p>
      <Code label={t`Commands that check it`}>{commands}</Code>
    </>
  );
}
