import type { PageProps } from '../pages';

export default function DataPage({ city }: PageProps) {
  return <p>{city}</p>;
}
