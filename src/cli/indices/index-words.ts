import type {
  ImpossibleIndex,
  IndexWarning,
  StageName,
  Step,
  WarningCode,
} from '#engines/index-score/index.ts'
import { numberFormat } from '#kit/formats.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

const stagesFr: Readonly<Record<StageName, string>> = {
  denominated: 'Divisé par le dénominateur',
  imputed: 'Cases manquantes remplies',
  screened: 'Unités gardées',
  treated: 'Valeurs extrêmes traitées',
  normalised: 'Mis à la même échelle',
}

const stepsFr: Readonly<Record<Step, string>> = {
  denominate: 'diviser',
  impute: 'remplir',
  screen: 'garder les unités',
  treat: 'traiter les valeurs extrêmes',
  normalise: 'mettre à la même échelle',
  aggregate: 'rassembler',
}

export const buildTexts = defineTexts(
  {
    read: (units: number, indicators: number) =>
      `${numbered(units, 'unités', 'fr')}, ${numbered(indicators, 'indicateurs', 'fr')}.`,
    usualPlan: 'Aucun plan donné : les choix de l’exemple de COINr.',
    stages: stagesFr as Readonly<Record<string, string>>,
    steps: stepsFr as Readonly<Record<string, string>>,
    leftOut: 'laissé de côté',
    treatedTitle: 'Indicateurs traités',
    indicator: 'Indicateur',
    winsorised: 'Points ramenés',
    logged: 'Logarithme',
    skewness: 'Asymétrie avant, après',
    kurtosis: 'Aplatissement avant, après',
    yes: 'oui',
    unit: 'Unité',
    rank: 'Rang',
    scoresTitle: 'Scores et rangs',
    warningsTitle: 'À savoir',
    sureTitle: (runs: string) => `Ce que valent ces rangs : ${runs} fois d’autres choix, au hasard`,
    between: 'Neuf fois sur dix',
    middle: 'Milieu',
    same: 'Ce rang même',
    shift: (places: number) =>
      `En moyenne, une unité bouge de ${numbered(writtenNumber(places, 'fr', 1), 'rangs', 'fr')}.`,
    setAside: (count: number) =>
      `${numbered(count, 'essais', 'fr')} mis de côté : leur moyenne n’a pas de résultat.`,
    choicesTitle: 'Ce qui fait bouger les rangs (indices de Sobol)',
    choice: 'Choix',
    alone: 'Seul',
    withOthers: 'Avec les autres',
    choices: {
      ...stepsFr,
      weights: 'les poids, un quart de plus ou de moins',
      'left-out': 'un indicateur de moins',
    } as Readonly<Record<string, string>>,
    to: (low: string, high: string) => `${low} à ${high}`,
    impossible: {
      'not-positive': (node: string, unit: string, method: string) =>
        `La moyenne ${method} de « ${node} » n’existe pas pour ${unit} : une valeur y est nulle ou négative. Mettez à l’échelle au-dessus de zéro ("range": [1, 100]), ou choisissez la moyenne arithmétique.`,
      zero: (node: string, unit: string, method: string) =>
        `La moyenne ${method} de « ${node} » n’existe pas pour ${unit} : une valeur y est nulle. Mettez à l’échelle au-dessus de zéro ("range": [1, 100]), ou choisissez la moyenne arithmétique.`,
      'not-finite': (node: string, unit: string, method: string) =>
        `La moyenne ${method} de « ${node} » n’a pas de résultat pour ${unit} : ses valeurs ont des signes différents, ou la puissance est trop grande pour elles. Mettez à l’échelle au-dessus de zéro ("range": [1, 100]), prenez une puissance plus proche de zéro, ou la moyenne arithmétique.`,
    },
    means: {
      arithmetic: 'arithmétique',
      geometric: 'géométrique',
      harmonic: 'harmonique',
      power: 'puissance',
    } as Readonly<Record<string, string>>,
  },
  {
    read: (units: number, indicators: number) =>
      `${numbered(units, 'units', 'en')}, ${numbered(indicators, 'indicators', 'en')}.`,
    usualPlan: 'No plan given: the choices of COINr’s example.',
    stages: {
      denominated: 'Divided by the denominator',
      imputed: 'Missing cells filled',
      screened: 'Units kept',
      treated: 'Outliers treated',
      normalised: 'Brought to one scale',
    },
    steps: {
      denominate: 'divide',
      impute: 'fill',
      screen: 'keep units',
      treat: 'treat outliers',
      normalise: 'bring to one scale',
      aggregate: 'aggregate',
    },
    leftOut: 'left out',
    treatedTitle: 'Indicators treated',
    indicator: 'Indicator',
    winsorised: 'Points brought in',
    logged: 'Logarithm',
    skewness: 'Skewness before, after',
    kurtosis: 'Kurtosis before, after',
    yes: 'yes',
    unit: 'Unit',
    rank: 'Rank',
    scoresTitle: 'Scores and ranks',
    warningsTitle: 'To know',
    sureTitle: (runs: string) => `What these ranks are worth: ${runs} times other choices, by lot`,
    between: 'Nine times of ten',
    middle: 'Middle',
    same: 'This very rank',
    shift: (places: number) =>
      `On average, a unit moves by ${numbered(writtenNumber(places, 'en', 1), 'ranks', 'en')}.`,
    setAside: (count: number) =>
      `${numbered(count, 'runs', 'en')} set aside: their mean has no result.`,
    choicesTitle: 'What moves the ranks (indices of Sobol)',
    choice: 'Choice',
    alone: 'Alone',
    withOthers: 'With the others',
    choices: {
      denominate: 'divide',
      impute: 'fill',
      screen: 'keep units',
      treat: 'treat outliers',
      normalise: 'bring to one scale',
      aggregate: 'aggregate',
      weights: 'the weights, a quarter more or less',
      'left-out': 'one indicator less',
    },
    to: (low: string, high: string) => `${low} to ${high}`,
    impossible: {
      'not-positive': (node: string, unit: string, method: string) =>
        `The ${method} mean of “${node}” does not exist for ${unit}: a value is zero or negative. Bring to a scale above zero ("range": [1, 100]), or choose the arithmetic mean.`,
      zero: (node: string, unit: string, method: string) =>
        `The ${method} mean of “${node}” does not exist for ${unit}: a value is zero. Bring to a scale above zero ("range": [1, 100]), or choose the arithmetic mean.`,
      'not-finite': (node: string, unit: string, method: string) =>
        `The ${method} mean of “${node}” has no result for ${unit}: its values have different signs, or the power is too large for them. Bring to a scale above zero ("range": [1, 100]), take a power nearer to zero, or the arithmetic mean.`,
    },
    means: {
      arithmetic: 'arithmetic',
      geometric: 'geometric',
      harmonic: 'harmonic',
      power: 'power',
    },
  },
)

