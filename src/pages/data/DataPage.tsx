import { DataSheet } from './DataSheet';
import { dataPackageQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { useDataReady } from '../../view/useDataReady';

export default function DataPage() {
  const data = useLoaded(dataPackageQuery);
  useDataReady();
  return <DataSheet data={data} />;
}
