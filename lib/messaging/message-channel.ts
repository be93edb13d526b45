import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ExpectedFailure, type Result, toResult, unwrap } from '../model/failure';
import { senderOf } from './message-sender';
import { type Body, type Context, type Handlers, messages, type Reply, type Sender, type TypesFor } from './messages';

const envelope = v.object({ to: v.string(), type: v.string(), body: v.unknown() });

/** The channel's view of a message, whatever its type. */
type Definition = { from: readonly Sender[]; body: v.GenericSchema; timeoutMs: number };

function definitionOf(to: Context, type: string): Definition | undefined {
  const known: Record<string, Definition> = messages[to];
  return Object.hasOwn(known, type) ? known[type] : undefined;
}

/** Handles every message for this context, and ignores messages for others. Call it once, at top level. */
export function handleMessages<To extends Context>(me: To, handlers: Handlers<To>): void {
  // Not async: an async listener would also respond to messages for other contexts, and the first response wins.
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    const parsed = v.safeParse(envelope, raw);
    if (!parsed.success || parsed.output.to !== me) return undefined;
    const { type, body } = parsed.output;
    const definition = definitionOf(me, type);
    if (definition === undefined) return undefined;
    return toResult(async () => {
      const who = senderOf(sender);
      if (who === null || !definition.from.includes(who)) throw new ExpectedFailure('not-allowed', type);
      const checked = v.safeParse(definition.body, body);
      if (!checked.success)
        throw new ExpectedFailure('bad-message', `${type} ${v.getDotPath(checked.issues[0]) ?? ''}`);
      const handle = handlers[type as keyof Handlers<To>] as (
        body: unknown,
        sender: { tab: number | null },
      ) => Promise<unknown>;
      return (await handle(checked.output, { tab: sender.tab?.id ?? null })) ?? null;
    });
  });
}

async function withTimeout<Value>(sent: Promise<unknown>, to: Context, type: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), definitionOf(to, type)?.timeoutMs);
  });
  // A rejection means that there's no listener, `undefined` that none handled it.
  const reply = (await Promise.race([sent.catch(() => null), late]).finally(() =>
    clearTimeout(timer),
  )) as Result<Value> | null;
  if (reply == null) throw new ExpectedFailure('not-there', type);
  return unwrap(reply);
}

/** A content script outlives an update of its extension, but nothing receives its messages anymore. */
function expectExtension(): void {
  if (browser.runtime?.id === undefined) throw new ExpectedFailure('extension-updated');
}

/**
 * Sends a message to the background or the engine and returns its response. Throws not-there, extension-updated, or the
 * failure in the response.
 */
export async function sendMessage<To extends 'background' | 'engine', Type extends TypesFor<To>>(
  to: To,
  type: Type,
  body: Body<To, Type>,
): Promise<Reply<To, Type>> {
  expectExtension();
  return withTimeout(browser.runtime.sendMessage({ to, type, body }), to, type);
}

/**
 * Sends a message to the content script in a tab and returns its response. Throws not-there, or the failure in the
 * response.
 */
export function sendTabMessage<Type extends TypesFor<'page'>>(
  tab: number,
  type: Type,
  body: Body<'page', Type>,
): Promise<Reply<'page', Type>> {
  return withTimeout(browser.tabs.sendMessage(tab, { to: 'page', type, body }, { frameId: 0 }), 'page', type);
}
