import type { PowerAnswer } from '#engines/field-trials/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const trialTexts = defineTexts(
  {
    design: (design: string, error: string) => `Plan : ${design}, erreur ${error}.`,
    ownError: 'du tirage lui-même',
    rows: (rows: number) => `${numbered(rows, 'lignes', 'fr')}.`,
    arm: (name: string, n: number) => `  groupe « ${name} » : ${numbered(n, 'lignes', 'fr')}`,
    estimates: 'Ce qui est estimé',
    outcome: 'Mesure',
    term: 'Terme',
    estimate: 'Estimation',
    se: 'Erreur',
    df: 'ddl',
    p: 'p',
    between: (share: string) => `Intervalle à ${share}`,
    to: (low: string, high: string) => `${low} à ${high}`,
    n: 'n',
    effect: 'effet',
    corrected: (name: string, p: string) => `p corrigé (${name}) : ${p}`,
    permutation: (p: string, draws: string, isExact: boolean) =>
      `Si rien n’avait d’effet, le tirage seul donnerait un écart aussi grand : p = ${p} (${draws} tirages, ${isExact ? 'tous ceux qui se pouvaient' : 'refaits au hasard'}).`,
    attrition: (treated: string, others: string, low: string, high: string) =>
      `Résultat connu pour ${treated} de ce groupe et ${others} de l’autre ; bornes de Lee : ${low} à ${high}.`,
    balance: 'Avant : les groupes se ressemblaient-ils ?',
    covariate: 'Mesure prise avant',
    treated: 'Moyenne du groupe',
    control: 'Moyenne des autres',
    smd: 'Écart, en écarts-types',
    joint: (p: string) => `Toutes ensemble : p = ${p}.`,
    know: 'À savoir',
    assigned: 'Groupes tirés',
    count: 'Nombre',
    name: 'Groupe',
    unit: 'Unité',
    block: 'Bloc',
    cluster: 'Grappe',
    possible: (count: string) => `Tirages qui se pouvaient : ${count}.`,
    hash: (hash: string) => `Empreinte des unités : ${hash}`,
    receipt: (file: string) => `Reçu écrit : ${file}`,
    script: (file: string) => `Script R écrit : ${file}`,
    exists: (file: string) => `Le fichier ${file} existe déjà, ou ne peut pas être écrit.`,
    noSeed: 'Donnez --seed : des dés, ou une balise, que personne n’a choisis.',
    notReceipt: (file: string) =>
      `${file} : ce n’est pas un reçu de tirage de groupes (attendu : celui de « trials assign »).`,
    held: 'Le reçu est juste : les mêmes unités et la même graine donnent les mêmes groupes.',
    broken: 'Le reçu est faux.',
    checks: {
      version: 'version du tirage',
      units: 'empreinte des unités',
      arms: 'groupe de chaque unité',
      rest: 'tout le reste du reçu (plan, chances, blocs)',
      answer: 'ce que la réponse dit autour du reçu',
    } as Readonly<Record<string, string>>,
    holds: 'juste',
    fails: 'faux',
    others: (units: readonly string[]) =>
      `  autre groupe que celui du tirage : ${units.join(', ')}`,
  },
  {
    design: (design: string, error: string) => `Plan: ${design}, error ${error}.`,
    ownError: 'of the draw itself',
    rows: (rows: number) => `${numbered(rows, 'rows', 'en')}.`,
    arm: (name: string, n: number) => `  arm “${name}”: ${numbered(n, 'rows', 'en')}`,
    estimates: 'What is estimated',
    outcome: 'Outcome',
    term: 'Term',
    estimate: 'Estimate',
    se: 'Error',
    df: 'df',
    p: 'p',
    between: (share: string) => `Interval at ${share}`,
    to: (low: string, high: string) => `${low} to ${high}`,
    n: 'n',
    effect: 'effect',
    corrected: (name: string, p: string) => `corrected p (${name}): ${p}`,
    permutation: (p: string, draws: string, isExact: boolean) =>
      `Had nothing any effect, the draw alone would give as large a difference: p = ${p} (${draws} draws, ${isExact ? 'all that could have been' : 'done again by lot'}).`,
    attrition: (treated: string, others: string, low: string, high: string) =>
      `Outcome known for ${treated} of this arm and ${others} of the other; Lee’s bounds: ${low} to ${high}.`,
    balance: 'Before: were the arms alike?',
    covariate: 'Measured before',
    treated: 'Mean of the arm',
    control: 'Mean of the others',
    smd: 'Difference, in deviations',
    joint: (p: string) => `All together: p = ${p}.`,
    know: 'To know',
    assigned: 'Arms drawn',
    count: 'Count',
    name: 'Arm',
    unit: 'Unit',
    block: 'Block',
    cluster: 'Cluster',
    possible: (count: string) => `Draws that could have been: ${count}.`,
    hash: (hash: string) => `Hash of the units: ${hash}`,
    receipt: (file: string) => `Receipt written: ${file}`,
    script: (file: string) => `R script written: ${file}`,
    exists: (file: string) => `The file ${file} exists already, or cannot be written.`,
    noSeed: 'Give --seed: dice, or a beacon, that nobody chose.',
    notReceipt: (file: string) =>
      `${file}: this is no receipt of arms that were drawn (expected: that of “trials assign”).`,
    held: 'The receipt is right: the same units and the same seed give the same arms.',
    broken: 'The receipt is wrong.',
    checks: {
      version: 'version of the draw',
      units: 'hash of the units',
      arms: 'arm of each unit',
    },
    holds: 'right',
    fails: 'wrong',
    others: (units: readonly string[]) => `  another arm than the draw gives: ${units.join(', ')}`,
  },
)

