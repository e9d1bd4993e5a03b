// The least that a server on Express can be.
import express from "express";

const app = express();
app.get("/healthz", (_request, response) => void response.json({ ok: true }));
app.listen(Number(process.env.PORT), "127.0.0.1");
