import { type Challenge, challengeNames } from '#kit/challenge.ts'
import { writtenDay } from '#kit/dates.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { stageTexts } from '#modules/experiments/index.ts'
import type { Criterion, Reason, Said } from '../matching.ts'
import type { Phase } from '../phase.ts'
import { opportunityTexts } from './opportunities.ts'

type Sentences = Readonly<Record<Said, (about: string, station: string) => string>>

export const matchTexts = defineTexts(
  {
    forOpportunity: 'Pour quels projets ?',
    forProject: 'Ce qui pourrait le financer',
    projects: 'Projets et aides',
    projectsLead:
      'Chaque expérimentation et chaque projet, avec les aides qui pourraient le payer.',
    rule: 'L’ordre : le plus de raisons pour, puis le dernier jour le plus proche, puis le nom. Ce qui n’est pas connu ne compte pas.',
    none: 'Aucun projet ni aucune aide à rapprocher encore.',
    counts: (agreeing: number, opposing: number, unknown: number) =>
      `pour : ${agreeing} ; contre : ${opposing} ; non connu : ${unknown}`,
    answers: { for: 'Pour', against: 'Contre', unknown: 'Non connu' },
    criteria: {
      place: 'Territoire',
      audience: 'Qui peut demander',
      theme: 'Thème',
      cost: 'Dépenses',
      phase: 'Moment',
      deadline: 'Dernier jour',
    } satisfies Record<Criterion, string>,
    pays: 'Lignes du budget que cette aide paierait',
    criterion: 'Ce qui est comparé',
    answer: 'Réponse',
    why: 'Pourquoi',
    line: (label: string, nature: string, sum: string) => `${label} (${nature}) : ${sum}`,
    project: 'Projet',
    first: 'L’aide qui vient d’abord',
    noGrant: 'aucune',
    paysSum: (sum: string) => `En tout ${sum}.`,
    paysMost: (sum: string) => `Avec la part et le montant au plus : ${sum}.`,
    shown: (shown: number, all: number) => `Les ${shown} premiers, sur ${all}.`,
  },
  {
    forOpportunity: 'For which projects?',
    forProject: 'What could fund it',
    projects: 'Projects and grants',
    projectsLead: 'Each experiment and each project, with the grants that could pay for it.',
    rule: 'The order: most reasons for, then the nearest last day, then the name. What is not known does not count.',
    none: 'No project or no grant to bring together yet.',
    counts: (agreeing, opposing, unknown) =>
      `for: ${agreeing}; against: ${opposing}; not known: ${unknown}`,
    answers: { for: 'For', against: 'Against', unknown: 'Not known' },
    criteria: {
      place: 'Territory',
      audience: 'Who may ask',
      theme: 'Theme',
      cost: 'Costs',
      phase: 'Moment',
      deadline: 'Last day',
    },
    pays: 'Budget lines that this grant would pay',
    criterion: 'What is compared',
    answer: 'Answer',
    why: 'Why',
    line: (label, nature, sum) => `${label} (${nature}): ${sum}`,
    project: 'Project',
    first: 'The grant that comes first',
    noGrant: 'none',
    paysSum: (sum) => `In all ${sum}.`,
    paysMost: (sum) => `With the share and the amount at most: ${sum}.`,
    shown: (shown, all) => `The first ${shown}, of ${all}.`,
  },
)

