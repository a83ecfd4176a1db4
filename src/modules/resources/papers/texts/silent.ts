import { listFormat } from '#kit/formats.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { EssentialKey } from '../../sheet-content.ts'

const words = defineTexts(
  {
    silent: (list: string) =>
      `Cette fiche ne dit pas encore : ${list}. Les personnes qui l’ont écrite ne l’ont pas publié.`,
    parts: {
      what: 'ce qui a été fait',
      who: 'qui l’a fait',
      when: 'quand cela a eu lieu',
      cost: 'le coût',
      result: 'le résultat',
      limits: 'les limites',
      redo: 'comment le refaire',
    },
  },
  {
    silent: (list) =>
      `This sheet does not say yet: ${list}. Those who wrote it have not published it.`,
    parts: {
      what: 'what was done',
      who: 'who did it',
      when: 'when it happened',
      cost: 'the cost',
      result: 'the result',
      limits: 'the limits',
      redo: 'how to do it again',
    },
  },
)

/** What a case does not say, in one sentence; nothing when it says it all. */
export function silentWords(silent: readonly EssentialKey[], locale: Locale): string {
  const { parts, silent: sentence } = words[locale]
  if (silent.length === 0) return ''
  const list = listFormat(locale, { type: 'conjunction' })
  return sentence(list.format(silent.map((key) => parts[key])))
}
