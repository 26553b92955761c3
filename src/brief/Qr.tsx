import { useMemo } from 'react';
import { drawQr } from './qr';
import styles from './Sheet.module.css';

/** A QR code, always dark on white: some cameras read no other. */
export function Qr({ address, label }: { address: string; label: string }) {
  const code = useMemo(() => drawQr(address), [address]);
  if (!code) return null;
  const { side, path } = code;
  return (
    <svg className={styles.qr} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
