import { act as render } from 'preact/test-utils';
import { untilQuiet } from '../until-quiet';

/** Does something in a view, and renders what follows from it and from responses that aren't held back. */
export async function act(step: () => unknown): Promise<void> {
  await render(() => void step());
  // Its effects have run, and may have sent requests.
  await render(untilQuiet);
}
