import type { Voice } from '../../store/words.ts';
import type { CanvasWords } from '../types.ts';

/** What the canvas itself says, wherever a program is shown on one. */
export function canvasWords({ t }: Voice): CanvasWords {
  return {
    canvas: t('app.canvas'),
    zoomIn: t('app.zoomIn'),
    zoomOut: t('app.zoomOut'),
    fullSize: t('app.fullSize'),
    fitAll: t('app.fitAll'),
    minimap: t('app.minimap'),
    addAfter: t('app.addAfter'),
    addBetween: t('draw.addBetween'),
    dropHere: t('app.dropHere'),
    labelled: (label, what) => t('common.labelled', { label, what }),
  };
}
