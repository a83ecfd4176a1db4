import { inSubRoom, isTest, type SourceFile, withoutComments } from './source.ts'

const printed = new RegExp(`^src/modules/[^/]+/${inSubRoom}(?:documents/|mails/|mails\\.ts)`)

/** Fields of several lines that are no prose: lines of an envelope, rows, a list of choices, an address of the web. */
const facts = new Set([
  'address',
  'buyerAddress',
  'bands',
  'choices',
  'formats',
  'grades',
  'lines',
  'names',
  'numbers',
  'options',
  'people',
  'questions',
  'sheets',
  'sizes',
  'sources',
  'body',
  'domain',
  'reach',
  'intro',
  'texte',
])

/** Names of the fields that people write with the tools, as the pages of the house ask for them. */
export function proseFields(pages: readonly SourceFile[]): ReadonlySet<string> {
  const names = pages.flatMap(({ text }) =>
    [...text.matchAll(/<TextArea\b[^>]*?\bname="([\w.:]+)"/g)].map(
      ([, name = '']) => name.split(/[.:]/).at(-1) ?? '',
    ),
  )
  return new Set(names.filter((name) => !facts.has(name)))
}

/** Data for machines keep what was typed; certificates count minutes; letters of the press read their own blocks. */
const otherPlaces =
  /json-ld|open-|dcat|oai|zenodo|export|file-line|vote-files|calendar|citation|notice\.ts|mailings\/mails\/|body-blocks|prospect-sheet|contact-list/
/** Words of the house; what a reader of prose gave; numbers. */
const otherOwners =
  /^(?:said|texts|words|certificate|item|block|piece|section|all|view|own|seller)$/

/**
 * A field of prose that a letter or a paper takes as it was typed: its signs would be read. It goes through the reader
 * (`proseBlocks`, `proseWords`, `proseInline`, `plainProse`, `textProse`) on the spot.
 */
export function rawProse(file: SourceFile, fields: ReadonlySet<string>): readonly string[] {
  const isPrinted = printed.test(file.path)
  if (!isPrinted || isTest(file.path) || otherPlaces.test(file.path)) return []
  return withoutComments(file.text)
    .split('\n')
    .flatMap((line, at) => {
      const taken = [...line.matchAll(/(\w+)\??\.(\w+)\b/g)].some((match) => {
        const [whole, owner = '', name = ''] = match
        const before = line.slice(0, match.index)
        const after = line.slice(match.index + whole.length)
        const isRead =
          /(?:prose(?:Blocks|Words|Inline)|plainProse|textProse|firstWords|piecesOf|article|written)\([\w, .?)(]*$/.test(
            before,
          )
        const isAsked = /^\s*(?:[!=]==|\?(?![.?])|$|\(|\.length|\[)/.test(after)
        return fields.has(name) && !otherOwners.test(owner) && !isRead && !isAsked
      })
      return taken ? [`${file.path}:${at + 1} ${line.trim()}`] : []
    })
}
