import { useMemo } from 'react';
import { drawQr } from './qr';

interface QrProps {
  address: string;
  /** What the code is, for who does not see it. */
  label: string;
  className: string | undefined;
}

/** A QR code, always dark on white: some cameras read no other. */
export function Qr({ address, label, className }: QrProps) {
  const code = useMemo(() => drawQr(address), [address]);
  if (!code) return null;
  const { side, path } = code;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      data-upright=""
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
