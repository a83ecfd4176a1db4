import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const agendaTexts = defineTexts(
  {
    title: 'Depuis mon agenda',
    lead: 'Vos inscriptions de la semaine, avec leur durée. Choisissez un projet pour celles qui comptent : rien d’autre n’est écrit.',
    proposed: (title: string, day: string) => `${title}, ${day}`,
    lasts: (hours: string | undefined, days: number) =>
      hours === undefined
        ? `Durée : ${numbered(days, 'jours', 'fr')}`
        : `Durée : ${hours} (${numbered(days, 'jours', 'fr')})`,
    none: 'Aucune inscription cette semaine.',
    events: 'Voir l’agenda',
    back: 'Revenir à ma semaine',
    taken: 'Déjà dans votre semaine',
    leave: 'Ne pas écrire',
    save: 'Ajouter à ma semaine',
    added: 'Les durées sont ajoutées. Relisez la semaine, puis envoyez-la.',
    refusals: {
      'nothing-chosen': 'Choisissez un projet pour une inscription au moins.',
      'already-added': 'C’est déjà dans votre semaine : rien n’est ajouté une deuxième fois.',
    },
  },
  {
    title: 'From my agenda',
    lead: 'Your registrations of the week, with how long they last. Choose a project for those that count: nothing else is written.',
    proposed: (title, day) => `${title}, ${day}`,
    lasts: (hours, days) =>
      hours === undefined
        ? `Duration: ${numbered(days, 'days', 'en')}`
        : `Duration: ${hours} (${numbered(days, 'days', 'en')})`,
    none: 'No registration this week.',
    events: 'Open the agenda',
    back: 'Go back to my week',
    taken: 'In your week already',
    leave: 'Do not write',
    save: 'Add to my week',
    added: 'The durations are added. Read the week, then send it.',
    refusals: {
      'nothing-chosen': 'Choose a project for one registration at least.',
      'already-added': 'This is in your week already: nothing is added a second time.',
    },
  },
)
