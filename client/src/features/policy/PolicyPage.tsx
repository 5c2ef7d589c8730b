import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { graphql } from '../../generated/index.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import styles from './Policy.module.css';
import { VersionLine } from './VersionLine.tsx';

const policyQuery = graphql(`
  query PolicyText($slug: PolicySlug!, $version: Int) {
    policy(slug: $slug, version: $version) { slug version markdown publishedAt }
    newest: policy(slug: $slug) { slug version }
  }
`);

const slugs = { disclosure: 'DISCLOSURE', acknowledgment: 'ACKNOWLEDGMENT', privacy: 'PRIVACY' } as const;

/** The texts that hold, each in the version that is asked for. */
export function PolicyPage(): ReactElement {
  const { t } = useLingui();
  const { text = 'disclosure', version = null } = useSearch({ from: '/policy' });
  const { data, error, isLoading, reload } = useRequest(policyQuery, { slug: slugs[text], version });
  const titles = { disclosure: t`Policy and safe harbour`, acknowledgment: t`How we thank people`, privacy: t`Privacy` };
  usePageTitle(titles[text]);
  const policy = data?.policy ?? null;
  return (
    <Wrap>
      <PageHead title={<Trans>Policy</Trans>} lede={<Trans>What we promise, what we ask of you, and what becomes of what you tell us.</Trans>} />
      <LinkTabs label={t`Texts`}>
        <TabLink to="/policy" search={{}} activeOptions={{ exact: true }}><Trans>Disclosure and safe harbour</Trans></TabLink>
        <TabLink to="/policy" search={{ text: 'acknowledgment' }}><Trans>Thanks</Trans></TabLink>
        <TabLink to="/policy" search={{ text: 'privacy' }}><Trans>Privacy</Trans></TabLink>
      </LinkTabs>
      <div className={styles['text']}>
        {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
        {isLoading && data === undefined && <Loading />}
        {data !== undefined && policy === null && (
          <EmptyState title={<Trans>There is no such text</Trans>}>
            <Trans>Either nobody has adopted one yet, or it never had this version. Reports are taken once a lead has adopted a policy.</Trans>
          </EmptyState>
        )}
        {policy !== null && (
          <>
            <VersionLine text={text} version={policy.version} newest={data?.newest?.version ?? policy.version} publishedAt={policy.publishedAt} />
            <Markdown source={policy.markdown} headingsFrom={2} />
          </>
        )}
      </div>
    </Wrap>
  );
}
