import { createHash } from 'node:crypto'

/** By which the same content is known again, and nothing of it is told: its SHA-256, in hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
