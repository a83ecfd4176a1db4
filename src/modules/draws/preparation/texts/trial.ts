import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import type { TrialRefusal } from '../actions/compute-trial.ts'
import type { LoosenRefusal } from '../actions/loosen-quotas.ts'

export const trialTexts = defineTexts(
  {
    title: 'Essai',
    lead: 'Essayez le calcul du tirage avant d’écrire aux habitant·es : sur des personnes inventées, aussi nombreuses que vous l’espérez, puis sur les personnes inscrites. Personne n’est tiré.',
    run: 'Lancer l’essai',
    again: 'Relancer l’essai',
    started: 'L’essai est lancé.',
    running: 'Le calcul est en cours.',
    phases: {
      target: 'Chances de chacun·e',
      lottery: 'Chance de chaque panel',
      list: 'Liste des panels',
    },
    refresh: 'Voir où il en est',
    stop: 'Arrêter le calcul',
    stopping: 'L’arrêt est demandé.',
    stopped: 'Le calcul a été arrêté : il n’y a pas de résultat.',
    failed:
      'Le calcul n’a pas abouti. Relancez-le ; s’il échoue encore, réduisez le nombre de critères.',
    none: 'Aucun essai pour l’instant.',
    stale: 'Les quotas ont changé depuis cet essai : relancez-le.',
    invented: (people: number) =>
      `Vivier inventé de ${numbered(people, 'personnes', 'fr')}, à l’image de la population.`,
    registered: (people: number) =>
      `Les ${numbered(people, 'personnes inscrites', 'fr')} à ce jour.`,
    possible: 'Ces quotas sont possibles.',
    facts: {
      least: 'Plus petite chance',
      best: 'Meilleur minimum possible',
      mean: 'Chance moyenne',
      largest: 'Plus grande chance',
      panels: 'Panels dans la liste',
    },
    proven:
      'C’est prouvé : aucun autre tirage ne donnerait une meilleure chance à la personne la moins favorisée.',
    caption: 'Population, vivier et panel, en moyenne sur la liste',
    feature: 'Critère',
    seatsColumn: 'Panel',
    share: (seats: string, percent: string) => `${seats} (${percent})`,
    warnings: {
      'shut-out': (count: number) =>
        `Les quotas ne laissent aucune chance à ${counted(count, 'personne', 'personnes')} du vivier. Assouplissez, ou dites-le avant le tirage.`,
      'under-floor': (count: number) =>
        `${counted(count, 'personne aurait', 'personnes auraient')} moins du quart de la chance moyenne.`,
      'certain-seats': (count: number) =>
        `${counted(count, 'personne serait tirée', 'personnes seraient tirées')} à coup sûr : le hasard ne décide rien pour elles.`,
      'small-pool':
        'Moins de quatre personnes inscrites par place : les quotas décident presque tout, et le hasard peu.',
      'not-proven':
        'Le calcul a donné des chances, mais il n’a pas prouvé que ce sont les meilleures possibles.',
    },
    impossible: 'Aucun panel ne respecte ces quotas.',
    conflict: 'Ces quotas se contredisent :',
    boundMin: (feature: string, value: string, count: number, pool: number) =>
      `${feature} : au moins ${writtenNumber(count, 'fr')} « ${value} » (le vivier en compte ${writtenNumber(pool, 'fr')})`,
    boundMax: (feature: string, value: string, count: number, pool: number) =>
      `${feature} : au plus ${writtenNumber(count, 'fr')} « ${value} » (le vivier en compte ${writtenNumber(pool, 'fr')})`,
    tooFew: (feature: string, value: string, min: number, pool: number) =>
      `${feature} : ${min} « ${value} » au moins sont demandé·es, et le vivier n’en compte que ${writtenNumber(pool, 'fr')}.`,
    household: 'une personne au plus par foyer',
    poolTooSmall: 'Le vivier lui-même est trop petit.',
    choose: 'Choisir ce qui s’assouplit',
    chooseLead:
      'Une personne choisit, et dit pourquoi. La raison reste lisible par tout le monde : n’y nommez personne.',
    lowered: (feature: string, value: string, from: number, to: number) =>
      `${feature} : accepter au moins ${to} « ${value} » au lieu de ${from}`,
    raised: (feature: string, value: string, from: number, to: number) =>
      `${feature} : accepter jusqu’à ${to} « ${value} » au lieu de ${from}`,
    cost: (cost: string) => `Coût ${cost}`,
    within: 'dans les bornes souples annoncées',
    beyond: 'au-delà des bornes souples annoncées',
    choice: 'Assouplissement',
    reason: 'Pourquoi ce choix',
    reasonHint:
      'Par exemple : quatre locataires seulement se sont inscrit·es malgré deux relances.',
    relax: 'Assouplir',
    relaxed: 'Le quota est assoupli, et la raison inscrite au journal du tirage.',
    noChoice:
      'Aucun assouplissement ne suffirait : il faut plus d’inscriptions, ou moins de places.',
    unproven: 'Le calcul n’a pas pu dire si ces quotas sont possibles.',
    signedLater:
      'Le vivier est figé : un assouplissement se signe à deux, dans le déroulé du tirage.',
  },
  {
    title: 'Trial',
    lead: 'The calculation of the draw before anybody is written to: on an invented pool of the size hoped for, then on the people who registered. Nothing is drawn.',
    run: 'Run the trial',
    again: 'Run the trial again',
    started: 'The trial has begun.',
    running: 'The calculation is running.',
    phases: { target: 'Everyone’s chances', lottery: 'Exact lottery', list: 'List of panels' },
    refresh: 'See how far it is',
    stop: 'Stop the calculation',
    stopping: 'It is asked to stop.',
    stopped: 'The calculation was stopped: there is no result.',
    failed: 'The calculation did not succeed. Run it again; if it fails again, use fewer features.',
    none: 'No trial yet.',
    stale: 'The quotas have changed since this trial: run it again.',
    invented: (people: number) =>
      `Invented pool of ${numbered(people, 'people', 'en')}, in the image of the population.`,
    registered: (people: number) => `The ${numbered(people, 'people', 'en')} registered so far.`,
    possible: 'These quotas are possible.',
    facts: {
      least: 'Least chance',
      best: 'Best possible minimum',
      mean: 'Average chance',
      largest: 'Largest chance',
      panels: 'Panels in the list',
    },
    proven: 'Proven optimum: no other lottery would give more to the least favoured person.',
    caption: 'Population, pool and panel, on average over the list',
    feature: 'Feature',
    seatsColumn: 'Panel',
    share: (seats: string, percent: string) => `${seats} (${percent})`,
    warnings: {
      'shut-out': (count: number) =>
        `The quotas leave no chance to ${count} ${count === 1 ? 'person' : 'people'} of the pool. Relax them, or say so before the draw.`,
      'under-floor': (count: number) =>
        `${count} ${count === 1 ? 'person' : 'people'} would have less than a quarter of the average chance.`,
      'certain-seats': (count: number) =>
        `${count} ${count === 1 ? 'person' : 'people'} would be drawn for certain: there chance decides nothing.`,
      'small-pool': 'Pool under 4 times the seats: chance will have little choice.',
      'not-proven': 'The calculation gave chances without proving that they are the best.',
    },
    impossible: 'No panel meets these quotas.',
    conflict: 'These do not hold together:',
    boundMin: (feature: string, value: string, count: number, pool: number) =>
      `${feature}: at least ${count} “${value}” (the pool has ${pool})`,
    boundMax: (feature: string, value: string, count: number, pool: number) =>
      `${feature}: at most ${count} “${value}” (the pool has ${pool})`,
    tooFew: (feature: string, value: string, min: number, pool: number) =>
      `${feature}: at least ${min} “${value}” are asked for, and the pool has only ${pool}.`,
    household: 'at most one person of each household',
    poolTooSmall: 'The pool itself is too small.',
    choose: 'Choose what to relax',
    chooseLead:
      'A person chooses, and says why. The reason stays for everybody to read: name nobody.',
    lowered: (feature: string, value: string, from: number, to: number) =>
      `${feature}: accept at least ${to} “${value}” instead of ${from}`,
    raised: (feature: string, value: string, from: number, to: number) =>
      `${feature}: accept up to ${to} “${value}” instead of ${from}`,
    cost: (cost: string) => `Cost ${cost}`,
    within: 'within the flexible bounds announced',
    beyond: 'beyond the flexible bounds announced',
    choice: 'Relaxation',
    reason: 'Why this choice',
    reasonHint: 'For example: only four tenants registered in spite of two reminders.',
    relax: 'Relax',
    relaxed: 'The quota is relaxed, and the reason is in the log of the draw.',
    noChoice: 'No relaxation would be enough: more registrations are needed, or fewer seats.',
    unproven: 'The calculation could not say whether these quotas are possible.',
    signedLater:
      'The pool is frozen: a relaxation is signed by two people, in the course of the draw.',
  },
)

