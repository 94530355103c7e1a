import { useAsks } from '../../store/deeds/asks.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Versions } from '../versions/Versions.tsx';

/** Steps to draw, nothing where nothing can be drawn; or, in their place, the program as a list, or its versions. */
export function LeftSide({ dragType }: { readonly dragType: string }) {
  const isOutlined = useAsks((asks) => asks.isOutlined);
  const isComparing = useStore((state) => state.mode?.name === 'compare');
  const isFixed = useReadOnly() !== undefined;
  if (isComparing) return <Versions />;
  // Steps cannot be added to what can only be looked at.
  if (isFixed && !isOutlined) return null;
  return isOutlined ? <Outline /> : <Palette dragType={dragType} />;
}
