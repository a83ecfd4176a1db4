import type { Overtaken } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import { eventAudiences, eventKinds, videoKinds, waitingRules } from '../event.ts'
import { publicEventTexts } from '../texts/event.ts'
import { manageTexts } from '../texts/manage.ts'

/** What stands now in the fields whose values are codes, in the words of the form. */
export function saidValues(
  fields: readonly Overtaken[],
  locale: Locale,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ name, now }) => {
      const said = wordOf(name, now, locale)
      return said === undefined ? [] : [[name, said] as const]
    }),
  )
}

function wordOf(name: string, now: string, locale: Locale): string | undefined {
  const words = publicEventTexts[locale]
  const texts = manageTexts[locale]
  const of = <K extends string>(known: readonly K[], said: Readonly<Record<K, string>>) => {
    const key = known.find((one) => one === now)
    return key && said[key]
  }
  if (name === 'kind') return of(eventKinds, words.kinds)
  if (name === 'audience') return of(eventAudiences, words.audiences)
  if (name === 'video') return of(videoKinds, texts.videos)
  if (name === 'waitingRule') return of(waitingRules, texts.waitingRules)
  if (name === 'waitingList' || name === 'confirmEmail') return now ? texts.ticked : texts.unticked
  return undefined
}
