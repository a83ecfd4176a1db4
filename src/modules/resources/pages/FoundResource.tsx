import { excerptOf, highlighted } from '#kit/highlight.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { resourcePath } from '../paths.ts'
import type { Resource } from '../resource.ts'
import { searchTexts } from '../texts/search.ts'
import { resourceTexts } from '../texts/texts.ts'

/** A resource that answers words: what it is, and the passage where they stand. */
export function FoundResource({
  locale,
  resource,
  text,
  words,
}: {
  locale: Locale
  resource: Resource
  text: string
  words: string
}) {
  const texts = resourceTexts[locale]
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
        <Marked text={passageOf(resource.lead, text, words)} words={words} />
      </p>
      <p class="found-facts">{facts.join(' · ')}</p>
    </li>
  )
}

/** The lead when it says one of the words, otherwise the passage of the text that does. */
function passageOf(lead: string, text: string, words: string): string {
  const inLead = highlighted(lead, words).some(({ hit }) => hit)
  const inText = inLead ? '' : excerptOf(text.slice(0, 20_000), words, 260)
  return inText && highlighted(inText, words).some(({ hit }) => hit) ? inText : lead
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
