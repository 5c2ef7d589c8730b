import { createRootRoute, createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '../features/not-found/NotFoundPage.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { Shell } from './Shell.tsx';
import { acknowledgmentsSearch, casesSearch, policySearch, queueSearch, responseSearch, signInSearch } from './search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const pages = import.meta.glob<Record<string, RouteComponent>>('../features/*/*Page.tsx');

/** A page of features/, loaded when somebody goes there; what is not built yet is not found. */
function page(folder: string, name: string): RouteComponent {
  const load = pages[`../features/${folder}/${name}.tsx`];
  return load === undefined ? NotFoundPage : lazyRouteComponent(load, name);
}

const getParentRoute = (): typeof root => root;

/** Pages that live on the graph of cases, under one Apollo Client. A first visit to a public page does not load it. */
const data = createRoute({ getParentRoute, id: 'data', component: lazyRouteComponent(() => import('./DataLayout.tsx'), 'DataLayout') });
const getDataRoute = (): typeof data => data;

export const routeTree = root.addChildren([
  createRoute({ getParentRoute, path: '/', component: page('home', 'HomePage') }),
  createRoute({ getParentRoute, path: '/scope', component: page('scope', 'ScopePage') }),
  createRoute({ getParentRoute, path: '/policy', validateSearch: policySearch, component: page('policy', 'PolicyPage') }),
  createRoute({ getParentRoute, path: '/response', validateSearch: responseSearch, component: page('response', 'ResponsePage') }),
  createRoute({ getParentRoute, path: '/key', component: page('team-key', 'TeamKeyPage') }),
  createRoute({
    getParentRoute,
    path: '/acknowledgments',
    validateSearch: acknowledgmentsSearch,
    component: page('acknowledgments', 'AcknowledgmentsPage'),
  }),
  createRoute({ getParentRoute, path: '/researchers/$handle', component: page('researcher', 'ResearcherPage') }),
  createRoute({ getParentRoute, path: '/consent', component: page('consent', 'ConsentPage') }),
  createRoute({ getParentRoute, path: '/sign-in', validateSearch: signInSearch, component: page('account', 'SignInPage') }),
  createRoute({ getParentRoute, path: '/register', component: page('account', 'RegisterPage') }),
  createRoute({ getParentRoute, path: '/verify-email', component: page('account', 'VerifyEmailPage') }),
  createRoute({ getParentRoute, path: '/reset', component: page('account', 'ResetPage') }),
  createRoute({ getParentRoute, path: '/mailbox', component: page('mailbox', 'MailboxPage') }),
  createRoute({ getParentRoute, path: '/report', component: page('report', 'ReportPage') }),
  data.addChildren([
    createRoute({ getParentRoute: getDataRoute, path: '/cases', validateSearch: casesSearch, component: page('cases', 'CasesPage') }),
    createRoute({ getParentRoute: getDataRoute, path: '/cases/$number', component: page('case', 'CasePage') }),
    createRoute({ getParentRoute: getDataRoute, path: '/queue', validateSearch: queueSearch, component: page('queue', 'QueuePage') }),
    createRoute({ getParentRoute: getDataRoute, path: '/welcome', component: page('welcome', 'WelcomePage') }),
    createRoute({ getParentRoute: getDataRoute, path: '/settings', component: page('settings', 'SettingsPage') }),
    createRoute({ getParentRoute: getDataRoute, path: '/settings/$section', component: page('settings', 'SettingsPage') }),
    createRoute({ getParentRoute: getDataRoute, path: '/admin', component: page('admin', 'AdminPage') }),
  ]),
]);
