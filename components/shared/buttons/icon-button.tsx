import { Icon } from '../icon';

type Props = { icon: Parameters<typeof Icon>[0]['name']; name: string; disabled?: boolean; onClick(): void };

/** A button that shows a sign and is called by its name. */
export function IconButton({ icon, name, disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={name}
      title={name}
      // Disabled, it would lose the focus of whoever has just come to the end.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
