import { useParams } from "react-router";
import { EditionsPage } from "#client/publication/EditionsPage.tsx";
import { ArticleWay } from "./ArticleWay.tsx";

/** What was published of an article, under its name. */
export default function EditionsOfArticle() {
  const { articleId = "" } = useParams();
  return <EditionsPage way={<ArticleWay articleId={articleId} />} />;
}
