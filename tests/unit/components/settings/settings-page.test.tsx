// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../../components/settings/settings-page';
import type { SettingsNotice, SettingsState } from '../../../../components/settings/settings-state';
import { settingsChoices } from '../../../../entrypoints/options/settings-choices';
import { previewNames } from '../../../../lib/archive/naming/name-preview';
import { createPageText } from '../../../../lib/i18n/page-text';
import { defaultSettings, type Settings } from '../../../../lib/settings/settings-schema';
import { namedItems } from '../../../views/name-states';
import { mounted } from '../mounted';

const text = createPageText('en');

function shown(settings: Partial<Settings> = {}, { canKeepAwake = true, linked = '' } = {}) {
  const folder = { name: null };
  const state: SettingsState = { settings: { ...defaultSettings, ...settings }, canKeepAwake, turn: 0, folder };
  const actions = {
    change: vi.fn(),
    refuse: vi.fn(),
    preview: (template: string) => previewNames(template, namedItems),
    chooseFolder: vi.fn(),
    exportFile: vi.fn(),
    importFile: vi.fn(),
    reset: vi.fn(),
  };
  const page = (news: SettingsNotice | null, next: SettingsState | null = state) => (
    <SettingsPage state={next} news={news} offer={settingsChoices} linked={linked} actions={actions} />
  );
  const view = mounted(page(null));
  const labelled = (label: string) => {
    const all = view.find<HTMLInputElement>('input, select');
    const found = all.find(({ labels }) => (labels?.[0]?.querySelector('span') ?? labels?.[0])?.textContent === label);
    if (found === undefined) throw new Error(`Nothing is labelled "${label}".`);
    return found;
  };
  return {
    ...view,
    actions,
    show: (...given: Parameters<typeof page>) => view.show(page(...given)),
    state,
    labelled,
    click(label: string) {
      if (view.names().includes(label)) view.click(label);
      else act(() => labelled(label).click());
    },
    enter(label: string, value: string, event: 'input' | 'change') {
      const field = labelled(label);
      field.value = value;
      act(() => void field.dispatchEvent(new Event(event, { bubbles: true })));
    },
    focused: () => document.activeElement?.textContent,
  };
}

/** The sections of a page, and whether they are open. */
const sectionsOf = ({ find }: ReturnType<typeof shown>) =>
  find('details.section').map((each) => [each.querySelector('h2')?.textContent, each.hasAttribute('open')]);

describe('The sections that few people need', () => {
  test('start collapsed while everything is at its default', () => {
    expect(sectionsOf(shown())).toEqual([
      ['File names and extra files', false],
      ['During an export', false],
      ['Back up and reset', false],
    ]);
  });

  test.each<[string, Partial<Settings>, string]>([
    ['a name template', { nameTemplate: '{id}' }, 'File names and extra files'],
    ['extra files', { sidecars: ['json'] }, 'File names and extra files'],
    ['fewer downloads', { parallelism: 4 }, 'During an export'],
    ['sleep', { keepAwake: false }, 'During an export'],
  ])('start open with a changed setting: %s', (_, settings, title) => {
    expect(sectionsOf(shown(settings)).filter(([, open]) => open)).toEqual([[title, true]]);
  });

  test('start open if a link leads to them, and stay as the user leaves them', () => {
    const page = shown({}, { linked: 'file' });
    expect(sectionsOf(page).filter(([, open]) => open)).toEqual([['Back up and reset', true]]);
    const settings = { ...page.state.settings, parallelism: 4 };
    page.show({ type: 'kept', name: 'parallelism' }, { ...page.state, settings });
    expect(sectionsOf(page).filter(([, open]) => open)).toEqual([['Back up and reset', true]]);
  });
});

describe('The settings page', () => {
  test("shows each setting's value, and reports a change", () => {
    const { labelled, click, enter, actions } = shown({ sidecars: ['json'], leftOut: ['sora1-likes'], parallelism: 4 });
    expect(labelled('Sora 1 likes').checked).toBe(false);
    click('Sora 1 likes');
    click('Sora 2 drafts');
    click('Include files made by other people');
    click('Separate files in Downloads');
    click('up to 500 MB');
    click('The prompt as plain text (.txt)');
    click('All details, for other programs (.json)');
    click('Keep the computer awake during an export');
    click('Dark');
    enter('Maximum simultaneous downloads', '7', 'change');
    enter('Language', 'pt-BR', 'change');
    enter('File names', '{year}/{title}', 'input');
    expect(actions.change.mock.calls.map(([change]) => change)).toEqual([
      { leftOut: [] },
      { leftOut: ['sora1-likes', 'sora2-drafts'] },
      { others: true },
      { destination: 'files' },
      { partBytes: 500_000_000 },
      { sidecars: ['json', 'txt'] },
      { sidecars: [] },
      { keepAwake: false },
      { theme: 'dark' },
      { parallelism: 7 },
      { language: 'pt-BR' },
      { nameTemplate: '{year}/{title}' },
    ]);
  });

  test('does not let the user deselect the last list', () => {
    const [last, ...others] = settingsChoices.sources;
    const { click, actions, show, state, labelled } = shown({ leftOut: others });
    const label = text.t(`source.${last ?? 'sora1-library'}`);
    click(label);
    expect(actions.change).not.toHaveBeenCalled();
    expect(actions.refuse.mock.calls).toEqual([[{ type: 'last-list' }]]);
    show({ type: 'last-list' }, { ...state });
    expect(labelled(label).checked).toBe(true);
  });

  test('asks for confirmation before it resets, with the focus on the button that changes nothing', () => {
    const { click, actions, focused } = shown();
    click('Reset');
    expect(focused()).toBe('Cancel');
    click('Cancel');
    expect(focused()).toBe('Reset');
    expect(actions.reset).not.toHaveBeenCalled();
    click('Reset');
    click('Reset all settings');
    expect(actions.reset).toHaveBeenCalledTimes(1);
  });

  test('reads a file, and says why it was rejected', () => {
    const { actions, find, show, status } = shown();
    const [input] = find<HTMLInputElement>('input[type=file]');
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(input ?? {}, 'files', { value: [file] });
    act(() => void input?.dispatchEvent(new Event('change', { bubbles: true })));
    expect(actions.importFile.mock.calls).toEqual([[file]]);
    const refused = (fault: 'value' | 'unknown', detail: string) =>
      show({ type: 'refused', file: 'a.json', why: { fault, detail } });
    refused('value', 'nameTemplate');
    expect(status()).toBe('a.json has an invalid value for “File names”. Nothing was changed.');
    refused('unknown', '<b>x</b>');
    expect(status()).toBe('a.json contains “<b>x</b>”, a setting that doesn’t exist. Nothing was changed.');
  });

  test('says what to do if the browser cannot keep the machine awake, or the background does not respond', () => {
    const { show, status, words } = shown({}, { canKeepAwake: false });
    expect(words()).toContain('doesn’t let extensions keep the computer awake');
    show({ type: 'failed', failure: { code: 'not-there', detail: null } }, null);
    expect(status()).toContain('Sora Export isn’t responding. Try again.');
  });
});
