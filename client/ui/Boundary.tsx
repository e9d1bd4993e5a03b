import { Component, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { type Breakage, breakageOf } from "./breakage.ts";
import { Note } from "./ErrorNote.tsx";
import { useTranslation } from "./i18n.ts";

interface Props {
  /** Elsewhere it is tried again. */
  place?: string;
  children: ReactNode;
}

interface State {
  broken: Breakage | undefined;
}

/** Where something cannot be drawn it is said so, in its place: no page is ever blank. */
export class Boundary extends Component<Props, State> {
  override state: State = { broken: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: breakageOf(error) };
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.broken && place !== this.props.place) this.setState({ broken: undefined });
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken how={this.state.broken} /> : this.props.children;
  }
}

/** Says why a part of the page is not there, and offers to fetch the page anew. */
export function Broken({ how }: { how: Breakage }) {
  const { t } = useTranslation("ui");
  return (
    <Note tone="warning" role="alert">
      <p>{t(`broken.${how}`)}</p>
      <Button size="small" onClick={() => location.reload()}>
        {t("reload")}
      </Button>
    </Note>
  );
}
