import type { ComponentChildren } from 'preact';
import type { KnownItem } from '../../lib/library-index/library-card';
import { CopyButton } from '../shared/buttons/copy-button';
import { useText } from '../shared/text-context';
import { type Fact, factsOf, originOf } from './item-facts';
import { titleOf } from './item-text';
import type { LibraryMedia } from './library-state';

type Props = { item: KnownItem; media: LibraryMedia; titleId: string; children: ComponentChildren };

/**
 * Everything known about an item, with `children` after its texts. The texts come from the site or from people, so each
 * has its own writing direction.
 */
export function ItemDetails({ item, media, titleId, children }: Props) {
  const text = useText();
  const { t } = text;
  const url = media.url(item);
  const name = item.title ?? t(`kind.${item.kind}`);
  const texts = [
    { heading: t('viewer.prompt'), words: item.prompt },
    { heading: t('viewer.caption'), words: item.caption === item.prompt ? null : item.caption },
  ];
  return (
    <div class="details">
      <h2 id={titleId} dir="auto">
        {name.trim() === '' ? titleOf(item)?.slice(0, 80) : name}
      </h2>
      {texts.map(
        ({ heading, words }) =>
          words !== null &&
          words !== '' && (
            <section key={heading}>
              <div class="details-heading">
                <h3>{heading}</h3>
                <CopyButton text={words} copy={media.copy} />
              </div>
              <p class="details-words" dir="auto" tabIndex={words.length > 600 ? 0 : undefined}>
                {words}
              </p>
            </section>
          ),
      )}
      {children}
      <FactList facts={factsOf(item, text)} />
      {url !== null && (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            {t('viewer.open-file')}
          </a>
        </p>
      )}
      <details>
        <summary>{t('viewer.more')}</summary>
        <FactList facts={originOf(item, text)} />
      </details>
    </div>
  );
}

function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
