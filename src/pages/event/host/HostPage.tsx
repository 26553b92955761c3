import { Linked } from '../../../ui/Linked';
import { PageHead, Section } from '../../../ui/Section';
import { useOrigin } from '../../../ui/useOrigin';
import { useI18n } from '../../../i18n/I18n';
import { useDataReady } from '../../../view/useDataReady';
import { paths } from '../../../view/paths';
import { SelfCheck } from './SelfCheck';
import styles from './Host.module.css';

/** As docs/follow.md has it. */
const command = 'HOST=0.0.0.0 npm start';
const needs = ['reach', 'line', 'else', 'guests', 'portal', 'amount'] as const;
const rehearsal = ['desk', 'talk', 'stage', 'phone', 'lost', 'day'] as const;

/** For who organises a talk and runs no servers: a room, a network, a rehearsal. */
export default function HostPage() {
  const { t, path } = useI18n();
  useDataReady();
  const host = (useOrigin() ?? '').replace(/^https?:\/\/|\/$/g, '') || t('host.this');
  return (
    <>
      <PageHead title={t('host.title')}>
        <p>{t('host.lede')}</p>
      </PageHead>
      <Section id="room" title={t('host.room')}>
        <p>{t('host.room.what')}</p>
        <ul className={styles.list}>
          <li>{t('host.room.ask')}</li>
          <li>
            <span>{t('host.room.laptop')}</span> <code>{command}</code>
          </li>
        </ul>
      </Section>
      <Section id="network" title={t('host.network')}>
        <p>{t('host.network.what')}</p>
        <ul className={styles.list}>
          {needs.map((need) => (
            <li key={need}>
              <strong>{t(`host.need.${need}`)}</strong>{' '}
              <span>{t(`host.need.${need}.text`, { host })}</span>
            </li>
          ))}
        </ul>
        <SelfCheck />
      </Section>
      <Section id="rehearsal" title={t('host.rehearsal')}>
        <ol className={styles.list}>
          {rehearsal.map((step) => (
            <li key={step}>
              <Linked
                id={`host.rehearsal.${step}`}
                links={{ a: path(paths.speak), b: path(paths.stage), c: path(paths.cues) }}
              />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
