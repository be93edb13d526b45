import type { Asked } from '../http/asked';
import { notFound, type Reply } from '../http/reply';
import type { Session } from '../session';
import { answerAsset, answerPage, isPage } from './page';
import { findRoute, type Question } from './route';
import { sora1Routes } from './sora1-routes';
import { sora2Routes } from './sora2-routes';

/** Plays `sora.chatgpt.com`: the session, the API and the page. */
export type SiteHost = { session: Session } & Pick<Question, 'serving' | 'pageRows' | 'overLimit'>;

const routes = [...sora1Routes, ...sora2Routes];

/** The name under which a request is counted: the list's, or what else it is. */
export function sourceOf(asked: Asked): string {
  if (isPage(asked.path) || asked.path.startsWith('/assets/')) return 'page';
  if (asked.path === '/api/auth/session') return 'session';
  const source = findRoute(routes, asked.path)?.route.source ?? 'unknown';
  return typeof source === 'string' ? source : source(asked);
}

export function answerSite(host: SiteHost, asked: Asked): Reply | Promise<Reply> {
  if (isPage(asked.path)) return answerPage(host.session.cookiesFor(asked));
  if (asked.path.startsWith('/assets/')) return answerAsset(asked.path);
  if (asked.path === '/api/auth/session') return host.session.answer(asked);
  const found = findRoute(routes, asked.path);
  if (found === null) return notFound();
  const account = host.session.whose(asked);
  if ('status' in account) return account;
  return found.route.answer({ ...host, asked, account, id: found.id });
}
