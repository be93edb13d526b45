import { useText } from '../shared/text-context';

/**
 * Whether the browser notifies the user at the end of an export. `wanted`: whether it may, which users can also change
 * in the browser's settings. Styled by `notify-toggle.css`.
 */
export function NotifyToggle({ wanted, onChange }: { wanted: boolean; onChange(wanted: boolean): void }) {
  const { t } = useText();
  return (
    <label class="tell-end">
      <input
        type="checkbox"
        checked={wanted}
        onClick={(event) => {
          // Shows the resulting permission instead of the click.
          event.preventDefault();
          onChange(!wanted);
        }}
      />
      {t('tell-end.label')}
    </label>
  );
}
