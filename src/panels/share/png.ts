/** A picture as PNG, drawn by the browser. */

/** Screens of today show twice as many points. */
const SCALE = 2;
/** Browsers refuse larger canvases, or leave them empty without a word. */
const MOST_SIDE = 16_000;
const MOST_AREA = 64_000_000;

/** Points of the picture a unit: two, or fewer where it would be too large. */
export function scaleFor({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(SCALE, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_AREA / (width * height)));
}

/** The PNG of a picture of that size in units; nothing where the browser cannot draw it. */
export async function pngOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleFor(size);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(size.width * scale);
    canvas.height = Math.ceil(size.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
