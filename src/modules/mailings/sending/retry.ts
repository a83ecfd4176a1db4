/** How often a server that says “later” is asked again, before it counts as a refusal. */
export const maxTries = 7

/** After this many falls on the same person, a person decides: the letter itself may be the cause. */
export const maxDoubts = 3

const minute = 60_000

/** Minutes before the next try: 1, 4, 16, 64, then six hours at most (RFC 5321 asks for patience). */
export function waitAfter(tries: number): number {
  return Math.min(minute * 4 ** (Math.max(tries, 1) - 1), 6 * 60 * minute)
}

/** The server is away: one second, two, four, then every minute. */
export function waitForServer(failures: number): number {
  return Math.min(1_000 * 2 ** (Math.max(failures, 1) - 1), minute)
}

/** “No such person”, as the server of the person says it: never write there again. */
export function isGone(code: string): boolean {
  return /^\d{3} 5\.1\.\d+$/.test(code)
}
