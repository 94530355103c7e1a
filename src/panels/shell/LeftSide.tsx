import { useAsks } from '../../store/deeds/asks.ts';
import { useStore } from '../../store/store.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Versions } from '../versions/Versions.tsx';

/** Steps to draw; or, in their place, the program as a list, or its versions. */
export function LeftSide({ dragType }: { readonly dragType: string }) {
  const isOutlined = useAsks((asks) => asks.isOutlined);
  const isComparing = useStore((state) => state.mode?.name === 'compare');
  if (isComparing) return <Versions />;
  return isOutlined ? <Outline /> : <Palette dragType={dragType} />;
}
