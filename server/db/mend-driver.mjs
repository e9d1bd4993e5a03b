// After npm install: mends postgres.js 3.4.9. When PostgreSQL goes away in the middle of a transaction it ends the whole
// process, loses a connection for good, or gives one question the answer to another (its issues 1154 and 1208). To be
// taken out once a release is mended.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DRIVER = new URL("../../node_modules/postgres/", import.meta.url);

const CONNECTION = [
  // What is still asked on a line that has closed is refused. It was written to nothing, which ends the process.
  [
    "return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))\n\n    if (stream)",
    "return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))\n\n    if (socket === null)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (stream)",
  ],
  ["const x = socket.write(chunk, fn)", "const x = socket === null || socket.write(chunk, fn)"],
  // The bytes that were not written, and the timer that was to write them, would keep the next line from ever writing.
  [
    "socket.removeAllListeners()\n    socket = null\n",
    "socket.removeAllListeners()\n    socket = null\n    chunk = nextWriteTimer = null\n",
  ],
  // Asked between the error of a line and its end, a question would never be answered.
  ["!hadError && (query || sent.length) && error(", "if (query || sent.length) error("],
];

/** A transaction, or whoever has reserved a line, has lost it when it closes; by then it may be somebody else's again. */
const POOL = [
  [", prepare = null\n\n    try {", ", prepare = null\n      , gone = null\n\n    try {"],
  [
    "new Promise((_, reject) => connection.onclose = reject)",
    "new Promise((_, reject) => connection.onclose = e => {\n          gone = e\n          while (queries.length) queries.shift().reject(e)\n          reject(e)\n        })",
  ],
  [
    "c.queue === full\n          ? queries.push(q)",
    "gone\n          ? q.reject(gone)\n          : c.queue === full\n          ? queries.push(q)",
  ],
  [
    "c.reserved.release = true\n",
    "c.reserved.release = true\n    let gone = null\n    c.onclose = e => {\n      gone = e\n      while (queue.length) queue.shift().reject(e)\n    }\n",
  ],
  [
    "sql.release = () => {\n      c.reserved = null",
    "sql.release = () => {\n      if (gone)\n        return\n      c.onclose = null\n      c.reserved = null",
  ],
  [
    "c.queue === full\n        ? queue.push(q)",
    "gone\n        ? q.reject(gone)\n        : c.queue === full\n        ? queue.push(q)",
  ],
];

for (const folder of ["src/", "cjs/src/"]) {
  mend(`${folder}connection.js`, CONNECTION);
  mend(`${folder}index.js`, POOL);
}

function mend(file, mends) {
  const path = fileURLToPath(new URL(file, DRIVER));
  if (!existsSync(path)) return;
  const found = readFileSync(path, "utf8");
  if (mends.every(([, after]) => found.includes(after))) return;
  let mended = found;
  for (const [before, after] of mends) {
    if (mended.split(before).length !== 2)
      throw new Error(`${path} is not the postgres.js that Naru knows how to mend`);
    mended = mended.replace(before, () => after);
  }
  writeFileSync(path, mended);
}
