import { writtenMonth } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { OutsidePeriod } from '../outside-period.ts'

export const outsideTexts = defineTexts(
  {
    title: 'Des écritures ne sont pas de la période du projet',
    lines: (count: number) => numbered(count, 'lignes', 'fr'),
    oneMonth: (month: string) => `en ${month}`,
    months: (from: string, to: string) => `entre ${from} et ${to}`,
    charges: 'charges',
    products: 'produits',
    used: 'bénévolat et dons employés',
    given: 'bénévolat et dons reçus',
    todo: 'Elles comptent dans le réalisé. Si elles ne sont pas de ce projet, corrigez les règles des comptes puis lisez le fichier de nouveau. Sinon, changez les jours du projet.',
  },
  {
    title: 'Some entries are not of the time of the project',
    lines: (count) => numbered(count, 'lines', 'en'),
    oneMonth: (month) => `in ${month}`,
    months: (from, to) => `between ${from} and ${to}`,
    charges: 'charges',
    products: 'products',
    used: 'volunteering and gifts used',
    given: 'volunteering and gifts received',
    todo: 'They count in the actual column. If they are not of this project, mend the rules of accounts and read the file again. Otherwise, change the days of the project.',
  },
)

/** How many lines, of which months, and their sums. */
export function outsideSaid(outside: OutsidePeriod, locale: Locale): string {
  const texts = outsideTexts[locale]
  const { lines, from, to, chargesCents, productsCents, usedCents, givenCents } = outside
  const month = (at: string) => writtenMonth(at, locale)
  const when = from === to ? texts.oneMonth(month(from)) : texts.months(month(from), month(to))
  const sums = [
    [texts.charges, chargesCents],
    [texts.products, productsCents],
    [texts.used, usedCents],
    [texts.given, givenCents],
  ] as const
  const parts = sums
    .filter(([, cents]) => cents !== 0)
    .map(([name, cents]) => `${name} ${writtenMoney(cents, locale)}`)
  return `${[`${texts.lines(lines)} ${when}`, ...parts].join(', ')}.`
}
