import { protocolPaths } from '../paths/protocol.ts'
import { partAddresses, type Section } from '../template/nouns.ts'

/** A question at its place in the page of its part. */
export function questionHref(slug: string, { part, address }: Section): string {
  return `${protocolPaths.part(slug, partAddresses[part])}#${address}`
}
