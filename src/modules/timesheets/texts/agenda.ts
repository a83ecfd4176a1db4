import { defineTexts } from '#kit/texts.ts'

export const agendaTexts = defineTexts(
  {
    title: 'Depuis mon agenda',
    lead: 'Vos inscriptions de la semaine, avec leur durée. Choisissez un projet pour celles qui comptent : rien d’autre n’est écrit.',
    proposed: (title: string, day: string) => `${title}, ${day}`,
    lasts: (days: string) => `Durée, en jours : ${days}`,
    leave: 'Ne pas écrire',
    save: 'Ajouter à ma semaine',
    added: 'Les durées sont ajoutées. Relisez la semaine, puis envoyez-la.',
    refusals: { 'nothing-chosen': 'Choisissez un projet pour une inscription au moins.' },
  },
  {
    title: 'From my agenda',
    lead: 'Your registrations of the week, with how long they last. Choose a project for those that count: nothing else is written.',
    proposed: (title, day) => `${title}, ${day}`,
    lasts: (days) => `Duration, in days: ${days}`,
    leave: 'Do not write',
    save: 'Add to my week',
    added: 'The durations are added. Read the week, then send it.',
    refusals: { 'nothing-chosen': 'Choose a project for one registration at least.' },
  },
)
