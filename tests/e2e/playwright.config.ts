import { defineConfig } from "@playwright/test";
import { findChromium } from "./support/chromium.ts";

const browser = await findChromium();
if (!browser)
  throw new Error("No Chromium starts here. Install one (apt-get install chromium) or name it: CHROMIUM=/path");

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results",
  fullyParallel: false,
  workers: 2,
  // Where the gate decides, a browser that was starved of its machine gets one more chance; it is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    browserName: "chromium",
    viewport: { width: 1366, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Seoul",
    trace: "off",
    actionTimeout: 40_000,
    navigationTimeout: 40_000,
    launchOptions: { executablePath: browser.executablePath, args: browser.args },
  },
});