/** What is said of one warning: the thing it is about, the units, a number. */
interface Said {
  readonly about: string
  readonly units: string
  readonly count: number
  readonly value: number
}

type Sentences = Readonly<Record<WarningCode, (words: Said, locale: Locale) => string>>

const fr: Sentences = {
  'several-times': ({ count }) =>
    `la colonne Time a ${numbered(count, 'dates', 'fr')} : des unités ne sont pas de la même année`,
  'direction-of-aggregate': ({ about }) =>
    `${about} : un sens de -1 ne vaut que pour un indicateur, et n’a rien changé`,
  'step-not-named': ({ about }) => `étape laissée de côté, que le plan ne nomme pas : ${about}`,
  'range-not-used': ({ about }) => `${about} n’a pas d’étendue : "range" n’a rien changé`,
  'power-not-used': ({ about }) => `${about} n’a pas d’exposant : "power" n’a rien changé`,
  'no-denominator-named': () => 'aucun indicateur ne nomme de dénominateur : rien n’a été divisé',
  'denominator-missing': ({ about, units }) =>
    `${about} : le dénominateur manque, et la valeur avec lui, pour ${units}`,
  'negative-denominator': ({ about, units }) =>
    `${about} : un dénominateur négatif retourne l’ordre, pour ${units}`,
  imputed: ({ count }) =>
    `${numbered(count, 'cases', 'fr')} sans valeur : un calcul les a remplies`,
  'not-imputed': ({ about, units }) => `${about} : aucune valeur à mettre pour ${units}`,
  'screened-out': ({ units, value }) =>
    `${units} : écarté, ${writtenPercent(value, 'fr')} des indicateurs seulement`,
  'not-judged': ({ about }) =>
    `${about} : trop peu de valeurs différentes pour juger des extrêmes, rien n’a changé`,
  transformed: ({ about, count }) =>
    `${about} : ${numbered(count, 'points', 'fr')} n’ont pas suffi, le logarithme le remplace`,
  'still-skewed': ({ about, value }) =>
    `${about} : dépasse encore les seuils après le logarithme (asymétrie ${figure(value, 'fr')})`,
  'no-spread': ({ about }) => `${about} : toutes les valeurs sont égales, l’échelle n’en fait rien`,
  'directions-not-used': () =>
    'les valeurs ne sont pas mises à l’échelle : les sens de -1 n’ont pas été appliqués',
  'from-a-part': ({ about, units }) => `${about} : calculé sur une partie seulement, pour ${units}`,
  'not-enough': ({ about, units }) =>
    `${about} : trop d’éléments manquent, pas de score pour ${units}`,
  'no-rank': ({ units }) => `pas de rang pour ${units}`,
  'negative-values': ({ about }) =>
    `${about} : cette moyenne a peu de sens avec des valeurs négatives`,
}

