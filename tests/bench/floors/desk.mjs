// The same work done bare: Express, one join of a hundred rows of the size of the product's answer, and one update with
// its history row in one transaction. No rights, no rules, no record.
import { randomUUID } from "node:crypto";
import express from "express";

const ROWS = 100;
const OPEN = `select s.id, s.position, s.version, s.text, s.at, o.text as source
  from floor_segment s join floor_source o on o.id = s.source_id order by s.position`;
const UPDATE = "update floor_segment set text = $2, version = version + 1, at = now() where id = $1 returning version";
const INSERT = "insert into floor_history values ($1, $2, $3, $4, now())";
const { PORT, DATABASE_URL, ANSWER_BYTES } = process.env;
const database = await (DATABASE_URL ? onPostgres() : onPglite());
await lay();

const app = express();
app.use(express.json());
app.get("/open", async (_request, response) => void response.json(await database.open()));
app.post("/commit/:segment", async (request, response) => {
  response.json({ version: await database.commit(Number(request.params.segment), request.body) });
});
app.get("/healthz", (_request, response) => void response.json({ ok: true }));
app.listen(Number(PORT), "127.0.0.1");

async function lay() {
  await database.run(`create table floor_source (id integer primary key, text text not null);
    create table floor_segment (id integer primary key, source_id integer references floor_source, position integer,
      version integer not null, text text not null, at timestamptz not null);
    create table floor_history (id uuid primary key, segment_id integer, version integer, steps jsonb, at timestamptz);
    create index floor_history_segment on floor_history (segment_id, version)`);
  const each = Math.round(Number(ANSWER_BYTES) / ROWS) - 120;
  for (let row = 1; row <= ROWS; row += 1) {
    const [korean, english] = ["가".repeat(Math.round((each * 0.3) / 3)), "b".repeat(Math.round(each * 0.7))];
    await database.run(`insert into floor_source values (${row}, '${korean}');
      insert into floor_segment values (${row}, ${row}, ${row}, 0, '${english}', now())`);
  }
}

async function onPostgres() {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
  return {
    run: (text) => pool.query(text),
    open: async () => (await pool.query({ name: "open", text: OPEN })).rows,
    commit: async (segment, { steps, text }) => {
      const line = await pool.connect();
      try {
        await line.query("begin");
        const { rows } = await line.query({ name: "update", text: UPDATE, values: [segment, text] });
        const kept = [randomUUID(), segment, rows[0].version, JSON.stringify(steps)];
        await line.query({ name: "insert", text: INSERT, values: kept });
        await line.query("commit");
        return rows[0].version;
      } finally {
        line.release();
      }
    },
  };
}

async function onPglite() {
  const { PGlite } = await import("@electric-sql/pglite");
  const pglite = await PGlite.create({ dataDir: process.env.NARU_DATA });
  return {
    run: (text) => pglite.exec(text),
    open: async () => (await pglite.query(OPEN)).rows,
    commit: (segment, { steps, text }) =>
      pglite.transaction(async (tx) => {
        const { rows } = await tx.query(UPDATE, [segment, text]);
        await tx.query(INSERT, [randomUUID(), segment, rows[0].version, JSON.stringify(steps)]);
        return rows[0].version;
      }),
  };
}
