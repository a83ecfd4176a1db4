import { defineTexts } from '#kit/texts.ts'

/** What the experiments await from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    review: (title: string) => `Relire la proposition « ${title} »`,
    reviewWhere: 'Propositions reçues',
    commitment: (text: string) => `Dire si c’est tenu : ${text}`,
    answer: (title: string) => `Répondre à « ${title} »`,
    logbook: 'Noter ce qui s’est passé : rien n’est écrit au journal depuis trois semaines',
    whys: {
      reviews: 'L’équipe répond à qui propose',
      team: 'Vous êtes de l’équipe de cette expérimentation',
      proposer: 'Vous avez proposé cette expérimentation',
      place: 'Vous parlez pour son territoire',
      agreement: 'La convention le promet',
      owed: 'Une réponse est promise à qui l’a proposé',
      task: 'Cette tâche est à votre nom',
    },
  },
  {
    review: (title) => `Read the proposal “${title}”`,
    reviewWhere: 'Proposals received',
    commitment: (text) => `Say whether it was kept: ${text}`,
    answer: (title) => `Answer “${title}”`,
    logbook: 'Note what happened: nothing was written in the logbook for three weeks',
    whys: {
      reviews: 'The team answers those who propose',
      team: 'You are on the team of this experiment',
      proposer: 'You proposed this experiment',
      place: 'You speak for its place',
      agreement: 'The agreement promises it',
      owed: 'An answer is promised to those who proposed it',
      task: 'This task is in your name',
    },
  },
)
