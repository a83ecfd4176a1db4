import { createHash } from 'node:crypto'

/** What is kept of a link sent by mail: 256 bits of chance need no more than a plain hash. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
