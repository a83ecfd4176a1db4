import { dayOf } from '#kit/dates.ts'
import { footOf, type Letterhead } from '#kit/papers/letterhead.ts'
import { besideWords, typeset } from './pdf.ts'
import { cleanText } from './text.ts'
import { frenchTypography } from './typography.ts'

/** One letter sent to many: the same words, and for each its address, its code and its square. */
export interface LetterBatch {
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly authors: readonly string[]
  readonly date: Date
  readonly sender: string
  readonly subject: string
  readonly before: readonly string[]
  /** Beside the code. */
  readonly how: string
  readonly phone: string
  readonly after: readonly string[]
  /** Who signs, and as what: under the last words. */
  readonly signature?: string
  readonly noticeTitle: string
  /** On the back: who uses the data, and what one may do. */
  readonly notice: readonly string[]
  readonly footer: string
  /** What the square leads to, for those who do not see it. */
  readonly alt: string
  readonly letters: readonly {
    readonly to: string
    readonly place: string
    readonly code: string
    /** Where this letter is answered otherwise than the others. */
    readonly how?: string
    /** The square, as SVG of ours. */
    readonly qr: string
  }[]
}

/** A sheet of labels, in millimetres: Avery L7160 is 3 by 7, of 63.5 by 38.1. */
export interface LabelSheet {
  readonly columns: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly gutter: number
  /** How far the printer at hand is off. */
  readonly shiftX: number
  readonly shiftY: number
}

export const averyL7160: LabelSheet = {
  columns: 3,
  width: 63.5,
  height: 38.1,
  left: 7.2,
  top: 15.1,
  gutter: 2.5,
  shiftX: 0,
  shiftY: 0,
}

/** Letters of two pages each, with the address in the window of an envelope; tagged PDF (PDF/UA-1). */
export function writeLetters(
  letterBatch: LetterBatch,
  head: Letterhead | undefined,
): Promise<Uint8Array> {
  const batch = withContacts(withHead(letterBatch, head), head)
  const pictures = new Map<string, Uint8Array>()
  const signing =
    head?.signatory?.picture && isSignedBy(batch, head) ? head.signatory.picture : null
  const said = (text: string) =>
    batch.language === 'fr' ? frenchTypography(cleanText(text)) : cleanText(text)
  return typeset(
    JSON.stringify({
      ...batch,
      kind: 'letters',
      title: said(batch.title),
      sender: cleanText(batch.sender),
      accent: head?.accent ?? null,
      logo: head?.logo ? besideWords(head.logo, pictures) : null,
      hand: signing ? besideWords(signing, pictures) : null,
      subject: said(batch.subject),
      before: batch.before.map(said),
      how: said(batch.how),
      phone: said(batch.phone),
      after: batch.after.map(said),
      signature: cleanText(batch.signature ?? ''),
      'notice-title': said(batch.noticeTitle),
      notice: batch.notice.map(said),
      footer: said(batch.footer),
      letters: batch.letters.map((letter) => ({
        ...letter,
        to: cleanText(letter.to),
        place: said(letter.place),
        how: said(letter.how ?? batch.how),
      })),
      day: dayParts(batch.date),
    }),
    'letters',
    [...pictures].map(([path, bytes]) => ({ path, bytes })),
  )
}

/** What a letter says of its sender, beside its letterhead. */
type LetterSender = Pick<LetterBatch, 'sender' | 'signature' | 'footer'>

/**
 * What the letterhead says where the page of the letters says nothing: the address of the sender, who signs, the legal
 * numbers at the foot. What was typed for these letters stays as it was typed.
 */
export function withHead<T extends LetterSender>(batch: T, head: Letterhead | undefined): T {
  if (!head) return batch
  const hasAddress = batch.sender.trim().includes('\n')
  const sender = hasAddress ? batch.sender : [head.name, ...head.address].join('\n')
  const name = batch.sender.trim().split('\n')[0] ?? ''
  const { signatory } = head
  const isSigned = (batch.signature ?? '') !== '' && batch.signature !== name
  const signature =
    isSigned || !signatory
      ? (batch.signature ?? '')
      : [signatory.name, signatory.role].filter((line) => line !== '').join('\n')
  const footer = [batch.footer, head.numbers.length > 0 ? footOf(head) : '']
    .filter((line) => line !== '')
    .join('\n')
  return { ...batch, sender, signature, footer }
}

/** How to answer, under the address of a sender that has no other place for it. */
function withContacts(batch: LetterBatch, head: Letterhead | undefined): LetterBatch {
  const lines = batch.sender.trim().split('\n')
  if (!head || lines[0] !== head.name) return batch
  const contacts = head.contacts.filter((line) => !lines.includes(line))
  return { ...batch, sender: [...lines, ...contacts].join('\n') }
}

/** A picture of a hand stands above its own name only. */
export function isSignedBy(batch: LetterSender, head: Letterhead): boolean {
  return (batch.signature ?? '').split('\n')[0] === head.signatory?.name
}

export function writeLabels(input: {
  readonly title: string
  readonly language: 'fr' | 'en'
  readonly date: Date
  readonly sheet: LabelSheet
  readonly labels: readonly string[]
}): Promise<Uint8Array> {
  const { shiftX, shiftY, ...sheet } = input.sheet
  return typeset(
    JSON.stringify({
      ...input,
      kind: 'labels',
      authors: [],
      title: cleanText(input.title),
      sheet: { ...sheet, 'shift-x': shiftX, 'shift-y': shiftY },
      labels: input.labels.map(cleanText),
      day: dayParts(input.date),
    }),
    'letters',
  )
}

function dayParts(date: Date) {
  const [year, month, day] = dayOf(date).split('-').map(Number)
  return { year, month, day }
}
