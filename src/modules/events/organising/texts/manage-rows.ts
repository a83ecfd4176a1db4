import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several events of the list at once. */
export const manageRowTexts = defineTexts(
  {
    announce: 'Annoncer ces événements',
    announceConfirm: (count: number) =>
      count === 1
        ? 'Cet événement sera annoncé, chacun pourra le lire :'
        : `Ces ${counted(count, 'événement', 'événements')} seront annoncés, chacun pourra les lire :`,
    announceNothing: 'Aucun de ces événements n’est un brouillon à venir.',
    announced: (count: number) => `${counted(count, 'événement annoncé', 'événements annoncés')}.`,
  },
  {
    announce: 'Announce these events',
    announceConfirm: (count) =>
      count === 1
        ? 'This event will be announced, anyone may read it:'
        : `These ${counted(count, 'event', 'events')} will be announced, anyone may read them:`,
    announceNothing: 'None of these events is a draft that is to come.',
    announced: (count) => `${counted(count, 'event', 'events')} announced.`,
  },
)
