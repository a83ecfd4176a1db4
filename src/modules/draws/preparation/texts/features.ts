import { defineTexts, type Locale } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import type { FeatureRefusal } from '../actions/keep-features.ts'
import type { CensusProblem } from '../census.ts'
import type { CrossRefusal } from '../crossed-feature.ts'
import type { TypedFeatureRefusal } from '../feature-form.ts'
import type { GridProblem } from '../quota-grid.ts'
import type { CensusRefusal } from '../routes/census-file.ts'

export const featureTexts = defineTexts(
  {
    title: 'Critères et quotas',
    lead: (seats: number) =>
      `Ce à quoi le panel doit ressembler. Pour chaque réponse, écrivez au moins et au plus combien des ${numbered(seats, 'places', 'fr')} ; à côté, la population et le vivier.`,
    none: 'Aucun critère pour l’instant.',
    noneHelp:
      'Importez un fichier du recensement, ou ajoutez un critère à la main. Au-delà de cinq critères, presque chaque personne est un cas unique.',
    save: 'Enregistrer les quotas',
    saved: 'Les quotas sont enregistrés.',
    value: 'Réponse',
    population: 'Population',
    pool: 'Vivier',
    expectedPool: 'Vivier attendu',
    panel: 'Part du panel',
    atLeast: 'Au moins',
    atMost: 'Au plus',
    flexMin: 'Au pire, au moins',
    flexMax: 'Au pire, au plus',
    flex: 'Jusqu’où aller si aucun panel ne respecte les quotas',
    fieldOf: (bound: string, feature: string, value: string) => `${bound}, ${feature} : ${value}`,
    unknown: 'inconnue',
    seats: (range: string) => `${range} places`,
    sums: (mins: number, maxes: number, seats: number) =>
      `Sommes : de ${mins} à ${maxes}, pour ${numbered(seats, 'places', 'fr')}.`,
    gap: (points: number) =>
      `Écart entre vivier et population : ${numbered(points, 'points', 'fr')}.`,
    reference: (source: string) => `Source : ${source}`,
    noReference: 'Source de la population : non dite.',
    remove: (label: string) => `Retirer « ${label} »`,
    removeConfirm: 'Le critère et ses quotas sont retirés.',
    removed: 'Le critère est retiré.',
    usual: 'Critères habituels',
    addUsual: (label: string) => `Ajouter « ${label} »`,
    census: 'Depuis le recensement',
    censusHelp:
      'Les fichiers de l’Insee, sans les modifier (CSV ou zip) : population par sexe et âge (TD_POP1B), évolution et structure de la population, diplômes et formation, logement. Votre fichier n’est envoyé nulle part ailleurs.',
    censusFile: 'Fichier de l’Insee',
    codes: 'Codes Insee des communes',
    codesHint:
      'Un ou plusieurs, séparés par des espaces. Avec plusieurs, la commune devient un critère.',
    least: 'Âge minimum',
    lift: 'Garder au moins une place pour les groupes de 2 % et plus (ils seront un peu surreprésentés)',
    censusRead: 'Lire le fichier',
    censusFound: (people: string, since: number | undefined) =>
      `Le fichier compte ${numbered(people, 'personnes', 'fr')}${since ? ` de ${numbered(since, 'ans', 'fr')} et plus` : ''} dans ces communes. Voici ce qu’il propose ; rien n’est encore enregistré.`,
    censusMissing: (codes: string) => `Codes que le fichier ne contient pas : ${codes}.`,
    censusKeep: 'Garder ces critères',
    add: 'Ajouter un critère à la main',
    label: 'Nom du critère',
    labelHint: 'Par exemple : Secteur',
    lines: 'Réponses possibles',
    linesHint: 'Une par ligne, avec le nombre d’habitant·es si vous le connaissez : Bourg ; 2140',
    source: 'D’où vient ce nombre',
    cross: 'Croiser deux critères',
    crossHelp:
      'Par exemple sexe et âge, pour que les femmes de 16 à 29 ans aient leurs places. Chaque croisement rend le tirage plus difficile : un seul suffit le plus souvent.',
    crossOne: 'Premier critère',
    crossOther: 'Second critère',
    crossOpen: 'Laisser les quotas libres : je remplirai les cases qui comptent',
    crossSubmit: 'Croiser',
    crossed: 'Les deux critères sont croisés : relisez les quotas proposés.',
    crossReference: 'produit des deux parts, comme si l’un ne dépendait pas de l’autre',
    crossCensus: 'Croiser aussi sexe et âge, tels que le fichier les compte ensemble',
    addSubmit: 'Ajouter le critère',
    added: 'Les critères sont enregistrés, avec des quotas proposés d’après la population.',
    censusRefusals: {
      'no-file': 'Choisissez un fichier.',
      'not-a-table':
        'Ce fichier n’est pas un tableau CSV. Enregistrez-le en CSV, puis recommencez.',
      'unknown-table':
        'Ce tableau n’est pas l’un des quatre fichiers de l’Insee attendus : il n’a pas les mêmes colonnes.',
      'no-code': 'Écrivez au moins un code de commune.',
      'nothing-found': 'Aucune de ces communes n’est dans le fichier, ou il n’y compte personne.',
      'too-large': 'Ce fichier est trop gros.',
      'not-read':
        'Rien n’est gardé, car une case illisible ne doit pas compter pour zéro. Corrigez le fichier, ou prenez-en un autre.',
    } satisfies Record<CensusRefusal, string>,
    censusProblem: ({ line, column, value, expected }: CensusProblem) =>
      expected === 'column'
        ? `La colonne ${column} manque.`
        : `Ligne ${line}, colonne ${column} : « ${value} », ${
            {
              number: 'un nombre est attendu',
              age: 'un âge en années est attendu',
              sex: '1 (hommes) ou 2 (femmes) est attendu',
              part: 'au plus le nombre de logements loués est attendu',
            }[expected]
          }.`,
    censusMore: (count: number) => `Et ${counted(count, 'autre case', 'autres cases')}.`,
    leastOdd: 'Un âge entre 0 et 29 est attendu.',
    codesOdd: (codes: string) =>
      `Ce ne sont pas des codes de commune : ${codes}. Un code a cinq signes, comme 29042 ou 2A004.`,
    codesMany: (most: number) => `${numbered(most, 'communes', 'fr')} au plus.`,
    notWhole: 'Un nombre entier de places est attendu.',
    checkPossible: (people: number, isExpected: boolean) =>
      `Oui : avec ${isExpected ? `un vivier attendu de ${numbered(people, 'personnes', 'fr')}` : `les ${numbered(people, 'personnes inscrites', 'fr')}`}, au moins un panel les respecte tous.`,
    checkImpossible: (people: number, isExpected: boolean) =>
      `Non : avec ${isExpected ? `un vivier attendu de ${numbered(people, 'personnes', 'fr')}` : `les ${numbered(people, 'personnes inscrites', 'fr')}`}, aucun panel ne les respecte tous. Le tirage d’essai dira lesquels assouplir.`,
    checkFew: (value: string, people: number, wanted: number) =>
      `${value} : ${numbered(people, 'personnes', 'fr')} dans le vivier, pour ${numbered(wanted, 'places', 'fr')} au moins.`,
    checkUnknown: 'Pas de réponse dans le temps donné : lancez le tirage d’essai.',
  },
  {
    title: 'Features and quotas',
    lead: (seats: number) =>
      `What the panel must mirror. For each answer, at least and at most how many of the ${numbered(seats, 'seats', 'en')}; beside it, the population and the pool.`,
    none: 'No feature yet.',
    noneHelp:
      'Import a census file, or add a feature by hand. Beyond five, nearly every person becomes unique.',
    save: 'Save the quotas',
    saved: 'The quotas are saved.',
    value: 'Answer',
    population: 'Population',
    pool: 'Pool',
    expectedPool: 'Expected pool',
    panel: 'Share of the panel',
    atLeast: 'At least',
    atMost: 'At most',
    flexMin: 'At worst, at least',
    flexMax: 'At worst, at most',
    flex: 'How far to relax if nothing is possible',
    fieldOf: (bound: string, feature: string, value: string) => `${bound}, ${feature}: ${value}`,
    unknown: 'unknown',
    seats: (range: string) => `${range} seats`,
    sums: (mins: number, maxes: number, seats: number) =>
      `Sums: from ${mins} to ${maxes}, for ${numbered(seats, 'seats', 'en')}.`,
    gap: (points: number) =>
      `Gap between pool and population: ${numbered(points, 'points', 'en')}.`,
    reference: (source: string) => `Source: ${source}`,
    noReference: 'Source of the population: not said.',
    remove: (label: string) => `Remove “${label}”`,
    removeConfirm: 'The feature and its quotas are removed.',
    removed: 'The feature is removed.',
    usual: 'Usual features',
    addUsual: (label: string) => `Add “${label}”`,
    census: 'From the census',
    censusHelp:
      'Files of the French statistics office as they are downloaded (CSV or zip): population by sex and age (TD_POP1B), structure of the population, diplomas, housing. Nothing is sent elsewhere.',
    censusFile: 'Census file',
    codes: 'Codes of the communes',
    codesHint: 'One or several, separated by spaces. With several, the commune becomes a feature.',
    least: 'Least age',
    lift: 'Keep at least one seat for groups of 2% and more (they will be slightly over-represented)',
    censusRead: 'Read the file',
    censusFound: (people: string, since: number | undefined) =>
      `The file counts ${numbered(people, 'people', 'en')}${since ? ` aged ${since} and over` : ''} in these communes. Here is what it proposes; nothing is saved yet.`,
    censusMissing: (codes: string) => `Codes that the file does not hold: ${codes}.`,
    censusKeep: 'Keep these features',
    add: 'Add a feature by hand',
    label: 'Name of the feature',
    labelHint: 'For example: Sector',
    lines: 'Possible answers',
    linesHint: 'One a line, with the number of residents if you know it: Centre; 2140',
    source: 'Where this number comes from',
    cross: 'Cross two features',
    crossHelp:
      'For example sex and age, so that women of 16 to 29 have their seats. Each crossing makes the draw harder: one is mostly enough.',
    crossOne: 'First feature',
    crossOther: 'Second feature',
    crossOpen: 'Leave the quotas open: I will fill in the boxes that matter',
    crossSubmit: 'Cross',
    crossed: 'The two features are crossed: read the proposed quotas over.',
    crossReference: 'product of the two shares, as if one did not depend on the other',
    crossCensus: 'Also cross sex and age, as the file counts them together',
    addSubmit: 'Add the feature',
    added: 'The features are saved, with quotas proposed from the population.',
    censusRefusals: {
      'no-file': 'Choose a file.',
      'not-a-table': 'This file does not read as a CSV table.',
      'unknown-table':
        'This table is not one of those that can be read: its columns are not those expected.',
      'no-code': 'Write at least one code of a commune.',
      'nothing-found': 'None of these communes is in the file.',
      'too-large': 'This file is too large.',
      'not-read':
        'Nothing is kept: what cannot be read does not count as zero. Mend the file, or take another.',
    },
    censusProblem: ({ line, column, value, expected }) =>
      expected === 'column'
        ? `The column ${column} is missing.`
        : `Line ${line}, column ${column}: “${value}”, ${
            {
              number: 'a number is expected',
              age: 'an age in years is expected',
              sex: '1 (men) or 2 (women) is expected',
              part: 'at most the number of rented homes is expected',
            }[expected]
          }.`,
    censusMore: (count) => `And ${count} other ${count === 1 ? 'cell' : 'cells'}.`,
    leastOdd: 'An age between 0 and 29 is expected.',
    codesOdd: (codes) =>
      `These are no codes of a municipality: ${codes}. A code has five signs, such as 29042 or 2A004.`,
    codesMany: (most) => `At most ${numbered(most, 'municipalities', 'en')}.`,
    notWhole: 'A whole number of seats is expected.',
    checkPossible: (people: number, isExpected: boolean) =>
      `Yes: with ${isExpected ? `an expected pool of ${numbered(people, 'people', 'en')}` : `the ${numbered(people, 'people', 'en')} registered`}, at least one panel meets them all.`,
    checkImpossible: (people: number, isExpected: boolean) =>
      `No: with ${isExpected ? `an expected pool of ${numbered(people, 'people', 'en')}` : `the ${numbered(people, 'people', 'en')} registered`}, no panel meets them all. The test draw will say which to relax.`,
    checkFew: (value: string, people: number, wanted: number) =>
      `${value}: ${numbered(people, 'people', 'en')} in the pool, for ${numbered(wanted, 'seats', 'en')} at least.`,
    checkUnknown: 'No answer within the time given: run the test draw.',
  },
)

