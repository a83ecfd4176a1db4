import type { OdtDocument } from 'odf-kit'
import type { Keeps } from './prepare.ts'

/**
 * What stays with what, which the library cannot say: a paragraph that only holds a bookmark stands before and after
 * it, and `withKept` turns both into styles. Typed words never make one: their signs are escaped.
 */
export async function addKept(
  text: OdtDocument,
  keeps: Keeps | undefined,
  add: () => void | Promise<void>,
): Promise<void> {
  if (!keeps) return add()
  openKept(text, keeps)
  await add()
  closeKept(text)
}

/** A caption, or a title, with what it names. */
export function addKeptNext(text: OdtDocument, add: () => void): void {
  openKept(text, 'next')
  add()
  closeKept(text)
}

function openKept(text: OdtDocument, keeps: Keeps): void {
  text.addParagraph((line) => line.addBookmark(`kept-${keeps}`))
}

function closeKept(text: OdtDocument): void {
  text.addParagraph((line) => line.addBookmark('kept-end'))
}

const marks =
  /<text:p text:style-name="[^"]*"><text:bookmark text:name="kept-(next|whole|end)"\/><\/text:p>/

/** The content with its marks read. */
export function withKept(xml: string): string {
  const styles = ownStyles(xml)
  const open: Keeps[] = []
  // Splitting on the marks leaves a text, then what its mark says, then a text…
  const body = xml
    .split(marks)
    .map((part, at) => {
      if (at % 2 === 0) return open.length === 0 ? part : keptPart(part, strongest(open), styles)
      if (part === 'end') open.pop()
      else open.push(part === 'next' ? 'next' : 'whole')
      return ''
    })
    .join('')
  // A row goes to the next page whole; one that is higher than a page is parted all the same.
  return body
    .replaceAll('<table:table-row>', '<table:table-row table:style-name="WholeRow">')
    .replace(
      '</office:automatic-styles>',
      () => `${[...styles.made.values()].join('')}${wholeRow}</office:automatic-styles>`,
    )
}

const wholeRow =
  '<style:style style:name="WholeRow" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>'

function strongest(open: readonly Keeps[]): Keeps {
  return open.includes('next') ? 'next' : 'whole'
}

interface OwnStyles {
  /** Those of the content, by name: another style cannot be made from one, it is written again. */
  readonly found: ReadonlyMap<string, string>
  readonly made: Map<string, string>
}

function ownStyles(xml: string): OwnStyles {
  const found = [
    ...xml.matchAll(
      /<style:style style:name="([^"]+)" style:family="(?:paragraph|table)"[^>]*>.*?<\/style:style>/g,
    ),
  ].map(([whole, name = '']) => [name, whole] as const)
  return { found: new Map(found), made: new Map() }
}

function keptPart(part: string, keeps: Keeps, styles: OwnStyles): string {
  // The paragraphs in a table stay with their table.
  const pieces = part.split(/(<table:table .*?<\/table:table>)/)
  const paragraph = /<text:(p|h) text:style-name="([^"]+)"/g
  let left = pieces
    .filter((_, at) => at % 2 === 0)
    .reduce((sum, piece) => sum + [...piece.matchAll(paragraph)].length, 0)
  return pieces
    .map((piece, at) =>
      at % 2 === 0
        ? piece.replace(paragraph, (_, kind: string, name: string) => {
            const own: Keeps = keeps === 'next' || --left > 0 ? 'next' : 'whole'
            return `<text:${kind} text:style-name="${keptParagraph(name, own, styles)}"`
          })
        : piece.replace(
            /^(<table:table [^>]*table:style-name=")([^"]+)"/,
            (_, before: string, name: string) => `${before}${keptTable(name, keeps, styles)}"`,
          ),
    )
    .join('')
}

function keptParagraph(name: string, keeps: Keeps, { found, made }: OwnStyles): string {
  const kept = `Kept_${keeps}_${name}`
  const says = `${keeps === 'next' ? ' fo:keep-with-next="always"' : ''} fo:keep-together="always"`
  const own = found.get(name)
  made.set(
    kept,
    own
      ? named(own, kept).replace('<style:paragraph-properties', `$&${says}`)
      : `<style:style style:name="${kept}" style:family="paragraph" style:parent-style-name="${name}"><style:paragraph-properties${says}/></style:style>`,
  )
  return kept
}

function keptTable(name: string, keeps: Keeps, { found, made }: OwnStyles): string {
  const kept = `Kept_${keeps}_${name}`
  const says = `${keeps === 'next' ? ' fo:keep-with-next="always"' : ''} style:may-break-between-rows="false"`
  made.set(kept, named(found.get(name) ?? '', kept).replace('<style:table-properties', `$&${says}`))
  return kept
}

function named(style: string, name: string): string {
  return style.replace(/style:name="[^"]+"/, `style:name="${name}"`)
}
