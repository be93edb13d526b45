import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, createAccount } from './account';
import { makeCertificate } from './certificate';
import { createFaultPlan, type FaultPlan, htmlOnce } from './faults/fault';
import { playFault } from './faults/play-fault';
import { createGate, type Gate } from './gate';
import { deliver } from './http/deliver';
import { isShown, type ReceivedRequest, readRequest } from './http/received-request';
import { type Reply, text } from './http/reply';
import type { Library } from './library/library';
import { allFiles } from './media/all-files';
import { createConnectionLimit } from './media/connection-limit';
import { bodyOf } from './media/media-bytes';
import { isOriginal } from './media/media-file';
import { answerMedia, type MediaHost } from './media/media-host';
import { createSignedLinks, type SignedLinks } from './media/signed-links';
import { type ReplicaOptions, withDefaults } from './options';
import { createSession, type Session } from './replica-session';
import { createRequestLog, type RequestLog } from './request-log';
import { answerSite, type SiteHost, sourceOf } from './site/site-host';
import { createTokenBucket } from './site/token-bucket';
import { workspaceId } from './site/workspace';

export type { Fault } from './faults/fault';
export { draftsV2Missing, geoBlock, geoBlock403 } from './faults/fault';
export type { Library, LibraryItem } from './library/library';
export type { ReplicaOptions } from './options';

/**
 * A stand-in for `sora.chatgpt.com` and `videos.openai.com` on one port, distinguished by the Host header. Browsers
 * reach it with host-resolver rules, so a client runs unchanged on the real origins. In this folder, UNPROVEN marks
 * what no evidence covers.
 */
export type Replica = {
  port: number;
  /** The first account's. */
  library: Library;
  /** Two people. The first is signed in at the start, the second has a small library. */
  accounts: readonly [Account, Account];
  requests: Omit<RequestLog, 'add'>;
  session: Pick<Session, 'signIn' | 'signOut' | 'enterSpace' | 'expireTokens'>;
  links: Pick<SignedLinks, 'revokeAll'>;
  faults: Pick<FaultPlan, 'set' | 'clear'>;
  /** Hold back originals, the second halves of their bodies, and API requests. */
  gates: Record<'media' | 'body' | 'api', Omit<Gate, 'pass'>>;
  /** Breaks open connections and frees the port. */
  close(): Promise<void>;
};

export async function startReplica(options: ReplicaOptions = {}): Promise<Replica> {
  const { port, seed, items, archived, elsewhere, mediaBytes, now, latency, ...settings } = withDefaults(options);
  const { canDownloadWithoutWatermark, workspace, linkLife, tokenLife, tokenRenewal, hostile } = settings;
  const common = {
    seed: String(seed),
    mediaBytes,
    canDownloadWithoutWatermark,
    workspaceId: workspace === null ? null : workspaceId,
  };
  const accounts = [
    createAccount('Fixture Maker', { ...common, items, archived, elsewhere }),
    createAccount('Second Maker', {
      ...common,
      items: Math.min(items, 6),
      archived: 0,
      elsewhere: Math.min(elsewhere, 3),
    }),
  ] as const;
  const links = createSignedLinks(String(seed), linkLife, now);
  const session = createSession([...accounts], { life: tokenLife, renewal: tokenRenewal, now });
  const faults = createFaultPlan(String(seed), [...(hostile ? [htmlOnce] : []), ...settings.faults]);
  const log = createRequestLog();
  const connections = createConnectionLimit(settings.mediaConnections);
  const gates = { media: createGate(), body: createGate(), api: createGate() };
  const media: MediaHost = {
    files: new Map(accounts.flatMap(({ known }) => [...allFiles(known)])),
    bodyOf: (file) => bodyOf(file, mediaBytes),
    links,
  };
  const site: SiteHost = {
    ...settings,
    session,
    treeBucket: createTokenBucket(settings.treeBucket, now),
    serving: { link: links.sign, size: (file) => media.bodyOf(file).size + (settings.wrongSizes ? 7 : 0) },
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const requested = readRequest(request);
    const fault = faults.choose(requested);
    const reply = await answer(requested, site, media);
    const played = fault === null ? reply : playFault(fault, requested, reply);
    const source = sourceName(requested, media);
    log.add(requested, played, { at: now(), source, fault });
    const refuse = (refusal: Reply) => deliver(refusal, response);
    if (source === 'media') return connections.within(played, (reply) => serveFile(reply, response), refuse);
    if (requested.path.startsWith('/backend/')) await gates.api.pass();
    if (requested.host === 'videos.openai.com' || requested.path.startsWith('/backend/')) await wait(latency);
    await deliver(played, response);
  };
  const serveFile = async (reply: Reply, response: ServerResponse) => {
    await gates.media.pass();
    await wait(latency);
    await deliver(reply, response, gates.body.pass);
  };
  const server = createServer(await makeCertificate(), (request, response) => {
    handle(request, response).catch((problem: unknown) => {
      console.error(`The replica failed at ${request.method} ${request.url}`, problem);
      response.destroy();
    });
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    library: accounts[0].library,
    accounts,
    requests: log,
    session,
    links,
    faults,
    gates,
    close: () => close(server),
  };
}

function answer(requested: ReceivedRequest, site: SiteHost, media: MediaHost): Reply | Promise<Reply> {
  const isStorage = requested.host.endsWith('.blob.core.windows.net');
  if (requested.host !== 'sora.chatgpt.com' && requested.host !== 'videos.openai.com' && !isStorage) {
    return text(421, 'text/plain', 'Ask for sora.chatgpt.com or videos.openai.com by the Host header.\n');
  }
  // An account must never be changed: anything except GET is a client's mistake.
  if (requested.method !== 'GET') return text(405, 'text/plain', 'Only GET is answered here.\n', { allow: 'GET' });
  return requested.host === 'sora.chatgpt.com' ? answerSite(site, requested) : answerMedia(media, requested);
}

function sourceName(requested: ReceivedRequest, media: MediaHost): string {
  if (requested.host !== 'videos.openai.com') return sourceOf(requested);
  const file = media.files.get(requested.path);
  return file !== undefined && isOriginal(file) && !isShown(requested) ? 'media' : 'preview';
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
