import { useText } from '../shared/text-context';

/** Whether the browser is to tell the end of an export. `wanted`: it may, which a person can also change in the browser's own settings. Its style is `tell-end.css`. */
export function NotifyToggle({ wanted, onChange }: { wanted: boolean; onChange(wanted: boolean): void }) {
  const { t } = useText();
  return (
    <label class="tell-end">
      <input
        type="checkbox"
        checked={wanted}
        onClick={(event) => {
          // It shows what the browser was told in the end, and not the click.
          event.preventDefault();
          onChange(!wanted);
        }}
      />
      {t('tell-end.label')}
    </label>
  );
}
