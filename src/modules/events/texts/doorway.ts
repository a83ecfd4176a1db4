import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    agenda: {
      title: 'L’agenda',
      text: 'Webinaires, visites et rencontres ouvertes à l’inscription.',
      link: 'Voir l’agenda',
    },
  },
  {
    agenda: {
      title: 'Agenda',
      text: 'Webinars, visits and meetings open for registration.',
      link: 'See the agenda',
    },
  },
)
