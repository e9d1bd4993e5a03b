import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "#server/config/config.ts";

test("nothing needs to be set: loopback, port 3000, the embedded database under data/", () => {
  expect(readConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    databaseUrl: undefined,
    dataFolder: resolve("data"),
    url: "http://127.0.0.1:3000",
  });
});

test("the demo keeps its desk apart from a real one", () => {
  expect(readConfig({}, { demo: true }).dataFolder).toBe(resolve("data/demo"));
});

test("an unknown or malformed setting stops the start with a sentence that names it", () => {
  const wrong: [NodeJS.ProcessEnv, RegExp][] = [
    [{ NARU_DATABASE: "x" }, /NARU_DATABASE: Naru knows no setting of this name/],
    [{ PORT: "eighty" }, /PORT: /],
    [{ PORT: "70000" }, /PORT: /],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL: must start with postgres:\/\//],
    [{ NARU_URL: "desk.example" }, /NARU_URL: /],
    [{ NARU_URL: "ftp://desk.example" }, /NARU_URL: /],
    [{ NARU_SECRET: "short" }, /NARU_SECRET: must have at least 32 characters/],
    [{ SMTP_URL: "mail.example" }, /SMTP_URL: must start with smtp/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL: /],
  ];
  for (const [env, sentence] of wrong) expect(() => readConfig(env)).toThrow(sentence);
  expect(() => readConfig({ PORT: "x", NARU_X: "y" })).toThrow(/NARU_X[\s\S]*PORT/);
});

test("an empty value is no value", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test("the demo refuses to listen beyond loopback", () => {
  expect(() => readConfig({ HOST: "0.0.0.0" }, { demo: true })).toThrow(/loopback only/);
  expect(readConfig({ HOST: "::1" }, { demo: true })).toMatchObject({ host: "::1", url: "http://[::1]:3000" });
  expect(readConfig({ HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
});
