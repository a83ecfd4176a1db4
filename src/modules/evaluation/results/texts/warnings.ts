import type { TrialWarning } from '#engines/field-trials/index.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

type About = Required<Pick<TrialWarning, 'column' | 'count' | 'value' | 'lines'>>
type Sentences = Readonly<Record<TrialWarning['code'], (about: About) => string>>

const fr: Sentences = {
  'rows-left-out': ({ column, count, lines }) =>
    `colonne « ${column} » : ${numbered(count, 'lignes laissées', 'fr')} de côté, sans valeur${shown(lines, ['ligne', 'lignes'])}`,
  'units-left-out': ({ count, lines }) =>
    `${numbered(count, 'lignes laissées', 'fr')} de côté avec l’autre de leur paire${shown(lines, ['ligne', 'lignes'])}`,
  'column-not-used': ({ column }) => `la colonne « ${column} » ne sert pas à ce plan`,
  'covariates-for-balance': () =>
    'les mesures prises avant disent seulement si les groupes se ressemblaient : nommez "se" pour qu’elles entrent dans le calcul',
  'no-joint-test': () =>
    'pas d’épreuve de toutes les mesures ensemble : trop peu de lignes, ou des mesures qui se répètent',
  'arms-unlike': ({ column, value }) =>
    `les groupes différaient avant, pour « ${column} » : ${value.toFixed(2).replace('.', ',')} écart-type`,
  'arms-lost-unlike': ({ column, value }) =>
    `« ${column} » : un groupe a perdu plus que l’autre (${writtenPercent(Math.abs(value), 'fr')} d’écart)`,
  'few-rows': ({ count }) =>
    `${numbered(count, 'lignes', 'fr')} seulement : l’intervalle ne vaut que si la mesure est à peu près symétrique`,
  'few-clusters': ({ count }) =>
    `${numbered(count, 'groupes entiers', 'fr')} seulement : l’intervalle est à prendre avec prudence`,
  'few-in-arm': ({ column, count }) =>
    `un des groupes comparés n’a que ${numbered(count, column === '' ? 'lignes' : 'groupes entiers', 'fr')} : l’intervalle est à prendre avec prudence`,
  'no-permutation': () => 'aucun tirage à refaire : ce plan ne suppose pas de hasard',
  'not-random': () =>
    'rien n’a été tiré au sort : ce nombre n’est un effet que si, sans rien, les groupes auraient été pareils',
}

const en: Sentences = {
  'rows-left-out': ({ column, count, lines }) =>
    `column “${column}”: ${numbered(count, 'rows', 'en')} without a value, left out${shown(lines, ['line', 'lines'])}`,
  'units-left-out': ({ count, lines }) =>
    `${numbered(count, 'rows', 'en')} left out with the other of their pair${shown(lines, ['line', 'lines'])}`,
  'column-not-used': ({ column }) => `the column “${column}” has no part in this plan`,
  'covariates-for-balance': () =>
    'what was measured before only says whether the arms were alike: name "se" to bring it into the estimate',
  'no-joint-test': () =>
    'no test of all covariates together: too few rows, or columns that repeat each other',
  'arms-unlike': ({ column, value }) =>
    `arms differed before, for “${column}”: ${value.toFixed(2)} standard deviation`,
  'arms-lost-unlike': ({ column, value }) =>
    `“${column}”: one arm lost more than the other (${writtenPercent(Math.abs(value), 'en')} apart)`,
  'few-rows': ({ count }) =>
    `${numbered(count, 'rows', 'en')} only: the interval holds if the outcome is nearly symmetric`,
  'few-clusters': ({ count }) =>
    `${numbered(count, 'clusters', 'en')} only: take the interval with care`,
  'few-in-arm': ({ column, count }) =>
    `one of the groups compared has only ${numbered(count, column === '' ? 'rows' : 'clusters', 'en')}: take the interval with care`,
  'no-permutation': () => 'no draw to do again: this plan supposes none',
  'not-random': () =>
    'nothing was drawn by lot: this number is an effect only if the arms would have been alike without it',
}

const sentences = defineTexts(fr as Record<TrialWarning['code'], (about: About) => string>, en)

export function warningLine(warning: TrialWarning, locale: Locale): string {
  const { code, column = '', count = 0, value = 0, lines = [] } = warning
  return sentences[locale][code]({ column, count, value, lines })
}

/** Nothing once they are forgotten: a result that is kept says how many, and not which. */
function shown(lines: readonly number[], [single, several]: readonly [string, string]): string {
  if (lines.length === 0) return ''
  const first = lines.slice(0, 12).join(', ')
  return ` (${lines.length > 1 ? several : single} ${first}${lines.length > 12 ? '…' : ''})`
}
