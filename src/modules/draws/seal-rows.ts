import {
  type Anchor,
  type Fixed,
  type Happening,
  type ReceiptInput,
  ticketsOf,
} from '#engines/sortition/index.ts'

/** The list of panels from its text: one panel a line, row numbers separated by spaces. */
export function panelsIn(text: string): number[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ').map(Number))
}

/** What the receipt is made of, from the very texts that were fixed. */
export function receiptInput(parts: {
  readonly fixed: string
  readonly rules: string
  readonly pool: string
  readonly panels: string
  readonly dice: string
  readonly signature: string
  readonly log: readonly Happening[]
  readonly anchors?: readonly Anchor[]
}): ReceiptInput {
  return {
    fixed: JSON.parse(parts.fixed) as Fixed,
    rules: parts.rules,
    pool: parts.pool,
    panels: panelsIn(parts.panels),
    dice: [...parts.dice].map(Number),
    signature: parts.signature,
    log: parts.log,
    ...(parts.anchors ? { anchors: parts.anchors } : {}),
  }
}

/** People deleted or changed behind the door: the tickets and leaves kept are no longer those of the file. */
export function poolDiffers(
  file: string,
  kept: readonly { readonly ticket: string; readonly leaf: string | undefined }[],
): boolean {
  const lines = kept.map(({ ticket, leaf }) => `${ticket};${leaf ?? ''}\n`).sort()
  return lines.join('') !== file || ticketsOf(file).length !== kept.length
}
