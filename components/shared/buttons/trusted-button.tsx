import type { ComponentChildren } from 'preact';

type Props = {
  look: 'button-primary' | 'button-plain' | 'button-quiet';
  onPress: () => void;
  children: ComponentChildren;
};

/**
 * A button that ignores synthetic clicks. Scripts of the site can reach into the open shadow root, and must not start,
 * stop or read anything.
 */
export function TrustedButton({ look, onPress, children }: Props) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      onClick={(event) => {
        if (event.isTrusted) onPress();
      }}
    >
      {children}
    </button>
  );
}