export const trialRefusals: Readonly<Record<Locale, Readonly<Record<TrialRefusal, string>>>> = {
  fr: {
    forbidden: 'Vous ne menez pas ce tirage.',
    'no-feature': 'Choisissez d’abord au moins un critère.',
    'grid-problems': 'Les quotas se contredisent : corrigez-les d’abord.',
    'pool-too-small': 'Le vivier attendu est plus petit que le nombre de places.',
    running: 'Un essai tourne déjà.',
  },
  en: {
    forbidden: 'You do not run this draw.',
    'no-feature': 'Choose at least one feature first.',
    'grid-problems': 'The quotas contradict each other: mend them first.',
    'pool-too-small': 'The expected pool is smaller than the number of seats.',
    running: 'A trial is already running.',
  },
}

export const relaxRefusals: Readonly<Record<Locale, Readonly<Record<LoosenRefusal, string>>>> = {
  fr: {
    forbidden: 'Vous ne menez pas ce tirage.',
    'not-now': 'À ce moment du tirage, un assouplissement se signe à deux.',
    'no-reason': 'Dites pourquoi, en une phrase au moins : tout le monde la lira.',
    stale: 'Les quotas ont changé depuis cet essai : relancez-le avant de choisir.',
    'no-such-choice': 'Choisissez l’un des assouplissements proposés.',
  },
  en: {
    forbidden: 'You do not run this draw.',
    'not-now': 'At this moment of the draw, a relaxation is signed by two people.',
    'no-reason': 'Say why, in one sentence at least: everybody will read it.',
    stale: 'The quotas have changed since this trial: run it again before choosing.',
    'no-such-choice': 'Choose one of the relaxations proposed.',
  },
}
