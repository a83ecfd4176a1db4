import { defineTexts } from '#kit/texts.ts'

export const registrationReopening = defineTexts(
  {
    reopen: 'Rouvrir les inscriptions',
    untilHint: 'Laissé vide, on s’inscrit jusqu’à l’événement.',
    reopened: 'Les inscriptions sont rouvertes, et la raison est sur la page de l’événement.',
    refusals: {
      'not-closed': 'Les inscriptions ne sont pas closes : il n’y a rien à rouvrir.',
    },
  },
  {
    reopen: 'Reopen registrations',
    untilHint: 'Left empty, people register until the event.',
    reopened: 'Registrations are open again, and the reason is on the page of the event.',
    refusals: { 'not-closed': 'Registrations are not closed: there is nothing to reopen.' },
  },
)
