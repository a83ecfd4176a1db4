import { defineTexts } from '#kit/texts.ts'
import { asName } from '#kit/writing/elision.ts'

export const openCallTexts = defineTexts(
  {
    title: 'Des expérimentations cherchent leur territoire',
    lead: 'Une idée est prête, mais il manque un territoire. Dites que le vôtre pourrait l’accueillir, sans créer de compte.',
    navigation: 'Appels à expérimentation',
    none: 'Aucun appel ouvert pour l’instant',
    noneText: 'Quand une expérimentation cherchera un territoire, elle s’affichera ici.',
    answer: 'Proposer notre territoire',
    challenges: 'Défis',
    yours: (place: string, challenges: string) =>
      `Répond à ce ${asName(place)} voudrait essayer : ${challenges}.`,
    matching: 'Territoires dont le besoin correspond',
    sayNeed: 'Dire ce que votre territoire voudrait essayer',
    needTitle: 'Votre territoire',
    mailSubject: (title: string) => `Un appel qui vous correspond : ${title}`,
    mailText: (input: {
      place: string
      title: string
      challenges: string
      link: string
      stop: string
    }) =>
      `Bonjour,

Une expérimentation cherche un territoire, et elle répond à ce ${asName(input.place)} voudrait essayer (${input.challenges}) :

« ${input.title} »
${input.link}

Vous recevez ce message parce que vous l’avez demandé. Pour ne plus être prévenu·e :
${input.stop}`,
  },
  {
    title: 'Experiments look for their territory',
    lead: 'An idea is ready, it lacks a place. Say that yours could host it: no account needed.',
    navigation: 'Calls for experiment',
    none: 'No open call for now',
    noneText: 'When an experiment looks for a territory, it will be shown here.',
    answer: 'Offer our territory',
    challenges: 'Challenges',
    yours: (place, challenges) => `Answers what ${place} would like to try: ${challenges}.`,
    matching: 'Territories whose need matches',
    sayNeed: 'Say what your territory would like to try',
    needTitle: 'Your territory',
    mailSubject: (title) => `A call that matches: ${title}`,
    mailText: (input) =>
      `Hello,

An experiment is looking for a territory, and it answers what ${input.place} would like to try (${input.challenges}):

“${input.title}”
${input.link}

You receive this message because you asked for it. Not to be told any more:
${input.stop}`,
  },
)
