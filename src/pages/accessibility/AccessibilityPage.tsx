import { wcag } from '../../atlas/references';
import { Rich, useI18n } from '../../i18n/I18n';
import { ExternalLink } from '../../ui/ExternalLink';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';
import { Faults } from './Faults';
import { ForHosts } from './ForHosts';
import { statementSettings, type StatementSettings } from './settings';
import { assessed, prepared, useDay } from './when';

const directive = 'https://eur-lex.europa.eu/eli/dir/2016/2102/oj';
const model = 'https://eur-lex.europa.eu/eli/dec_impl/2018/1523/oj';
const standard =
  'https://www.etsi.org/deliver/etsi_en/301500_301599/301549/03.02.01_60/en_301549v030201p.pdf';

const strong = (text: string) => <strong>{text}</strong>;
const toStandard = (text: string) => <ExternalLink href={standard}>{text}</ExternalLink>;

interface AccessibilityPageProps {
  /** Who answers for this copy. */
  settings?: StatementSettings;
}

/** The accessibility statement, in the parts and the order of Implementing Decision (EU) 2018/1523. */
export default function AccessibilityPage({
  settings = statementSettings,
}: AccessibilityPageProps) {
  const { t } = useI18n();
  const day = useDay();
  const { body } = settings;
  useDataReady();
  return (
    <>
      <PageHead title={t('accessibility.title')}>
        <p>{t('accessibility.lede')}</p>
      </PageHead>
      <Section id="commitment" title={t('accessibility.commitment')}>
        <p>
          <Linked id="accessibility.commitment.aim" links={{ wcag }} />
        </p>
        <p>
          {body === null
            ? t('accessibility.commitment.nobody')
            : t('accessibility.commitment.body', { body })}
        </p>
        <p>
          <Linked id="accessibility.commitment.law" links={{ directive, model }} />
        </p>
      </Section>
      <Section id="scope" title={t('accessibility.scope')}>
        <p>{t('accessibility.scope.in')}</p>
        <p>{t('accessibility.scope.out')}</p>
      </Section>
      <Section id="status" title={t('accessibility.status')}>
        <p>
          <Rich id="accessibility.status.partial" tags={{ b: strong, en: toStandard }} />
        </p>
      </Section>
      <Section id="faults" title={t('accessibility.faults')}>
        <Faults />
        <p>{t('accessibility.out')}</p>
      </Section>
      <Section id="prepared" title={t('accessibility.prepared')}>
        <p>
          {t('accessibility.prepared.when', { prepared: day(prepared), assessed: day(assessed) })}
        </p>
        <p>{t('accessibility.prepared.audit')}</p>
        <p>{t('accessibility.prepared.tests')}</p>
        <p>{t('accessibility.prepared.not')}</p>
      </Section>
      <Feedback {...settings} />
      <Section id="hosts" title={t('accessibility.hosts')}>
        <ForHosts />
      </Section>
    </>
  );
}

/** Whom to tell, and who sees to it that an answer comes: as set, or the words that it is not. */
function Feedback({ contact, enforcer, enforcerUrl }: StatementSettings) {
  const { t } = useI18n();
  return (
    <>
      <Section id="contact" title={t('accessibility.contact')}>
        <p>
          {contact === null ? (
            t('accessibility.contact.none')
          ) : (
            <Linked id="accessibility.contact.how" links={{ a: contact }} />
          )}
        </p>
      </Section>
      <Section id="enforcement" title={t('accessibility.enforcement')}>
        <p>
          {enforcer === null
            ? t('accessibility.enforcement.none')
            : t('accessibility.enforcement.body', { enforcer })}
        </p>
        {enforcer !== null && enforcerUrl !== null && (
          <p>
            <ExternalLink href={enforcerUrl}>{t('accessibility.enforcement.link')}</ExternalLink>
          </p>
        )}
      </Section>
    </>
  );
}
