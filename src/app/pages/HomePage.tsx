import type { PageProps } from '../pages';

export default function HomePage({ city }: PageProps) {
  return <p>{city}</p>;
}
