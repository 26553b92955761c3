import { useI18n } from '../i18n/I18n';
import type { CityGroup } from '../view/groups';
import styles from './Piles.module.css';

interface NumbersProps {
  piles: readonly CityGroup[];
  label: (pile: CityGroup) => string;
  /** How many cities are shown. */
  of: number;
}

/** The numbers of the piles, as a table. */
export function Numbers({ piles, label, of }: NumbersProps) {
  const { t, number } = useI18n();
  return (
    <details className={styles.numbers}>
      <summary>{t('piles.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('piles.table.pile')}</th>
            <th scope="col">{t('piles.table.cities')}</th>
            <th scope="col">{t('piles.table.share')}</th>
          </tr>
        </thead>
        <tbody>
          {piles.map((pile) => (
            <tr key={pile.id}>
              <th scope="row">{label(pile)}</th>
              <td>{number(pile.cities.length)}</td>
              <td>{t('piles.share', { share: pile.cities.length / of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
