import type { PageProps } from '../pages';

export default function AboutPage({ city }: PageProps) {
  return <p>{city}</p>;
}
