import { createRootRoute, createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '../features/not-found/NotFoundPage.tsx';
import { Shell } from './Shell.tsx';
import { acknowledgmentsSearch, adminSearch, casesSearch, policySearch, printSearch, queueSearch, responseSearch, signInSearch } from './search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const pages = import.meta.glob<Record<string, RouteComponent>>('../features/*/*Page.tsx');

/** A page of features/, loaded when somebody goes there; what is not built yet is not found. */
function page(folder: string, name: string): RouteComponent {
  const load = pages[`../features/${folder}/${name}.tsx`];
  return load === undefined ? NotFoundPage : lazyRouteComponent(load, name);
}

/** The same for pages that live on the graph of cases: Apollo Client comes with them, and not with a first visit. */
function dataPage(folder: string, name: string): RouteComponent {
  const load = pages[`../features/${folder}/${name}.tsx`];
  if (load === undefined) return NotFoundPage;
  return lazyRouteComponent(async () => {
    const [{ withData }, module] = await Promise.all([import('./with-data.tsx'), load()]);
    return { Page: withData(module[name] ?? NotFoundPage) };
  }, 'Page');
}

const getParentRoute = (): typeof root => root;

const routes = [
  createRoute({ getParentRoute, path: '/', component: page('home', 'HomePage') }),
  createRoute({ getParentRoute, path: '/scope', component: page('scope', 'ScopePage') }),
  createRoute({ getParentRoute, path: '/policy', validateSearch: policySearch, component: page('policy', 'PolicyPage') }),
  createRoute({ getParentRoute, path: '/response', validateSearch: responseSearch, component: page('response', 'ResponsePage') }),
  createRoute({ getParentRoute, path: '/build', component: page('build', 'BuildPage') }),
  createRoute({ getParentRoute, path: '/graphiql', component: page('graphiql', 'GraphiqlPage') }),
  createRoute({ getParentRoute, path: '/verify', component: page('verify', 'VerifyPage') }),
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
  createRoute({ getParentRoute, path: '/keep-account', component: page('account', 'KeepAccountPage') }),
  createRoute({ getParentRoute, path: '/reset', component: page('account', 'ResetPage') }),
  createRoute({ getParentRoute, path: '/invitation', component: page('invitation', 'InvitationPage') }),
  createRoute({ getParentRoute, path: '/mailbox', component: page('mailbox', 'MailboxPage') }),
  createRoute({ getParentRoute, path: '/report', component: page('report', 'ReportPage') }),
  createRoute({ getParentRoute, path: '/cases', validateSearch: casesSearch, component: page('cases', 'CasesPage') }),
  createRoute({ getParentRoute, path: '/cases/print', validateSearch: printSearch, component: page('print', 'PrintPage') }),
  createRoute({ getParentRoute, path: '/cases/$number', component: dataPage('case', 'CasePage') }),
  createRoute({ getParentRoute, path: '/cases/$number/advisory', component: page('advisory', 'AdvisoryPage') }),
  createRoute({ getParentRoute, path: '/queue', validateSearch: queueSearch, component: dataPage('queue', 'QueuePage') }),
  createRoute({ getParentRoute, path: '/queue/sort', component: page('sort', 'SortPage') }),
  createRoute({ getParentRoute, path: '/page', component: page('page', 'PagePage') }),
  createRoute({ getParentRoute, path: '/hand-over', component: page('hand-over', 'HandOverPage') }),
  createRoute({ getParentRoute, path: '/claim', component: page('claim', 'ClaimPage') }),
  createRoute({ getParentRoute, path: '/access/$researcher', component: page('access', 'AccessPage') }),
  createRoute({ getParentRoute, path: '/lost-key', component: page('lost-key', 'LostKeyPage') }),
  createRoute({ getParentRoute, path: '/lost-keys', component: page('lost-key', 'LostKeysPage') }),
  createRoute({ getParentRoute, path: '/welcome', component: page('welcome', 'WelcomePage') }),
  createRoute({ getParentRoute, path: '/settings', component: page('settings', 'SettingsPage') }),
  createRoute({ getParentRoute, path: '/settings/$section', component: page('settings', 'SettingsPage') }),
  createRoute({ getParentRoute, path: '/admin', component: page('admin', 'AdminPage') }),
  createRoute({ getParentRoute, path: '/admin/$section', validateSearch: adminSearch, component: page('admin', 'AdminPage') }),
] as const;

export const routeTree = root.addChildren([...routes]);
