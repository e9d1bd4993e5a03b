import type { QueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { call } from "#client/api/call.ts";
import { tell } from "#client/ui/toasts.ts";
import { loadStarter, undoImport } from "#shared/terms/api.ts";

/** The starter term base for a desk that was just set up. It can be taken back from the message, or brought in later from the terms. */
export async function bringInStarter(client: QueryClient, t: TFunction<"people">): Promise<void> {
  const refresh = () => client.invalidateQueries({ queryKey: ["terms"] });
  try {
    const { importId, added } = await call(loadStarter, {});
    const undo = async () => {
      if (importId) await call(undoImport, { importId });
      await refresh();
    };
    tell(t("setUp.starterDone", { count: added }), { undo });
    await refresh();
  } catch {
    tell(t("setUp.starterFailed"), { tone: "danger" });
  }
}
