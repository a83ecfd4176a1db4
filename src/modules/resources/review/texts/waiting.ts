import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What resources await from whoever reads them for a second time, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    where: 'Ressources à relire',
    read: (title: string) => `Relire « ${title} »`,
    whyRead: 'Une seconde personne relit avant de publier',
    atTheDoor: (count: number) =>
      `Accepter ou refuser ${counted(count, 'première contribution', 'premières contributions')}`,
    whyDoor: 'L’équipe accueille les premières contributions',
  },
  {
    where: 'Resources to read',
    read: (title) => `Read “${title}” again`,
    whyRead: 'A second person reads before it is published',
    atTheDoor: (count) =>
      `Let in or refuse ${count === 1 ? 'a first contribution' : `${count} first contributions`}`,
    whyDoor: 'The team welcomes first contributions',
  },
)
