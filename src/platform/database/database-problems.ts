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

/**
 * Nobody's fault among those who ask, and over once somebody has made room or the crowd has gone: the database is
 * away, its disk or its memory is full (53), its disk fails (58030), it can only be read (25006) or its base was
 * dropped (57P04), a question or a lock took too long (57014, 55P03, 25P03, 57P05); or our own disk is full.
 */
export function mayPass(error: unknown): boolean {
  if (isDatabaseAway(error)) return true
  return (
    error instanceof Error &&
    /^(53\w{3}|58\w{3}|57014|57P0[45]|55P03|25P03|25006|ENOSPC|EDQUOT)$/.test(codeOf(error))
  )
}

/** A value that no column could hold: a malformed key, a number out of range, an unreadable text. */
export function isBadValue(error: unknown): boolean {
  return error instanceof Error && /^22(P02|P05|003|007|008|021)$/.test(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
