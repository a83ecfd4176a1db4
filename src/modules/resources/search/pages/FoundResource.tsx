import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { excerptOf, highlighted } from '#kit/writing/highlight.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { searchTexts } from '../texts/search.ts'

const longest = 260

/** A resource that answers words: what it is, and the passage where they stand. */
export function FoundResource({
  locale,
  resource,
  text,
  files,
  words,
}: {
  locale: Locale
  resource: Resource
  text: string
  files: readonly { readonly name: string; readonly words: string }[]
  words: string
}) {
  const texts = resourceTexts[locale]
  const passage = passageOf(resource, text, files, words)
  const { place, period } = resource.content
  const facts = [
    place,
    period,
    searchTexts[locale].minutesOf(writtenNumber(resource.readingMinutes, locale)),
  ].filter(Boolean)
  return (
    <li class="found">
      <p class="found-kind">
        <Badge tone="info">{texts.kinds[resource.kind]}</Badge>
        {resource.outcome === 'stopped' ? (
          <Badge tone="caution">{texts.outcomes.stopped}</Badge>
        ) : null}
        {resource.source === 'demo' ? <Badge tone="neutral">{texts.demo}</Badge> : null}
      </p>
      <h3>
        <a href={resourcePath(resource.slug)}>
          <Marked text={resource.title} words={words} />
        </a>
      </h3>
      <p class="found-text" lang={resource.language === locale ? undefined : resource.language}>
        {passage.file ? (
          <span class="found-file">{searchTexts[locale].inFile(passage.file)} </span>
        ) : null}
        <Marked text={passage.text} words={words} />
      </p>
      <p class="found-facts">{facts.join(' · ')}</p>
    </li>
  )
}

interface Passage {
  readonly text: string
  readonly file?: string
}

/** The lead when it says one of the words, otherwise the passage of the text, or of a file, that does. */
function passageOf(
  { lead }: Resource,
  text: string,
  files: readonly { readonly name: string; readonly words: string }[],
  words: string,
): Passage {
  const says = (passage: string) => highlighted(passage, words).some(({ hit }) => hit)
  if (says(lead)) return { text: lead }
  const inText = excerptOf(text.slice(0, 20_000), words, longest)
  if (says(inText)) return { text: inText }
  for (const file of files) {
    const inFile = excerptOf(file.words, words, longest)
    if (says(inFile)) return { text: inFile, file: file.name }
  }
  return { text: lead }
}

/** Pieces, never HTML: what people wrote stays words. */
function Marked({ text, words }: { text: string; words: string }) {
  return (
    <>
      {highlighted(text, words).map((piece) =>
        piece.hit ? <mark>{piece.text}</mark> : piece.text,
      )}
    </>
  )
}
