import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';

/** Software rendering, so that every machine draws the same; and nothing that phones home. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** The browser to use: `$CHROMIUM`, else where Debian installs it; null where there is none. */
export async function findChromium(): Promise<string | null> {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return access(path).then(
    () => path,
    () => null,
  );
}

/** Starts Chromium without a window. */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
