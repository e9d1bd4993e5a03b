import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

export interface Browser {
  executablePath: string;
  args: string[];
}

/** A Chromium of this machine, else the one that comes with the development dependencies; undefined when none starts. */
export async function findChromium(): Promise<Browser | undefined> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // Chromium's sandbox does not start for root
  const installed = [process.env.CHROMIUM, ...PLACES, chromium.executablePath()];
  for (const executablePath of installed) {
    if (executablePath && existsSync(executablePath)) return { executablePath, args };
  }
  return carried();
}

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

/** It is packed for functions that live for a moment: everything in one process, and the web's own guards let down. */
const UNWANTED = ["--single-process", "--in-process-gpu", "--disable-web-security", "--allow-running-insecure-content"];

async function carried(): Promise<Browser | undefined> {
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath().catch(() => undefined);
  if (executablePath === undefined) return undefined;
  const args = packed.args.filter((arg) => !UNWANTED.includes(arg));
  const browser = { executablePath, args };
  const started = await chromium.launch(browser).catch(() => undefined);
  await started?.close();
  return started && browser;
}
