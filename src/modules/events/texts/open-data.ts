import { defineTexts } from '#kit/texts.ts'

/** The agenda in the catalogue of open data. */
export const openAgendaTexts = defineTexts(
  {
    title: 'Agenda des rendez-vous publics',
    description:
      'Les rendez-vous publiés : leur titre, leurs heures et leur lieu, dans un calendrier que les agendas lisent et suivent. Aucune personne inscrite n’y est nommée.',
    keywords: ['agenda', 'rendez-vous', 'calendrier'],
  },
  {
    title: 'Agenda of public events',
    description:
      'Published events: title, hours and place, in a calendar that agendas read and follow. Nobody registered is named there.',
    keywords: ['agenda', 'events', 'calendar'],
  },
)
