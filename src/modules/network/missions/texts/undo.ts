import { defineTexts } from '#kit/texts.ts'

export const missionUndoTexts = defineTexts(
  {
    named: { closed: 'la fin de la mission', withdrawn: 'le retrait de la mission' },
    undone: {
      closed: 'La fin est annulée : la mission est toujours ouverte.',
      withdrawn: 'Le retrait est annulé : la mission est de nouveau dans la liste.',
    },
  },
  {
    named: { closed: 'the end of the mission', withdrawn: 'the withdrawal of the mission' },
    undone: {
      closed: 'The end is undone: the mission is still open.',
      withdrawn: 'The withdrawal is undone: the mission is in the list again.',
    },
  },
)
