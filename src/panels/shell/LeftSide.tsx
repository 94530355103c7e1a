import { useAsks } from '../../store/deeds/asks.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';

/** Steps to draw; or, in their place, the program as a list. */
export function LeftSide({ dragType }: { readonly dragType: string }) {
  const isOutlined = useAsks((asks) => asks.isOutlined);
  return isOutlined ? <Outline /> : <Palette dragType={dragType} />;
}
