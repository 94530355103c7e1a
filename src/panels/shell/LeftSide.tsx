import { useAsks } from '../../store/deeds/asks.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { Palette } from '../palette/Palette.tsx';
import { Later, laterPart } from './later.tsx';

const OUTLINE = laterPart('left', async () => (await import('../outline/Outline.tsx')).Outline);
const VERSIONS = laterPart('left', async () => (await import('../versions/Versions.tsx')).Versions);

/** Steps to draw, nothing where nothing can be drawn; or, in their place, the program as a list, or its versions. */
export function LeftSide({ dragType }: { readonly dragType: string }) {
  const isOutlined = useAsks((asks) => asks.isOutlined);
  const isComparing = useStore((state) => state.mode?.name === 'compare');
  const isFixed = useReadOnly() !== undefined;
  if (isComparing) return <Later part={VERSIONS} props={{}} />;
  // Steps cannot be added to what can only be looked at.
  if (isFixed && !isOutlined) return null;
  return isOutlined ? <Later part={OUTLINE} props={{}} /> : <Palette dragType={dragType} />;
}