const en: Sentences = {
  'several-times': ({ count }) =>
    `the column Time has ${numbered(count, 'dates', 'en')}: units are not of the same year`,
  'direction-of-aggregate': ({ about }) =>
    `${about}: a direction of -1 counts for an indicator only, and changed nothing`,
  'step-not-named': ({ about }) => `the plan says nothing of “${about}”: left out`,
  'range-not-used': ({ about }) => `${about} has no range: "range" changed nothing`,
  'power-not-used': ({ about }) => `${about} has no exponent: "power" changed nothing`,
  'no-denominator-named': () => 'no indicator names a denominator: nothing was divided',
  'denominator-missing': ({ about, units }) =>
    `${about}: the denominator is missing, and the value with it, for ${units}`,
  'negative-denominator': ({ about, units }) =>
    `${about}: a negative denominator turns the order round, for ${units}`,
  imputed: ({ count }) =>
    `${numbered(count, 'cells', 'en')} without a value: filled by computation`,
  'not-imputed': ({ about, units }) => `${about}: no value to put for ${units}`,
  'screened-out': ({ units, value }) =>
    `${units}: set aside, only ${writtenPercent(value, 'en')} of the indicators`,
  'not-judged': ({ about }) =>
    `${about}: too few different values to judge outliers, nothing changed`,
  transformed: ({ about, count }) =>
    `${about}: ${numbered(count, 'points', 'en')} did not suffice, the logarithm replaces it`,
  'still-skewed': ({ about, value }) =>
    `${about}: still past the thresholds after the logarithm (skewness ${figure(value, 'en')})`,
  'no-spread': ({ about }) => `${about}: all values are equal, the scale gives nothing`,
  'directions-not-used': () =>
    'values are not brought to a scale: directions of -1 were not applied',
  'from-a-part': ({ about, units }) => `${about}: computed from a part only, for ${units}`,
  'not-enough': ({ about, units }) =>
    `${about}: too many elements are missing, no score for ${units}`,
  'no-rank': ({ units }) => `no rank for ${units}`,
  'negative-values': ({ about }) => `${about}: this mean says little of negative values`,
}

const sentences = defineTexts(fr as Record<WarningCode, Sentences[WarningCode]>, en)

export function warningLine(warning: IndexWarning, locale: Locale): string {
  const { code, indicator, node, step, units = [], count = 0, value = 0 } = warning
  const named = step !== undefined ? (ownOf(buildTexts[locale].steps, step) ?? step) : undefined
  const about = indicator ?? node ?? named ?? ''
  return sentences[locale][code]({ about, units: units.join(', '), count, value }, locale)
}

export function impossibleLine({ why, node, unit, method }: ImpossibleIndex, locale: Locale) {
  const { impossible, means } = buildTexts[locale]
  return impossible[why](node, unit, ownOf(means, method) ?? method)
}

/** Five figures that count, whatever the size; a dash where nothing is. */
export function figure(value: number | undefined, locale: Locale): string {
  if (value === undefined || Number.isNaN(value)) return '–'
  const format = numberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumSignificantDigits: 5,
    useGrouping: false,
  })
  return format.format(value).replace(/^-/, '\u2212')
}
