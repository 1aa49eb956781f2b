import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What `entente.stats()` tells; see `SceneStats`. */
export interface Stats {
  readonly base: 'webgl' | 'canvas';
  readonly nodes: number;
  readonly edges: number;
  readonly labels: readonly (Point & {
    readonly id: number;
    readonly width: number;
    readonly height: number;
  })[];
  readonly reducerCalls: number;
}

export async function statsOf(page: Page): Promise<Stats> {
  return await page.evaluate<Stats>('entente.stats()');
}

/** Where an item is drawn, in pixels of the page. */
export async function placeOf(page: Page, kind: 'node' | 'claim', id: string): Promise<Point> {
  const at = await page.evaluate<Point | null>(`entente.placeOf(${JSON.stringify({ kind, id })})`);
  if (at === null) throw new Error(`${kind} ${id} is not drawn`);
  return at;
}

/** A click on an item that is no half of a double click. */
export async function clickOn(page: Page, kind: 'node' | 'claim', id: string): Promise<void> {
  const { x, y } = await placeOf(page, kind, id);
  // By the page's own clock, which on a busy machine lags behind.
  await page.evaluate('new Promise((done) => setTimeout(() => setTimeout(done, 450), 0))');
  await page.mouse.click(x, y);
}

/** Words of the status line: how much is shown. */
export async function shownWords(page: Page): Promise<string> {
  return (await page.locator('.status [role="status"]').textContent()) ?? '';
}

/** The drawing, once two pictures in a row are the same. */
export async function pictureAtRest(page: Page): Promise<Buffer> {
  const canvas = page.locator('.canvas');
  let picture = await canvas.screenshot();
  for (;;) {
    await page.waitForTimeout(300);
    const next = await canvas.screenshot();
    if (next.equals(picture)) return picture;
    picture = next;
  }
}

/** The share of pixels of the drawing that are as `wanted(r, g, b)`, a function as text, wants them. */
export async function shareOfPixels(page: Page, wanted: string): Promise<number> {
  return shareIn(page, await page.locator('.canvas').screenshot(), wanted);
}

/** The same of a PNG, in its rows from `top` up to `bottom`. */
export async function shareIn(
  page: Page,
  png: Buffer,
  wanted: string,
  [top, bottom]: readonly [number, number] = [0, png.readUInt32BE(20)],
): Promise<number> {
  return await page.evaluate<number>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, ${String(top)}, canvas.width, ${String(bottom - top)});
    const wanted = ${wanted};
    let found = 0;
    for (let i = 0; i < data.length; i += 4) if (wanted(data[i], data[i + 1], data[i + 2])) found += 1;
    return found / (data.length / 4);
  })()`);
}

/** Any color but gray: nodes, by their types, with their rims. */
export const STRONG = '(r, g, b) => Math.max(r, g, b) - Math.min(r, g, b) > 30';
/** Gray that is neither ground nor words: lines. */
export const GRAY =
  '(r, g, b) => Math.max(r, g, b) < 245 && Math.min(r, g, b) > 110 && Math.max(r, g, b) - Math.min(r, g, b) < 30';
