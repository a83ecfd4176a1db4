import { type Day, writtenDay } from '#kit/dates.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { BandsProblem, FeeReason } from '../band.ts'

export const feeTexts = defineTexts(
  {
    title: 'Les cotisations par population',
    lead: 'Le montant d’une année, selon la population du territoire. Le montant d’une année commencée ne change plus.',
    inForce: 'Montants en vigueur',
    since: (day: string) => `Depuis le ${day}`,
    from: (day: string) => `À partir du ${day}`,
    none: 'Aucun montant n’est réglé',
    noneText:
      'Écrivez les tranches ci-dessous : une demande d’adhésion pourra alors être facturée.',
    band: 'Tranche de population',
    amount: 'Montant d’une année',
    bandWords: (from: string, below: string) => `De ${from} à ${below} hab.`,
    bandBelow: (below: string) => `Moins de ${below} hab.`,
    bandAbove: (from: string) => `${from} hab. et plus`,
    organisations: 'Organisations sans population',
    free: 'Ne paient rien',
    freeNone: 'Personne',
    write: 'Écrire de nouveaux montants',
    effectiveFrom: 'Valables à partir du',
    effectiveFromHint: 'Les années qui commencent avant gardent leurs montants.',
    bands: 'Tranches',
    bandsHint:
      'Une tranche par ligne : la population à partir de laquelle elle commence, deux points, le montant en euros. La première commence à 0.',
    bandsExample: '0 : 200\n5 000 : 800\n50 000 : 2 500',
    organisationAmount: 'Montant pour une organisation (association, laboratoire…)',
    freeKinds: 'Types de territoires qui ne paient rien',
    save: 'Enregistrer ces montants',
    saved: 'Les montants sont enregistrés.',
    unreadable: (line: string) =>
      `Nous ne comprenons pas cette ligne : « ${line} ». Écrivez par exemple « 5 000 : 800 ».`,
    try: 'Et pour un territoire ?',
    tryLead: 'Cherchez un territoire pour voir sa cotisation et d’où elle vient.',
    tryButton: 'Calculer',
  },
  {
    title: 'Fees by population',
    lead: 'The amount of one year, by population of the territory. What holds for a year that has begun does not change.',
    inForce: 'Amounts in force',
    since: (day) => `Since ${day}`,
    from: (day) => `From ${day}`,
    none: 'No amount is set',
    noneText: 'Write the bands below: a request can then be invoiced.',
    band: 'Band of population',
    amount: 'Amount of one year',
    bandWords: (from, below) => `From ${from} to ${below} inhabitants`,
    bandBelow: (below) => `Less than ${below} inhabitants`,
    bandAbove: (from) => `${from} inhabitants and more`,
    organisations: 'Organisations without population',
    free: 'Pay nothing',
    freeNone: 'Nobody',
    write: 'Write new amounts',
    effectiveFrom: 'In force from',
    effectiveFromHint: 'Years that begin before keep their amounts.',
    bands: 'Bands',
    bandsHint:
      'One band per line: the population from which it begins, a colon, the amount in euros. The first one begins at 0.',
    bandsExample: '0: 200\n5,000: 800\n50,000: 2,500',
    organisationAmount: 'Amount for an organisation (association, lab…)',
    freeKinds: 'Kinds of territory that pay nothing',
    save: 'Save these amounts',
    saved: 'The amounts are saved.',
    unreadable: (line) => `This line cannot be read: “${line}”. Write for example “5000: 800”.`,
    try: 'And for a territory?',
    tryLead: 'Look for a territory to see its fee and where it comes from.',
    tryButton: 'Compute',
  },
)

export const bandsProblemTexts: Readonly<Record<Locale, Readonly<Record<BandsProblem, string>>>> =
  defineTexts(
    {
      'no-band': 'Écrivez au moins une tranche.',
      'not-from-zero':
        'La première tranche commence à 0 habitant : sinon, les plus petits territoires n’ont pas de montant.',
      'same-threshold': 'Deux tranches commencent au même nombre d’habitants : retirez-en une.',
    },
    {
      'no-band': 'Write at least one band.',
      'not-from-zero': 'The first band begins at 0 inhabitants: otherwise some have none.',
      'same-threshold': 'Two bands begin at the same number of inhabitants: remove one.',
    },
  )

const reasons = defineTexts(
  {
    free: (since: string) => `gratuit pour ce type de territoire (montants du ${since})`,
    organisation: (since: string) => `montant des organisations (montants du ${since})`,
    overridden: (why: string, computed: string) =>
      computed === ''
        ? `montant décidé (${why})`
        : `montant décidé au lieu de ${computed} (${why})`,
    band: (population: string, band: string, since: string) =>
      `${population}, tranche « ${band} » (montants du ${since})`,
    inhabitants: (count: string, year: string) =>
      `${numbered(count, 'habitants', 'fr')}${year === '' ? '' : ` en ${year}`}`,
  },
  {
    free: (since) => `free for this kind of territory (amounts of ${since})`,
    organisation: (since) => `amount for organisations (amounts of ${since})`,
    overridden: (why, computed) =>
      computed === '' ? `amount decided: ${why}` : `amount decided instead of ${computed}: ${why}`,
    band: (population, band, since) => `${population}, band “${band}” (amounts of ${since})`,
    inhabitants: (count, year) =>
      `${numbered(count, 'inhabitants', 'en')}${year === '' ? '' : ` in ${year}`}`,
  },
)

/** « De 5 000 à 50 000 hab. » */
export function bandWords(from: number, below: number | undefined, locale: Locale): string {
  const texts = feeTexts[locale]
  const [start, end] = [from, below ?? 0].map((count) => writtenNumber(count, locale))
  if (below === undefined) return texts.bandAbove(start ?? '')
  return from === 0 ? texts.bandBelow(end ?? '') : texts.bandWords(start ?? '', end ?? '')
}

/** Where an amount comes from, in one sentence without its first capital. */
export function feeReasonWords(reason: FeeReason, locale: Locale): string {
  const texts = reasons[locale]
  const since = (day: Day) => writtenDay(day, locale)
  switch (reason.kind) {
    case 'free':
      return texts.free(since(reason.since))
    case 'organisation':
      return texts.organisation(since(reason.since))
    case 'overridden': {
      const { computedCents, why } = reason
      return texts.overridden(
        why,
        computedCents === undefined ? '' : writtenMoney(computedCents, locale),
      )
    }
    case 'band': {
      const { population, populationYear, from, below } = reason
      const count = texts.inhabitants(
        writtenNumber(population, locale),
        String(populationYear ?? ''),
      )
      return texts.band(count, bandWords(from, below, locale), since(reason.since))
    }
    default:
      return reason satisfies never
  }
}
