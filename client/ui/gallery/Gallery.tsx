import { Button } from "../Button.tsx";

export default function Gallery() {
  return <Button variant="main">{"Naru"}</Button>;
}
