import fc from 'fast-check'
import type { Block, Document, Inline, InlinePiece } from '#kit/papers/document.ts'

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', '\n', 'a\n\nb', '漢字', 'عربي', '😀', '#panic()', '€'),
)

const piece: fc.Arbitrary<InlinePiece> = fc.oneof(
  words,
  words.map((bold) => ({ bold })),
  words.map((italic) => ({ italic })),
  words.map((code) => ({ code })),
  fc.record({ link: fc.oneof(words, fc.webUrl()), text: words }),
)

const inline: fc.Arbitrary<Inline> = fc.oneof(words, fc.array(piece, { maxLength: 4 }))

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: words,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: inline }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(inline, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    columns: fc.array(fc.record({ title: words }), { maxLength: 4 }),
    rows: fc.array(fc.array(inline, { maxLength: 5 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    items: fc.array(fc.record({ name: words, value: inline }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('note' as const), title: words, text: inline }),
  fc.record({ kind: fc.constant('quote' as const), text: inline, source: words }),
  fc.record({ kind: fc.constant('blank-lines' as const), label: words, count: fc.nat(3) }),
  fc.constant({ kind: 'page-break' as const }),
)

/** Any document at all, empty corners and odd characters included. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  title: words,
  subtitle: words,
  language: fc.constantFrom('fr' as const, 'en' as const),
  authors: fc.array(words, { maxLength: 3 }),
  date: fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  footer: words,
  blocks: fc.array(block, { maxLength: 8 }),
})
