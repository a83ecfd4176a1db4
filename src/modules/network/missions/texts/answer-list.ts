import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const answerListTexts = defineTexts(
  {
    counted: (count: number) => counted(count, 'réponse', 'réponses'),
    firstFirst: 'La plus ancienne d’abord',
    search: 'Nom, adresse ou texte',
    who: 'Qui',
    contact: 'Courriel',
    received: 'Reçue',
    offered: 'Ce que propose la personne',
    told: 'Ce que vous lui avez dit',
    states: { waiting: 'À lire', chosen: 'Retenues', declined: 'Non retenues' },
  },
  {
    counted: (count) => `${writtenNumber(count, 'en')} ${count === 1 ? 'answer' : 'answers'}`,
    firstFirst: 'The oldest first',
    search: 'Name, address or text',
    who: 'Who',
    contact: 'E-mail',
    received: 'Received',
    offered: 'What the person offers',
    told: 'What you told them',
    states: { waiting: 'To read', chosen: 'Chosen', declined: 'Not chosen' },
  },
)
