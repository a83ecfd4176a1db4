import type { QuoteLine } from '../line.ts'
import type { SellerSaid } from '../quote.ts'

/** What the database cannot say of its columns. */
export interface ByHand {
  quotes: {
    lines: readonly QuoteLine[]
    seller: Partial<SellerSaid>
    chosen: readonly string[]
  }
}
