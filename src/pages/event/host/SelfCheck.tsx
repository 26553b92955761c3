import { useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { browserEnvironment } from '../live/environment';
import { checkNetwork, unasked, type Findings } from './selfCheck';
import styles from './Host.module.css';

/** Where phones cannot come: the machine itself. */
const loopback = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** Asks from this device, in this network, whether the talk would come through, and says in words what to do where not. */
export function SelfCheck() {
  const { t } = useI18n();
  const [findings, setFindings] = useState<Findings | null>(null);
  const [isAsking, setAsking] = useState(false);
  const check = async () => {
    setFindings(unasked);
    setAsking(true);
    await checkNetwork(browserEnvironment, setFindings);
    setAsking(false);
  };
  const isGood = findings?.poll === 'good' && findings.stream === 'good';
  return (
    <div className={styles.check}>
      <noscript>
        <p>{t('host.scripts')}</p>
      </noscript>
      <Button disabled={isAsking} onClick={() => void check()}>
        {t(findings ? 'host.check.again' : 'host.check')}
      </Button>
      <div data-said="">
        {findings && (
          <ul>
            <Found
              good={findings.poll === 'good'}
              waiting={findings.poll === 'waiting'}
              words={t(`host.poll.${findings.poll}`)}
            />
            <Found
              good={findings.stream === 'good'}
              waiting={findings.stream === 'waiting'}
              words={t(
                // Without the service a line tells nothing of the network.
                findings.poll === 'none' && findings.stream === 'broken'
                  ? 'host.stream.none'
                  : `host.stream.${findings.stream}`,
              )}
            />
            <Found
              good={findings.clock === 'good' || findings.clock === 'unknown'}
              waiting={findings.clock === 'waiting'}
              words={t(`host.clock.${findings.clock}`, { minutes: findings.minutes })}
            />
            {loopback.test(location.hostname) && <Found good={false} words={t('host.loopback')} />}
            {!isSecureContext && <Found good={false} words={t('host.insecure')} />}
          </ul>
        )}
        {findings && !isAsking && <p>{t(isGood ? 'host.good' : 'host.bad')}</p>}
      </div>
    </div>
  );
}

interface FoundProps {
  good: boolean;
  waiting?: boolean;
  words: string;
}

/** One finding: the word says it, and the line before it for who looks. */
function Found({ good, waiting = false, words }: FoundProps) {
  return <li data-found={waiting ? 'waiting' : good ? 'good' : 'bad'}>{words}</li>;
}
