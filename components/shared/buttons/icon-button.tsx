import { Icon } from '../icon';

type Props = { icon: Parameters<typeof Icon>[0]['name']; name: string; disabled?: boolean; onClick(): void };

/** A button with an icon and an accessible name. */
export function IconButton({ icon, name, disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={name}
      title={name}
      // A disabled button would lose the focus when the user reaches the end.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
