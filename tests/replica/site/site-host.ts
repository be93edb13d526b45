import type { Asked } from '../http/asked';
import { notFound, type Reply } from '../http/reply';
import type { Session } from '../session';
import { withHostileRows } from './hostile-rows';
import { withOddNumbers } from './odd-numbers';
import { answerAsset, answerPage, isPage } from './page';
import { findRoute, type Question } from './route';
import { sora1Routes } from './sora1-routes';
import { sora2Routes } from './sora2-routes';
import { refusalOf, type Workspace } from './workspace';

/** Plays `sora.chatgpt.com`: the session, the API and the page. */
export type SiteHost = { session: Session; workspace: Workspace | null; hostile: boolean; oddNumbers: boolean } & Omit<
  Question,
  'asked' | 'id' | 'account'
>;

const routes = [...sora1Routes, ...sora2Routes];

/** The name under which a request is counted: the list's, or what else it is. */
export function sourceOf(asked: Asked): string {
  if (isPage(asked.path) || asked.path.startsWith('/assets/')) return 'page';
  if (asked.path === '/api/auth/session') return 'session';
  const source = findRoute(routes, asked.path)?.route.source ?? 'unknown';
  return typeof source === 'string' ? source : source(asked);
}

export function answerSite(host: SiteHost, asked: Asked): Reply | Promise<Reply> {
  if (isPage(asked.path)) {
    host.session.loaded(asked);
    return answerPage(host.session.cookiesFor(asked));
  }
  if (asked.path.startsWith('/assets/')) return answerAsset(asked.path);
  if (asked.path === '/api/auth/session') return host.session.answer(asked);
  const found = findRoute(routes, asked.path);
  if (found === null) return notFound();
  const account = host.session.whose(asked);
  if ('status' in account) return account;
  const refusal = refusalOf(host.workspace, account, sourceOf(asked));
  if (refusal !== null) return refusal;
  const reply = found.route.answer({ ...host, asked, account, id: found.id });
  const told = host.hostile ? withHostileRows(reply) : reply;
  return host.oddNumbers ? withOddNumbers(told) : told;
}