const counted = defineTexts(
  {
    'in-each-arm': (n: string) => `${n} dans chaque groupe`,
    pairs: (n: string) => `${n} paires`,
    'clusters-in-each-arm': (n: string) => `${n} grappes dans chaque groupe`,
    'in-all': (n: string) => `${n} en tout`,
  } as Record<PowerAnswer['counted'], (n: string) => string>,
  {
    'in-each-arm': (n: string) => `${n} in each arm`,
    pairs: (n: string) => `${n} pairs`,
    'clusters-in-each-arm': (n: string) => `${n} clusters in each arm`,
    'in-all': (n: string) => `${n} in all`,
  },
)

export const powerTexts = defineTexts(
  {
    size: (n: string, total: string) => `Il faut ${n}, soit ${total} unités en tout.`,
    has: (n: string, total: string) => `Avec ${n}, soit ${total} unités en tout :`,
    power: (power: string) => `Chance de voir l’effet s’il existe : ${power}.`,
    effect: (effect: string) =>
      `Plus petit effet que l’on peut espérer voir : ${effect} écart-type.`,
    supposed: (effect: string) => `Effet supposé : ${effect} écart-type.`,
    test: (effect: string, name: string) => `Effet (${name}) : ${effect}.`,
    difference: (text: string) => `Dans l’unité de la mesure : ${text}.`,
    growth: (text: string) => `Les grappes multiplient la variance par ${text}.`,
  },
  {
    size: (n: string, total: string) => `It takes ${n}, that is ${total} units in all.`,
    has: (n: string, total: string) => `With ${n}, that is ${total} units in all:`,
    power: (power: string) => `Chance to tell the effect if it is there: ${power}.`,
    effect: (effect: string) =>
      `Smallest effect that one may hope to tell: ${effect} standard deviation.`,
    supposed: (effect: string) => `Effect supposed: ${effect} standard deviation.`,
    test: (effect: string, name: string) => `Effect (${name}): ${effect}.`,
    difference: (text: string) => `In the unit of the outcome: ${text}.`,
    growth: (text: string) => `Clusters multiply the variance by ${text}.`,
  },
)

export function countedWords(answer: PowerAnswer, whole: string, locale: Locale): string {
  return counted[locale][answer.counted](whole)
}
