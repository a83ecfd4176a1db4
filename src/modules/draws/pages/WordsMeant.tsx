import type { Locale } from '#kit/texts.ts'
import { type TradeWord, wordsMeant } from '../texts/words-meant.ts'

/** What the words of the trade mean, before a page uses them: whoever comes for the first time reads it once. */
export function WordsMeant(props: { locale: Locale; words: readonly TradeWord[] }) {
  const texts = wordsMeant[props.locale]
  return (
    <p class="hint">
      {texts.title} {props.words.map((word) => texts[word]).join(' ')}
    </p>
  )
}
