import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = ReturnType<typeof makeLog>

/** JSON lines on the standard output. Paths without queries, keys without names: no personal data. */
export function makeLog(config: Pick<Config, 'LOG_LEVEL'>) {
  return pino(logOptions(config))
}

/** Apart, so that a test may hear the very same lines. */
export function logOptions(config: Pick<Config, 'LOG_LEVEL'>) {
  return {
    level: config.LOG_LEVEL,
    base: null,
    timestamp: () => hour ?? pino.stdTimeFunctions.isoTime(),
    serializers: { err: plainError },
  }
}

/** The time of the lines written at this moment, when it is not the true one. */
let hour: string | undefined

/** Lines written in `write` bear this hour, and nothing finer. */
export function atTheHour(instant: Date, write: () => void): void {
  hour = `,"time":"${instant.toISOString()}"`
  try {
    write()
  } finally {
    hour = undefined
  }
}

/** An error's message may quote a row (PostgreSQL's detail does): only its kind and place are kept. */
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  const message = code && /^[0-9A-Z]{5}$/.test(code) ? 'database error' : error.message
  return { kind: error.name, code, message, stack: frames.slice(0, 8) }
}
