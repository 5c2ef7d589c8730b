import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { type Choice, consentQuery } from './consent-queries.ts';

/** Behind the link of a closure mail. Its token stays in the fragment; nothing is answered before a press. */
export function ConsentPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`How shall we thank you?`);
  const token = useFragment();
  const { data, error, isLoading, reload } = useRequest(consentQuery, { token }, { skip: token === '' });
  const [answered, setAnswered] = useState<Choice | null>(null);
  if (answered !== null) return <Wrap width="text"><Answered choice={answered} /></Wrap>;
  if (error !== undefined) return <Wrap width="text"><PageHead title={<Trans>How shall we thank you?</Trans>} /><Fault words={faultWords(error)} onRetry={reload} /></Wrap>;
  if (token !== '' && isLoading && data === undefined) return <Wrap width="text"><Loading /></Wrap>;
  const question = data?.consentRequest ?? null;
  if (question === null) return <Wrap width="text"><NoQuestion /></Wrap>;
  return <Wrap width="text"><ConsentForm token={token} question={question} onAnswered={setAnswered} /></Wrap>;
}

function NoQuestion(): ReactElement {
  return (
    <>
      <PageHead
        title={<Trans>This link does not work any more</Trans>}
        lede={<Trans>It works once, for 30 days, and only whole. You can still decide on the page of the case, whenever you like: sign in and open it.</Trans>}
      />
      <ButtonRow>
        <LinkButton kind="primary" size="form" to="/sign-in" search={{ then: '/cases' }}><Trans>Sign in</Trans></LinkButton>
      </ButtonRow>
    </>
  );
}

function Answered({ choice }: { readonly choice: Choice }): ReactElement {
  return (
    <>
      {choice === 'DO_NOT_LIST' ? (
        <PageHead title={<Trans>Nothing is published</Trans>} lede={<Trans>Thank you all the same. If you change your mind, the page of the case asks again whenever you like.</Trans>} />
      ) : (
        <PageHead
          title={<Trans>Thank you</Trans>}
          lede={<Trans>The line stands on the page from now on. You can take it back at any time on the page of the case; it then disappears everywhere at once.</Trans>}
        />
      )}
      <Hint><Link to="/acknowledgments"><Trans>Everybody we thank</Trans></Link></Hint>
    </>
  );
}