export const featureRefusals: Readonly<
  Record<
    Locale,
    Readonly<
      Record<Exclude<FeatureRefusal, 'not-found'> | TypedFeatureRefusal | CrossRefusal, string>
    >
  >
> = {
  fr: {
    forbidden: 'Vous ne menez pas ce tirage.',
    'not-now': 'La règle est publiée : les critères ne changent plus.',
    'too-many': 'Douze critères au plus.',
    gone: 'Ce critère n’existe plus.',
    'no-label': 'Donnez un nom au critère.',
    'too-few-values': 'Il faut au moins deux réponses possibles, une par ligne.',
    'same-value': 'Deux réponses portent le même nom.',
    'same-feature': 'Choisissez deux critères différents, qui ne sont pas déjà croisés.',
    'too-many-pairs':
      'Ce croisement ferait plus de soixante cases : regroupez d’abord des réponses.',
    'some-counts':
      'Donnez un nombre d’habitant·es à chaque réponse, ou à aucune : sinon les autres ne serviraient pas.',
    'bad-count': 'Après le point-virgule, un nombre d’habitant·es est attendu.',
  },
  en: {
    forbidden: 'You do not run this draw.',
    'not-now': 'The rule is published: features do not change any more.',
    'too-many': 'Twelve features at most.',
    gone: 'This feature does not exist any more.',
    'no-label': 'Give the feature a name.',
    'too-few-values': 'At least two possible answers are needed, one a line.',
    'same-value': 'Two answers have the same name.',
    'same-feature': 'Choose two different features, which are not crossed already.',
    'too-many-pairs': 'This crossing would make more than sixty boxes: group some answers first.',
    'some-counts':
      'Give a number of residents to every answer, or to none: otherwise the others would not serve.',
    'bad-count': 'After the semicolon, a number of residents is expected.',
  },
}

