import type { ReceivedRequest } from '../http/received-request';
import { notFound, type Reply } from '../http/reply';
import type { Session } from '../replica-session';
import { withHostileRows } from './hostile-rows';
import { withOddNumbers } from './odd-numbers';
import { answerAsset, answerPage, isPage } from './page-routes';
import { findRoute, type Question } from './route';
import { sora1Routes } from './sora1-routes';
import { sora2Routes } from './sora2-routes';
import { refusalOf, type Workspace } from './workspace';

/** Plays `sora.chatgpt.com`: the session, the API and the page. */
export type SiteHost = { session: Session; workspace: Workspace | null; hostile: boolean; oddNumbers: boolean } & Omit<
  Question,
  'request' | 'id' | 'account'
>;

const routes = [...sora1Routes, ...sora2Routes];

/** The name under which a request is counted: its list, or what else it is. */
export function sourceOf(requested: ReceivedRequest): string {
  if (isPage(requested.path) || requested.path.startsWith('/assets/')) return 'page';
  if (requested.path === '/api/auth/session') return 'session';
  const source = findRoute(routes, requested.path)?.route.source ?? 'unknown';
  return typeof source === 'string' ? source : source(requested);
}

export function answerSite(host: SiteHost, requested: ReceivedRequest): Reply | Promise<Reply> {
  if (isPage(requested.path)) {
    host.session.loaded(requested);
    return answerPage(host.session.cookiesFor(requested));
  }
  if (requested.path.startsWith('/assets/')) return answerAsset(requested.path);
  if (requested.path === '/api/auth/session') return host.session.answer(requested);
  const found = findRoute(routes, requested.path);
  if (found === null) return notFound();
  const account = host.session.whose(requested);
  if ('status' in account) return account;
  const refusal = refusalOf(host.workspace, account, sourceOf(requested));
  if (refusal !== null) return refusal;
  const reply = found.route.answer({ ...host, request: requested, account, id: found.id });
  const reported = host.hostile ? withHostileRows(reply) : reply;
  return host.oddNumbers ? withOddNumbers(reported) : reported;
}
