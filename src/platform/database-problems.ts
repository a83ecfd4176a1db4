/** Lost or refused connections, a server starting or stopping, an exhausted pool. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // No socket yet, or no file of a document: the same code, and only the first is about the server.
  if (codeOf(error) === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  return (
    /^(57P0[1-3]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(codeOf(error)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(
      error.message,
    )
  )
}

/** A value that no column could hold: a malformed key, a number out of range, an unreadable text. */
export function isBadValue(error: unknown): boolean {
  return error instanceof Error && /^22(P02|P05|003|007|008|021)$/.test(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
