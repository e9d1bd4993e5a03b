import {
  type CSSProperties,
  type Ref,
  type TextareaHTMLAttributes,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import styles from "./Field.module.css";
import { Field, type FieldProps } from "./Field.tsx";
import { isComposing } from "./keys.ts";

export interface TextAreaProps
  extends FieldProps,
    Omit<
      TextareaHTMLAttributes<HTMLTextAreaElement>,
      "value" | "onChange" | "onSubmit" | "className" | "id" | "disabled"
    > {
  value: string;
  onChange: (value: string) => void;
  /** Ctrl/⌘ Enter. Enter alone makes a new line, and nothing is sent while a syllable is being composed. */
  onSubmit?: () => void;
  /** Least height in lines; it grows with its text. */
  rows?: number;
  /** For the words of an article, not of the desk; `lang` chooses the face. */
  serif?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  hideLabel,
  description,
  error,
  optional,
  value,
  onChange,
  onSubmit,
  rows = 3,
  serif = false,
  ref,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement, []); // set by the time effects run
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => grow(area.current), [value]);
  const height = { "--rows": rows } as CSSProperties; // React types no custom properties
  return (
    <Field {...{ label, description, error, optional }} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          ref={area}
          className={[styles.input, styles.area, serif && styles.serif].filter(Boolean).join(" ")}
          style={height}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            rest.onKeyDown?.(event);
            if (
              !onSubmit ||
              event.key !== "Enter" ||
              !(event.ctrlKey || event.metaKey) ||
              isComposing(event.nativeEvent)
            )
              return;
            event.preventDefault();
            onSubmit();
          }}
        />
      )}
    </Field>
  );
}

/** For browsers that cannot size a field by its content. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports("field-sizing", "content")) return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
