import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ExpectedFailure } from '../model/failure';
import { type Result, toResult, unwrap } from './message-result';
import { senderOf } from './message-sender';
import { type Body, type Context, type Handlers, type MessageType, messages, type Reply } from './messages';

const envelope = v.object({ to: v.string(), type: v.string(), body: v.unknown() });

const isType = (type: string): type is MessageType => Object.hasOwn(messages, type);

/** Answers every message for this place, once per context and at top level. What is for others is left to them. */
export function handleMessages<To extends Context>(me: To, handlers: Handlers<To>): void {
  // Not async: an async listener would answer what is not for it, and the first answer wins.
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    const parsed = v.safeParse(envelope, raw);
    if (!parsed.success || parsed.output.to !== me || !isType(parsed.output.type)) return undefined;
    const { type, body } = parsed.output;
    const { to, from, body: schema } = messages[type];
    if (to !== me) return undefined;
    return toResult(async () => {
      const who = senderOf(sender);
      if (who === null || !(from as readonly string[]).includes(who)) throw new ExpectedFailure('not-allowed', type);
      const checked = v.safeParse(schema, body);
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

async function withTimeout<Value>(sent: Promise<unknown>, type: MessageType): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), messages[type].timeoutMs);
  });
  // A rejection means that nobody listens, `undefined` that nobody took it.
  const reply = (await Promise.race([sent.catch(() => null), late]).finally(() =>
    clearTimeout(timer),
  )) as Result<Value> | null;
  if (reply == null) throw new ExpectedFailure('not-there', type);
  return unwrap(reply);
}

/** A content script outlives its extension's update, but nobody hears it any more. */
function expectExtension(): void {
  if (browser.runtime?.id === undefined) throw new ExpectedFailure('extension-updated');
}

/** Sends a message to the background or the engine and returns its answer. Throws not-there, extension-updated, or the failure answered. */
export async function sendMessage<Type extends MessageType>(type: Type, body: Body<Type>): Promise<Reply<Type>> {
  expectExtension();
  return withTimeout(browser.runtime.sendMessage({ to: messages[type].to, type, body }), type);
}

/** Sends a message to the content script in a tab. */
export function sendTabMessage<Type extends MessageType>(
  tab: number,
  type: Type,
  body: Body<Type>,
): Promise<Reply<Type>> {
  return withTimeout(browser.tabs.sendMessage(tab, { to: messages[type].to, type, body }, { frameId: 0 }), type);
}
