import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './Button.tsx';

interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
  readonly children?: ReactNode;
}

/** The next page of a list, added to what is there. */
export function LoadMore({ hasMore, isLoading, onMore, children }: LoadMoreProps): ReactElement | null {
  if (!hasMore) return null;
  return <Button isPending={isLoading} onPress={onMore}>{isLoading ? <Trans>Loading…</Trans> : (children ?? <Trans>Show more</Trans>)}</Button>;
}
