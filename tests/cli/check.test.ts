import { expect, test } from "vitest";
import { files, lines, naru } from "./run-engines.ts";

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

test("each pair comes back with its findings, and errors end in 1", async () => {
  const input =
    line({ id: "boats", source: "어선 3만 척", target: "Some 300,000 boats" }) +
    line({ id: 2, source: "그가 왔다.", target: "He came." });
  const { code, out } = await naru(["check", "--jsonl", "-"], input);
  expect(code).toBe(1);
  expect(lines(out)).toEqual([
    {
      id: "boats",
      findings: [
        {
          check: "figures-missing",
          severity: "error",
          message: expect.stringContaining("10 times off"),
          sourceRange: [3, 5],
          targetRange: [5, 12],
          suggestion: { range: [5, 12], text: "30,000" },
        },
      ],
    },
    { id: 2, findings: [] },
  ]);
});

test("Korean that spells its syllables in letters is read as any other", async () => {
  const korean = "어선 3만 척이 나가지 않았다.".normalize("NFD");
  const { out } = await naru(["check", "--jsonl", "-"], line({ id: 1, source: korean, target: "300,000 boats left." }));
  const [{ findings }] = lines(out) as [{ findings: { check: string }[] }];
  expect(findings.map(({ check }) => check)).toEqual(expect.arrayContaining(["figures-missing", "negation"]));
});

test("warnings alone end in 0", async () => {
  const { code, out } = await naru(
    ["check", "--jsonl", "-"],
    line({ id: 1, source: "그가 왔다.", target: "He  came." }),
  );
  expect(code).toBe(0);
  expect(lines(out)).toMatchObject([{ findings: [{ check: "double-spaces", severity: "warning" }] }]);
});

test("--only runs the checks that it names, and refuses a name that is none", async () => {
  const input = line({ id: 1, source: "어선 3만 척", target: "300,000  boats" });
  const { code, out } = await naru(["check", "--jsonl", "-", "--only", "double-spaces, empty"], input);
  expect(code).toBe(0);
  expect(lines(out)).toMatchObject([{ findings: [{ check: "double-spaces" }] }]);
  const refused = await naru(["check", "--jsonl", "-", "--only", "grammar"], input);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/no check is called grammar.*double-spaces/);
});

test("--terms looks for what a CSV says; a line that is no term is named, a file that is not there is wrong use", async () => {
  const [terms = ""] = await files({
    "terms.csv": "korean,preferred,banned,kind\n로동신문,Rodong Sinmun,Labor News,organisation\n,nothing,,\n",
  });
  const input = line({ id: 1, source: "노동신문이 전했다.", target: "The Labor News said so." });
  const { code, out, err } = await naru(["check", "--jsonl", "-", "--terms", terms], input);
  expect(code).toBe(1);
  expect(lines(out)).toMatchObject([
    { findings: [{ check: "term", severity: "error", suggestion: { text: "Rodong Sinmun" } }] },
  ]);
  expect(err).toMatch(/line 3/);
  expect(await naru(["check", "--jsonl", "-", "--terms", `${terms}.gone`], input)).toMatchObject({ code: 2, out: "" });
});

test("context may be given, in part, or be null", async () => {
  const pair = { id: 1, source: "그가 왔다.", target: "“He came." };
  const { out } = await naru(
    ["check", "--jsonl", "-"],
    line({ ...pair, context: { kind: "body", after: "“And he left,” she said.", before: "" } }) +
      line({ ...pair, context: { kind: null } }),
  );
  expect(lines(out)).toMatchObject([{ findings: [] }, { findings: [{ check: "quotation-marks" }] }]);
});

test("a bad line is named by its number and the others are still done; a file that is not there is wrong use", async () => {
  const [path = ""] = await files({
    "pairs.jsonl": `\uFEFF${line({ id: 1, source: "가", target: "A" })}{\n${line({ id: 2, source: "나" })}${line({ id: 3, source: "다", target: "" })}`,
  });
  const { code, out, err } = await naru(["check", "--jsonl", path]);
  expect(code).toBe(2);
  expect(lines(out)).toHaveLength(2);
  expect(err).toMatch(/line 2: not a JSON value[\s\S]*line 3: target/);
  expect((await naru(["check", "--jsonl", "/no/such/file"])).code).toBe(2);
  expect((await naru(["check"])).err).toMatch(/--jsonl/);
});

test("--article checks the lines as one article: one rendering of a name, a quotation that goes on in the next paragraph", async () => {
  const input =
    line({ id: 1, source: "리명수가 전했다. “배가 왔다.", target: "Ri Myong Su said so. “The boat has come." }) +
    line({ id: 2, source: "그래서 기다린다”고 말했다.", target: "“So we wait,” said Ri Myong Su." }) +
    line({ id: 3, source: "리명수는 떠났다.", target: "Ri Myeong-su left." });
  const { out } = await naru(["check", "--jsonl", "-", "--article"], input);
  expect(lines(out)).toMatchObject([
    { id: 1, findings: [] },
    { id: 2, findings: [] },
    { id: 3, findings: [{ check: "renderings", severity: "warning" }] },
  ]);
  const alone = await naru(["check", "--jsonl", "-", "--article", "--only", "renderings"], input);
  expect(lines(alone.out)).toMatchObject([{ findings: [] }, { findings: [] }, { findings: [{ check: "renderings" }] }]);
});
