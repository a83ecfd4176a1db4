import type { PlacedPage } from '#kit/papers/boxed-paper.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'

/**
 * The version of a paper whose words may still change: where its boxes stand, and what they mean. A sheet of another
 * drawing, or of another meaning, is refused in words instead of being read wrongly.
 */
export function paperVersion(pages: readonly PlacedPage[], meaning: unknown): number {
  const seen = sha256Of(JSON.stringify([pages, meaning]))
  return 1 + (Number.parseInt(seen.slice(0, 8), 16) % 9999)
}
