import { writtenDay } from '#kit/dates.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, numbered } from '#kit/words.ts'
import { type Comparable, type FecImport, type Shortfall, shortfallOf } from '../fec-import.ts'

/** What a file of entries would take the place of: the page and the command say the same. */
export const replacingTexts = defineTexts(
  {
    title: 'Ce que ce fichier remplacerait',
    which: 'Fichier',
    days: 'Jours',
    lines: 'Lignes',
    charges: 'Charges',
    products: 'Produits',
    newer: 'Ce fichier',
    keepFor: (name: string) => `Garder ce fichier à la place de « ${name} »`,
    keepForMany: (count: number) =>
      `Garder ce fichier à la place de ${numbered(count, 'fichiers', 'fr')}`,
    confirm:
      'Les sommes de ce fichier deviennent le réalisé. Celles du fichier remplacé ne comptent plus, et ne reviennent pas d’elles-mêmes.',
    span: (from: string, to: string) => `${from} – ${to}`,
    replaces: (name: string, span: string, lines: string, charges: string, products: string) =>
      `Remplace « ${name} » : ${span}, ${lines}, charges ${charges}, produits ${products}.`,
    lineCount: (count: number) => numbered(count, 'lignes', 'fr'),
    caution: 'Attention',
    fewerDays: (own: string, before: string) =>
      `Ce fichier couvre moins de jours : ${own}. Avant : ${before}.`,
    fewerLines: (own: string, before: string) =>
      `Ce fichier a moins de lignes : ${own}. Avant : ${before}.`,
    otherSums: (own: string, before: string) =>
      `Les sommes changent. Avant : ${before}. Après : ${own}.`,
    sums: (charges: string, products: string, used: string, received: string) =>
      `charges ${charges}, produits ${products}, bénévolat et dons employés ${used}, reçus ${received}`,
    nothing: 'Aucun fichier gardé de la même année : celui-ci ne remplace rien.',
    notCompared:
      'La base de données n’a pas été lue : ce que ce fichier remplacerait n’est pas dit.',
  },
  {
    title: 'What this file would replace',
    which: 'File',
    days: 'Days',
    lines: 'Lines',
    charges: 'Charges',
    products: 'Products',
    newer: 'This file',
    keepFor: (name) => `Keep this file in place of “${name}”`,
    keepForMany: (count) => `Keep this file in place of ${numbered(count, 'files', 'en')}`,
    confirm:
      'The sums of this file become the actual ones. Those of the replaced file count no more, and do not come back by themselves.',
    span: (from, to) => `${from} – ${to}`,
    replaces: (name, span, lines, charges, products) =>
      `Replaces “${name}”: ${span}, ${lines}, charges ${charges}, products ${products}.`,
    lineCount: (count) => numbered(count, 'lines', 'en'),
    caution: 'Caution',
    fewerDays: (own, before) => `This file covers fewer days: ${own}, instead of ${before}.`,
    fewerLines: (own, before) => `This file has fewer lines: ${own}, instead of ${before}.`,
    otherSums: (own, before) => `Sums change. Before: ${before}. After: ${own}.`,
    sums: (charges, products, used, received) =>
      `charges ${charges}, products ${products}, volunteering and gifts used ${used}, received ${received}`,
    nothing: 'No kept file of the same year: this one replaces nothing.',
    notCompared:
      'The database of the house was not read: what this file would replace is not said.',
  },
)

/** What it covers less, and what changes; nothing where nothing is replaced. */
export function cautionsSaid(
  file: Comparable,
  replaced: readonly Comparable[],
  locale: Locale,
): readonly string[] {
  const shortfall = shortfallOf(file, replaced)
  if (!shortfall) return []
  const texts = replacingTexts[locale]
  const { before, fewerDays, fewerLines, otherSums } = shortfall
  const sums = (side: Shortfall['before']) =>
    texts.sums(
      writtenMoney(side.chargesCents, locale),
      writtenMoney(side.productsCents, locale),
      writtenMoney(side.usedCents, locale),
      writtenMoney(side.givenCents, locale),
    )
  return [
    ...(fewerDays ? [texts.fewerDays(spanSaid(file, locale), spanSaid(before, locale))] : []),
    ...(fewerLines
      ? [texts.fewerLines(writtenNumber(file.lines, locale), writtenNumber(before.lines, locale))]
      : []),
    ...(otherSums ? [texts.otherSums(sums(file), sums(before))] : []),
  ]
}

/** Every file that is replaced, then every caution: for a terminal. */
export function replacingSaid(
  file: Comparable,
  replaced: readonly FecImport[],
  locale: Locale,
): readonly string[] {
  const texts = replacingTexts[locale]
  if (replaced.length === 0) return [texts.nothing]
  return [
    ...replaced.map((other) =>
      texts.replaces(
        other.fileName,
        spanSaid(other, locale),
        texts.lineCount(other.lines),
        writtenMoney(other.chargesCents, locale),
        writtenMoney(other.productsCents, locale),
      ),
    ),
    ...cautionsSaid(file, replaced, locale).map(
      (sentence) => `${texts.caution}${colon[locale]}${sentence}`,
    ),
  ]
}

export function spanSaid(
  { startsOn, endsOn }: Pick<FecImport, 'startsOn' | 'endsOn'>,
  locale: Locale,
): string {
  return replacingTexts[locale].span(writtenDay(startsOn, locale), writtenDay(endsOn, locale))
}
