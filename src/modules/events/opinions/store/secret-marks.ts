import { createHash } from 'node:crypto'

/** Only the hash of a secret link is kept: who reads the database cannot follow it. */
export function secretMark(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
