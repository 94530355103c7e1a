import { createElement } from 'react';
import { iconOf } from './icons.ts';

export type IconProps = {
  readonly name: string;
  readonly size?: number;
  /** Spoken name; without one the icon is decoration and is passed over. */
  readonly label?: string;
  readonly className?: string;
};

export function Icon({ name, size = 16, label, className }: IconProps) {
  return createElement(iconOf(name), {
    size,
    strokeWidth: 1.5,
    className,
    // Lucide draws on 24 units; at 16 and 20 px an absolute stroke keeps the same weight at both sizes.
    absoluteStrokeWidth: size >= 16,
    focusable: false,
    ...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }),
  });
}
