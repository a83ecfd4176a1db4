import type { Locale } from '#kit/texts.ts'
import { type KeptResult, type OwnDeviation, ownDeviations } from './kept-result.ts'
import { keptTexts } from './texts/kept.ts'

/** What differs from the plan and is known without being said, a sentence each. */
export function ownDeviationsInWords(
  result: Pick<KeptResult, 'kind' | 'numbers' | 'protocolVersion'>,
  locale: Locale,
): readonly string[] {
  return ownDeviations(result).map((deviation) => inWords(deviation, locale))
}

function inWords(deviation: OwnDeviation, locale: Locale): string {
  const { own } = keptTexts[locale]
  switch (deviation.code) {
    case 'other-plan':
      return own['other-plan'](deviation.columns)
    case 'amended':
      return own.amended(deviation.version)
    case 'renamed':
      return own.renamed(deviation.planned, deviation.read)
  }
}
