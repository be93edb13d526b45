import { type Failure, fromFailure, toFailure } from '../model/failure';

/** An answer as it crosses contexts: a value or a failure, never silence. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** Runs a handler and answers whatever happens. */
export async function toResult<Value>(act: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

/** Takes an answer apart on the other side: its value, or its failure thrown. */
export function unwrap<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw fromFailure(answer.failure);
  return answer.value;
}
