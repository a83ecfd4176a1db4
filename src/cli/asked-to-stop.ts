/** Thrown by a step of the start that was told, in the middle, that nobody wants the instance any more. */
export class StopAsked extends Error {}

export interface StopWatch {
  /** Settles when someone asks the process to stop. */
  readonly asked: Promise<void>
  isAsked(): boolean
  /** Put in the middle of long steps: leaves them at once. */
  throwIfAsked(): void
}

/**
 * Listens before anything else is started: a Ctrl-C during a long start must not leave PostgreSQL
 * behind. The handlers stay: npm and a terminal may both pass on the same Ctrl-C.
 */
export function watchForStop(signals: NodeJS.EventEmitter = process): StopWatch {
  let isAsked = false
  const asked = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM']) {
      signals.on(name, () => {
        isAsked = true
        resolve()
      })
    }
  })
  return {
    asked,
    isAsked: () => isAsked,
    throwIfAsked: () => {
      if (isAsked) throw new StopAsked('asked to stop')
    },
  }
}
