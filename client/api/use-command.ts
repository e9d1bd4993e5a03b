import { type UseMutationOptions, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useCallback } from "react";

interface Afterwards<Output> {
  onSuccess?: (output: Output) => unknown;
  onError?: (error: Error) => unknown;
  onSettled?: () => unknown;
}

type Without<Result, Name extends PropertyKey> = Result extends unknown ? Omit<Result, Name> : never;

export type Command<Output, Input, Context = unknown> = Without<
  UseMutationResult<Output, Error, Input, Context>,
  "mutate"
> & { mutate: (input: Input, afterwards?: Afterwards<Output>) => Promise<unknown> };

/**
 * Asks the desk to change something. Unlike those of a bare mutation, the words for afterwards are said also when the
 * part of the page that asked is gone by then: what was asked for often takes away the button that asked for it. The
 * answer fails where the desk refuses and no words were given for that: an Undo that gives it back has its refusal told.
 */
export function useCommand<Output, Input = void, Context = unknown>(
  options: UseMutationOptions<Output, Error, Input, Context>,
): Command<Output, Input, Context> {
  const mutation = useMutation(options);
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (input: Input, { onSuccess, onError, onSettled }: Afterwards<Output> = {}) => {
      const asked = mutateAsync(input);
      // An error without words for it stands in the command itself, for the page to show.
      const told = asked.then(onSuccess, onError ?? (() => undefined));
      void told.finally(onSettled);
      return onError ? told : asked;
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}
