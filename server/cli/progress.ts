/** A running count for a person who waits; nothing where standard error goes into a file. */
export function progressOn(stream: NodeJS.WriteStream, what = "lines") {
  let shown = 0;
  return {
    at(count: number) {
      if (!stream.isTTY || Date.now() - shown < 200) return;
      shown = Date.now();
      stream.write(`\r${count} ${what}`);
    },
    done() {
      if (shown > 0) stream.write("\r\u001b[K");
    },
  };
}