const sentences = defineTexts<Sentences>(
  {
    'place-in': (place) => `Le projet est dans le territoire de l’aide (${place}).`,
    'place-out': (place) => `Le projet est hors du territoire de l’aide (${place}).`,
    'place-left-out': (place) => `L’aide laisse de côté ce territoire (${place}).`,
    'place-unsaid': () => 'Le territoire de l’aide n’est pas connu.',
    'place-unknown': () => 'Le territoire du projet n’est pas connu.',
    association: () => 'Une association peut demander.',
    'others-only': (audience) => `Les associations ne sont pas citées : ${audience}.`,
    'audience-unsaid': () => 'On ne sait pas qui peut demander.',
    'same-challenge': (challenge) => `Le même défi du labo : ${challenge}.`,
    'same-words': (word) => `Un mot en commun : « ${word} ».`,
    'other-challenges': () => 'Aucun défi du labo en commun.',
    'theme-unknown': () => 'Aucun thème en commun n’a été trouvé : ce n’est pas connu.',
    'pays-lines': () => 'Elle paie des dépenses prévues au budget.',
    'pays-no-line': () => 'Elle ne paie aucune dépense prévue au budget.',
    'pays-investment': () => 'Elle ne paie que ce que l’on construit ou achète pour durer.',
    'cost-unsaid': () => 'On ne sait pas quelles dépenses elle paie.',
    'no-line': () => 'Le projet n’a pas de dépense prévue à comparer.',
    'phase-in': (phase) => `Elle paie ce moment du projet : ${phase}.`,
    'phase-out': (phase) => `Elle ne paie pas ce moment du projet : ${phase}.`,
    'phase-unsaid': () => 'On ne sait pas quel moment du projet elle paie.',
    'phase-unknown': () => 'On ne sait pas à quel moment en est le projet.',
    closed: (day) => `Elle est close depuis le ${day}.`,
    'before-gate': (day, station) =>
      `Son dernier jour vient avant la fin de l’étape « ${station} », prévue le ${day}.`,
    'before-end': (day) => `Son dernier jour vient avant la fin du projet, le ${day}.`,
    'after-gates': (day) => `Son dernier jour vient après la dernière étape datée, le ${day}.`,
    'after-end': (day) => `Son dernier jour vient après la fin du projet, le ${day}.`,
    'dates-unknown': () => 'Les jours prévus du projet ne sont pas connus.',
    'no-last-day': () => 'Aucun dernier jour n’est dit.',
  },
  {
    'place-in': (place) => `The project is in the territory of the grant (${place}).`,
    'place-out': (place) => `The project is outside the territory of the grant (${place}).`,
    'place-left-out': (place) => `The grant leaves this territory out (${place}).`,
    'place-unsaid': () => 'The territory of the grant is not known.',
    'place-unknown': () => 'The territory of the project is not known.',
    association: () => 'An association may ask.',
    'others-only': (audience) => `Associations are not named: ${audience}.`,
    'audience-unsaid': () => 'Who may ask is not known.',
    'same-challenge': (challenge) => `The same challenge of the lab: ${challenge}.`,
    'same-words': (word) => `A word in common: “${word}”.`,
    'other-challenges': () => 'No challenge of the lab in common.',
    'theme-unknown': () => 'No theme in common was found: it is not known.',
    'pays-lines': () => 'It pays costs that the budget plans.',
    'pays-no-line': () => 'It pays no cost that the budget plans.',
    'pays-investment': () => 'It only pays what one builds or buys to last.',
    'cost-unsaid': () => 'Which costs it pays is not known.',
    'no-line': () => 'The project has no planned cost to compare.',
    'phase-in': (phase) => `It pays this moment of the project: ${phase}.`,
    'phase-out': (phase) => `It does not pay this moment of the project: ${phase}.`,
    'phase-unsaid': () => 'Which moment of the project it pays is not known.',
    'phase-unknown': () => 'At which moment the project is, is not known.',
    closed: (day) => `It has been closed since ${day}.`,
    'before-gate': (day, station) =>
      `Its last day comes before the end of the step “${station}”, planned on ${day}.`,
    'before-end': (day) => `Its last day comes before the end of the project, on ${day}.`,
    'after-gates': (day) => `Its last day comes after the last dated step, on ${day}.`,
    'after-end': (day) => `Its last day comes after the end of the project, on ${day}.`,
    'dates-unknown': () => 'The planned days of the project are not known.',
    'no-last-day': () => 'No last day is said.',
  },
)

/** A reason in words. */
export function reasonSaid(reason: Reason, locale: Locale): string {
  const station = reason.station === undefined ? '' : stageTexts[locale].stations[reason.station]
  return sentences[locale][reason.said](aboutSaid(reason, locale), station)
}

function aboutSaid({ about, said, with: what = '' }: Reason, locale: Locale): string {
  if (said === 'same-challenge') return challengeNames[locale][what as Challenge] ?? what
  if (about === 'deadline') return what === '' ? '' : writtenDay(what, locale)
  return about === 'phase' ? (opportunityTexts[locale].phases[what as Phase] ?? what) : what
}
