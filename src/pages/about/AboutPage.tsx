import { About } from './About';
import { useDataReady } from '../../view/useDataReady';

export default function AboutPage() {
  useDataReady();
  return <About />;
}
