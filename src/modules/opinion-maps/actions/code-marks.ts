import { sha256Of } from '#platform/secrets/sha256.ts'

/** What the list of codes keeps of one. */
export function codeHash(code: string): string {
  return sha256Of(`ouvroir opinion code 1 ${code}`)
}

/**
 * The own address that a code leads to, always the same one: whoever types it again goes on with their answers. The base
 * keeps the hash of each, and neither leads to the other without the code.
 */
export function ownTokenOf(code: string, mapId: string): string {
  return sha256Of(`ouvroir opinion own 1 ${mapId} ${code}`)
}
