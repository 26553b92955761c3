import type { PageProps } from '../pages';

export default function CasesPage({ city }: PageProps) {
  return <p>{city}</p>;
}
