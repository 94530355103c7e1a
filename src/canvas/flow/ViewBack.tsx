import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';

/** A mode gives the view back as it was when it began. Stands before whatever moves the view. */
export function ViewBack() {
  const flow = useReactFlow();
  useEffect(() => {
    const before = flow.getViewport();
    return () => void flow.setViewport(before);
  }, [flow]);
  return null;
}
