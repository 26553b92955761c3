import type { PageProps } from '../pages';

export default function CityPage({ city }: PageProps) {
  return <p>{city}</p>;
}
