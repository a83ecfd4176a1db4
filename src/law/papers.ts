import { isTest, type SourceFile, withoutComments } from './source.ts'

/** What a writer of the platform takes to make a file that is printed or opened in a word processor. */
const written = /^\): (?:Document|LetterBatch|MergeLetter)(?: \| undefined)? /

/** The makers of papers, as `draws/panel/documents/indemnities.ts#indemnityDocument`. */
export function paperMakers(files: readonly SourceFile[]): readonly string[] {
  return codeOf(files).flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?function (\w+)\(/gm)].flatMap((match) => {
      const [whole, name = ''] = match
      const after = text.slice(closing(text, match.index + whole.length))
      return written.test(after) ? [`${path}#${name}`] : []
    }),
  )
}

/** Labels have no maker: a route gives its lines to the writer. */
export function labelWriters(files: readonly SourceFile[]): readonly string[] {
  return codeOf(files)
    .filter(({ text }) => text.includes('writeLabels('))
    .map(({ path }) => `${path}#writeLabels`)
}

/** A document that a route or a page composes by itself, and gives to a writer: no list would know it. */
export function papersOutOfPlace(files: readonly SourceFile[]): readonly string[] {
  return codeOf(files)
    .filter(({ path, text }) => !path.includes('/documents/') && writes.test(text))
    .filter(({ text }) => /\bfooter:/.test(text) && /\bblocks:/.test(text))
    .map(({ path }) => path)
}

const writes = /\bwrite(?:Pdf|Paper|Docx|Odt|Letters|MergeLetter)\(/

/** Which of these makers print what somebody wrote with the writing tools: their file reads prose, or one that it takes words from. */
export function proseMakers(
  makers: readonly string[],
  files: readonly SourceFile[],
): readonly string[] {
  const all = new Map(codeOf(files).map((file) => [file.path, file.text]))
  const reads = (path: string, seen: Set<string>): boolean => {
    const text = all.get(path)
    if (text === undefined || seen.has(path)) return false
    seen.add(path)
    if (/from '#kit\/prose\//.test(text)) return true
    return [...text.matchAll(/from '(\.[^']+\.ts)'/g)].some(([, near = '']) => {
      const next = placeOf(path, near)
      // Words of the house and the nouns of another part print nothing by themselves.
      return /-blocks|documents\/|letter-parts/.test(next) && reads(next, seen)
    })
  }
  return makers.filter((maker) => reads(maker.split('#')[0] ?? '', new Set()))
}

function codeOf(files: readonly SourceFile[]): readonly SourceFile[] {
  return files
    .filter(({ path }) => path.startsWith('src/modules/') && !isTest(path))
    .map(({ path, text }) => ({
      path: path.replace('src/modules/', ''),
      text: withoutComments(text),
    }))
}

function closing(text: string, from: number): number {
  let open = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open++
    if (text[at] === ')' && --open === 0) return at
  }
  return text.length
}

function placeOf(from: string, near: string): string {
  return new URL(near, `https://house/${from}`).pathname.slice(1)
}
