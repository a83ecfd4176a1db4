/**
 * Writes the next letter while the one before is on its way: signing takes about as long as the answer
 * of the server. One is ahead at most, so memory does not depend on how many wait.
 */
export function writtenAhead<R extends { readonly number: number }, L>(
  write: (reader: R) => Promise<L>,
) {
  let ahead: { readonly number: number; readonly letter: Promise<L> } | undefined
  return {
    begin(reader: R | undefined) {
      if (!reader || ahead?.number === reader.number) return
      const letter = write(reader)
      // Whoever asks for it hears of the problem; if nobody does, there is none.
      letter.catch(() => undefined)
      ahead = { number: reader.number, letter }
    },
    take(reader: R): Promise<L> {
      const ready = ahead?.number === reader.number ? ahead.letter : undefined
      ahead = undefined
      return ready ?? write(reader)
    },
  }
}
