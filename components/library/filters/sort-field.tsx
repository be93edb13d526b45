import type { Order } from '../../../lib/library-index/sort-order';
import { useText } from '../../shared/text-context';

const words = {
  newest: 'order.newest',
  oldest: 'order.oldest',
  longest: 'order.longest',
  largest: 'order.largest',
} as const satisfies Record<Order, string>;
const orders = Object.keys(words) as Order[];

export function SortField({ order, onOrder }: { order: Order; onOrder(order: Order): void }) {
  const { t } = useText();
  return (
    <select
      class="select toolbar-order"
      aria-label={t('library.order')}
      value={order}
      onChange={({ currentTarget: { value } }) => onOrder(orders.find((each) => each === value) ?? order)}
    >
      {orders.map((each) => (
        <option key={each} value={each}>
          {t(words[each])}
        </option>
      ))}
    </select>
  );
}
