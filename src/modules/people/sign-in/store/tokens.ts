import { createHash } from 'node:crypto'

/** What is kept of a token. A token has 256 bits of chance, so a plain hash is enough. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