/** Each problem names the feature and says the figures: « 25 > 24 ». */
export const gridProblemTexts: Readonly<Record<Locale, (problem: GridProblem) => string>> = {
  fr: ({ code, feature, value = '', found, expected }) => {
    const said: Readonly<Record<GridProblem['code'], string>> = {
      'min-above-max': `${feature}, « ${value} » : le minimum dépasse le maximum (${found} > ${expected}).`,
      'max-above-size': `${feature}, « ${value} » : le maximum dépasse le nombre de places (${found} > ${expected}).`,
      'flex-inside': `${feature}, « ${value} » : une borne souple ne peut pas être plus stricte que le quota (${found} au lieu de ${expected}).`,
      'mins-exceed-size': `${feature} : les minimums demandent plus de places qu’il n’y en a (${found} > ${expected}).`,
      'maxes-below-size': `${feature} : les maximums ne remplissent pas le panel (${found} < ${expected}).`,
      'nobody-sits': `${feature}, ${value} : personne ne pourrait siéger avec cette réponse. Laissez-lui 1 place possible, ou retirez la réponse.`,
      'no-value': `${feature} : aucune réponse possible.`,
      'pairs-above-answer': `${feature} : les minimums demandent ${numbered(found, 'places', 'fr')} pour « ${value} », qui en a ${expected} au plus.`,
      'pairs-below-answer': `${feature} : les maximums ne laissent que ${numbered(found, 'places', 'fr')} à « ${value} », qui en veut ${expected} au moins.`,
      'shares-not-whole': `${feature} : les parts de la population font ${found} % au lieu de 100 %.`,
    }
    return said[code]
  },
  en: ({ code, feature, value = '', found, expected }) => {
    const said: Readonly<Record<GridProblem['code'], string>> = {
      'min-above-max': `${feature}, “${value}”: the minimum exceeds the maximum (${found} > ${expected}).`,
      'max-above-size': `${feature}, “${value}”: the maximum exceeds the number of seats (${found} > ${expected}).`,
      'flex-inside': `${feature}, “${value}”: a flexible bound cannot be stricter than the quota (${found} instead of ${expected}).`,
      'mins-exceed-size': `${feature}: the minimums ask for more seats than there are (${found} > ${expected}).`,
      'maxes-below-size': `${feature}: the maximums do not fill the panel (${found} < ${expected}).`,
      'nobody-sits': `${feature}, ${value}: nobody could sit with this answer. Leave 1 seat possible, or remove the answer.`,
      'no-value': `${feature}: no possible answer.`,
      'pairs-above-answer': `${feature}: the minimums ask for ${numbered(found, 'seats', 'en')} for “${value}”, which has ${expected} at most.`,
      'pairs-below-answer': `${feature}: the maximums leave only ${numbered(found, 'seats', 'en')} to “${value}”, which wants ${expected} at least.`,
      'shares-not-whole': `${feature}: the shares of the population make ${found}% instead of 100%.`,
    }
    return said[code]
  },
}
