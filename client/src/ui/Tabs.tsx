import { createLink, useLocation } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, Children, forwardRef, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import styles from './Tabs.module.css';

/** Views that are pages of their own: each tab is a link that can be shared. */
export function LinkTabs({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const tabs = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ href }) => href });
  const count = Children.count(children);
  // Where they do not fit, the one that is open comes into sight.
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (tabs.current && current) tabs.current.scrollLeft = current.offsetLeft - tabs.current.offsetLeft - tabs.current.clientWidth / 3;
  }, [path, count]);
  return <nav className={styles['tabs']} aria-label={label} ref={tabs}>{children}</nav>;
}

const TabAnchor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(function TabAnchor(props, ref) {
  return <a {...props} ref={ref} className={styles['tab']} />;
});

/** One of them; typed as the router's Link. Search parameters decide with the path which one is current. */
export const TabLink = createLink(TabAnchor);

interface CountProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'late';
}

/** How many, behind a word. */
export function Count({ children, tone = 'plain' }: CountProps): ReactElement {
  return <span className={styles['count']} data-tone={tone}>{children}</span>;
}
