import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The step of the first hour that is made in this room. */
export const firstStepTexts = defineTexts(
  {
    title: 'Importer vos contacts',
    why: 'Depuis un tableur : vous voyez d’abord ce qui sera créé, et vous pouvez revenir en arrière.',
    link: 'Importer des contacts',
    none: 'Le carnet de contacts est vide.',
    some: (count: number) => `Le carnet a ${counted(count, 'contact', 'contacts')}.`,
  },
  {
    title: 'Import your contacts',
    why: 'From a spreadsheet: you first see what will be created, and you can take it back.',
    link: 'Import contacts',
    none: 'The book of contacts is empty.',
    some: (count) =>
      `The book has ${count === 1 ? 'one contact' : numbered(count, 'contacts', 'en')}.`,
  },
)
