import { isTest, type SourceFile } from './source.ts'

/** The words of the house, which are in the language of the page, and names, which have none. */
const ofTheHouse = /^(?:props|said|texts|words|one|line|entity|identity|territory|member|of)\./

/**
 * Titles of pages and cards, and leads, that somebody wrote and that do not say their language: on an English page, a
 * voice would read French words as English ones.
 */
export function silentTitles({ path, text }: SourceFile): readonly string[] {
  if (isTest(path) || !/^src\/modules\/.*\.tsx$/.test(path)) return []
  const heads = [...text.matchAll(/<(?:Layout|Card)\s[^<]*?(?:<|\/>|>\n)/gs)].map(([tag]) => tag)
  return heads.flatMap((tag) => [
    ...silent(tag, /\btitle=\{([\w.]+\.(?:title|subject|name|question))\}/, 'titleIn'),
    ...silent(tag, /\blead=\{([\w.]+\.(?:question|summary|purpose|text|lead))\}/, 'leadIn'),
  ])

  function silent(tag: string, found: RegExp, says: string): string[] {
    const written = found.exec(tag)?.[1]
    if (written === undefined || ofTheHouse.test(written) || tag.includes(`${says}=`)) return []
    return [`${path}: ${written} without ${says}`]
  }
}
