import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";
import { notice, noticeSettings } from "./notice.ts";

export const listNotices = endpoint({
  method: "GET",
  path: "/api/notices",
  summary: "My inbox, newest first",
  input: z.object({ before: z.coerce.number().int().positive().optional() }),
  output: z.object({
    notices: z.array(notice),
    unread: z.number().int(),
    /** Ask for what is older with this; null at the end. */
    before: z.number().int().nullable(),
  }),
});

export const countNotices = endpoint({
  method: "GET",
  path: "/api/notices/unread",
  summary: "How many of my notices are unread",
  input: z.object({}),
  output: z.object({ unread: z.number().int() }),
});

export const readNotices = endpoint({
  method: "PUT",
  path: "/api/notices/reading",
  summary: "Mark notices of mine as read, or unread; all of them where no ids are given",
  input: z.object({ noticeIds: z.array(id).max(500).nullable().default(null), read: z.boolean().default(true) }),
  output: z.object({ unread: z.number().int() }),
});

export const readNoticeSettings = endpoint({
  method: "GET",
  path: "/api/account/notices",
  summary: "What I am told of by mail, and how often",
  input: z.object({}),
  output: z.object({ settings: noticeSettings, /** Whether this desk sends mail at all. */ mail: z.boolean() }),
});

export const setNoticeSettings = endpoint({
  method: "PUT",
  path: "/api/account/notices",
  summary: "Set what I am told of by mail, and how often",
  input: z.object({ settings: noticeSettings }),
  output: noticeSettings,
});
