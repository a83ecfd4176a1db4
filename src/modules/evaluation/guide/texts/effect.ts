import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** How the smallest effect is said: with how many, how large, and what is supposed. */
export const effectTexts = defineTexts(
  {
    unit: { people: 'personnes', places: 'lieux' },
    ofPeople: (count: number) => ` de ${numbered(count, 'personnes', 'fr')}`,
    units: (count: number, unit: string) => numbered(count, unit, 'fr'),
    inEach: (units: string) => `Avec ${units} dans chaque groupe`,
    inTwo: (first: string, second: string) =>
      `Avec ${first} dans un groupe et ${second} dans l’autre`,
    halfWay: (served: string, waiting: string) =>
      `À mi-chemin, avec ${served} après leur étape et ${waiting} avant la leur`,
    pairs: (count: number, units: string) =>
      `Avec ${numbered(count, 'paires', 'fr')} : d’un côté ${units}, et autant de l’autre`,
    twice: (units: string) => `Avec ${units} : les mêmes avant et après`,
    atDates: (before: number, after: number, units: string) =>
      `Avec ${numbered(before, 'dates', 'fr')} avant et ${numbered(after, 'dates', 'fr')} après, et ${units} à chaque date`,
    points: (withWhom: string, points: string, from: string, to: string) =>
      `${withWhom}, une différence d’environ ${points} sur 100 : par exemple, de ${from} à ${to} sur 100.`,
    mean: (withWhom: string, size: string) =>
      `${withWhom}, une différence d’environ ${size}, dans l’unité de votre mesure.`,
    orLess:
      'Un effet plus petit peut exister : vous risquez de ne pas le voir. « Nous n’avons rien vu » ne veut pas dire « il ne s’est rien passé ».',
    outOfReach: (withWhom: string) =>
      `${withWhom}, aucun effet ne peut se voir à coup sûr : il faudrait qu’il soit plus grand que tout ce que la mesure permet. Comptez davantage de personnes ou de lieux, ou contentez-vous de décrire.`,
    onePlace:
      'Nous ne pouvons pas le calculer : avec moins de deux paires de communes, rien ne montre de combien deux communes diffèrent par hasard. Décrivez la différence, sans dire d’où elle vient.',
    chances:
      'Si un effet de cette taille existe, vous aurez 80 chances sur 100 de le voir. S’il n’y en a pas, vous aurez 5 chances sur 100 d’y croire à tort.',
    share: (expected: string) => `Sans votre essai, on attend ${expected} sur 100.`,
    spread: (spread: string) =>
      `D’habitude, voici combien les réponses s’écartent de leur moyenne (c’est l’écart-type) : ${spread}.`,
    'places-alike':
      'Les personnes d’un même lieu se ressemblent un peu (corrélation de 0,05 dans un lieu). Si elles se ressemblent plus, il faudra plus de lieux : ajouter des personnes dans chaque lieu n’y suffit pas.',
    'same-again':
      'Les mêmes sont mesurés avant et après, et se ressemblent à moitié d’une date à l’autre (corrélation de 0,5).',
    'pairs-alike': 'Les deux communes d’une paire se ressemblent à moitié (corrélation de 0,5).',
    'half-way':
      'Le calcul est fait à mi-chemin, quand la moitié l’a reçu et que l’autre attend. Mesurer à chaque étape fait un peu mieux.',
    'calm-dates':
      'Chaque date ne dépend pas de la précédente, et rien ne change avec les saisons. Sinon, il faudra un effet plus grand.',
  },
  {
    unit: { people: 'people', places: 'places' },
    ofPeople: (count: number) => ` of ${numbered(count, 'people', 'en')}`,
    units: (count: number, unit: string) => numbered(count, unit, 'en'),
    inEach: (units: string) => `With ${units} in each group`,
    inTwo: (first: string, second: string) =>
      `With ${first} in one group and ${second} in the other`,
    halfWay: (served: string, waiting: string) =>
      `Half-way, with ${served} past their step and ${waiting} before theirs`,
    pairs: (count: number, units: string) =>
      `With ${numbered(count, 'pairs', 'en')}: ${units} on one side, and as many on the other`,
    twice: (units: string) => `With ${units}: the same before and after`,
    atDates: (before: number, after: number, units: string) =>
      `With ${numbered(before, 'dates', 'en')} before and ${numbered(after, 'dates', 'en')} after, and ${units} at each date`,
    points: (withWhom: string, points: string, from: string, to: string) =>
      `${withWhom}, a difference of about ${points} in 100: for example, from ${from} to ${to} in 100.`,
    mean: (withWhom: string, size: string) =>
      `${withWhom}, a difference of about ${size}, in the unit of your measure.`,
    orLess:
      'A smaller effect may exist: you may well not see it. “We saw nothing” does not mean “nothing happened”.',
    outOfReach: (withWhom: string) =>
      `${withWhom}, no effect can be seen for sure: it would have to be larger than all that the measure allows. Count more people or places, or be content with describing.`,
    onePlace:
      'We cannot compute it: with fewer than two pairs of towns, nothing shows how much two towns differ by chance. Describe the difference, without saying where it comes from.',
    chances:
      'If an effect of this size exists, you will have 80 chances in 100 of seeing it. If there is none, you will have 5 chances in 100 of believing in one.',
    share: (expected: string) => `Without your trial, ${expected} in 100 are expected.`,
    spread: (spread: string) =>
      `Usually, answers are ${spread} away from their mean (the standard deviation).`,
    'places-alike':
      'People of one place are somewhat alike (correlation of 0.05 in a place). If they are more alike, more places will be needed: adding people in each place is not enough.',
    'same-again':
      'The same ones are measured before and after, and are half alike from one date to the other (correlation of 0.5).',
    'pairs-alike': 'The two towns of a pair are half alike (correlation of 0.5).',
    'half-way':
      'It is computed half-way, when half have received it and the others wait. Measuring at each step does a little better.',
    'calm-dates':
      'Each date does not depend on the one before, and nothing changes with the seasons. Otherwise, the effect will have to be larger.',
  },
)
