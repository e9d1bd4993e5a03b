import { openComment } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { salt } from "#tests/support/stories.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment } from "./support/stories.ts";

test("where one is named stands in one list over all articles, is reached by keys, and is gone when it is settled", async ({
  desk,
  as,
}) => {
  const yuna = await desk.as("translator");
  const mentions = [desk.people.secondEditor.id];
  const paths: string[] = [];
  for (const body of ["@Ines, is salt weighed here?", "@Ines, and here?"]) {
    const opened = await bringArticle(yuna, salt);
    const segmentId = bodySegment(opened, 2).id;
    const { id } = await yuna.call(openComment, { segmentId, anchor: { side: "segment" }, body, mentions });
    paths.push(`/articles/${opened.article.id}?segment=${segmentId}&thread=${id}`);
  }
  const ines = await as("secondEditor");
  await ines.goto("/");
  await expect(ines.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
  await ines.keyboard.press("Control+k");
  await ines.getByRole("dialog").getByRole("combobox").pressSequentially("conversations");
  await ines.keyboard.press("Enter");
  await ines.getByRole("radio", { name: /^Names me/ }).check();
  const list = ines.getByRole("list", { name: "Names me" });
  await expect(list.getByRole("link")).toHaveText(["@Ines, and here?", "@Ines, is salt weighed here?"]);
  await ines.getByRole("heading", { level: 1 }).click();
  await ines.keyboard.press("j");
  await ines.keyboard.press("j");
  await ines.keyboard.press("Enter");
  await expect(ines).toHaveURL(new RegExp(`${paths[0]?.replace("?", "\\?")}$`));
  const card = ines.getByRole("article", { name: "Comment" });
  await card.getByRole("button", { name: "Resolve" }).click();
  await card.getByRole("button", { name: "Resolve" }).click();
  await expect(card).toContainText("resolved");
  await ines.goBack();
  await expect(ines).toHaveURL(/list=mentions/);
  await expect(list.getByRole("link")).toHaveText(["@Ines, and here?"]);
});
