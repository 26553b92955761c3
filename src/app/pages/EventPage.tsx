import type { PageProps } from '../pages';

export default function EventPage({ city }: PageProps) {
  return <p>{city}</p>;
}
