import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the life of the network awaits from somebody, on their page of the day. */
export const waitingWorkTexts = defineTexts(
  {
    prospects: 'Prospection',
    exchanges: 'Suivi des territoires',
    coachings: 'Coachings',
    missions: 'Missions',
    declaration: 'Déclaration',
    step: (action: string, place: string) => `${action} : ${place}`,
    findCoach: (place: string) => `Proposer un·e coach : ${place}`,
    answerCoaching: (place: string) => `Dire si vous acceptez ce coaching : ${place}`,
    readAnswers: (count: number, title: string) =>
      `${count > 1 ? `Lire ${counted(count, 'réponse', 'réponses')}` : 'Lire une réponse'} à la mission « ${title} »`,
    checkSignature: (place: string) => `Vérifier une signature de la déclaration : ${place}`,
    whys: {
      follows: 'Vous suivez ce territoire',
      noted: 'Vous avez noté cette suite',
      nobody: 'Personne ne suit ce territoire',
      team: 'L’équipe répond aux territoires',
      coach: 'On vous a proposé ce coaching',
      mission: 'Vous pouvez répondre pour cette mission',
    },
  },
  {
    prospects: 'Prospecting',
    exchanges: 'Follow-up on places',
    coachings: 'Coachings',
    missions: 'Missions',
    declaration: 'Declaration',
    step: (action, place) => `${action}: ${place}`,
    findCoach: (place) => `Propose a coach: ${place}`,
    answerCoaching: (place) => `Say whether you accept this coaching: ${place}`,
    readAnswers: (count, title) =>
      `Read ${count > 1 ? `${count} answers` : 'an answer'} to the mission “${title}”`,
    checkSignature: (place) => `Check a signature of the declaration: ${place}`,
    whys: {
      follows: 'You follow this place',
      noted: 'You noted this next step',
      nobody: 'Nobody follows this place',
      team: 'The team answers places',
      coach: 'This coaching was proposed to you',
      mission: 'You may answer for this mission',
    },
  },
)
