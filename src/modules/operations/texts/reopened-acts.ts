import { defineTexts } from '#kit/texts.ts'

/** Acts that open again what was closed: the page of the thing tells why. */
export const reopenedActs = defineTexts(
  {
    'phase.reopened': 'Une phase est rouverte, avec une raison',
    'mission.reopened': 'Une mission est rouverte, avec une raison',
    'registration.reopened': 'Les inscriptions à un événement sont rouvertes, avec une raison',
    'programme-call.reopened': 'Un appel à contributions est rouvert, avec une raison',
    'survey.reopened': 'Une enquête est rouverte, avec une raison',
    'circle.reopened': 'Un cercle est rouvert, avec une raison',
    'decision.reopened': 'Une décision est reprise, avec une raison',
    'experiment-call.reopened':
      'Une expérimentation cherche de nouveau un territoire, avec une raison',
  },
  {
    'phase.reopened': 'A phase is reopened, with a reason',
    'mission.reopened': 'A mission is open again, with a reason',
    'registration.reopened': 'Registrations for an event are open again, with a reason',
    'programme-call.reopened': 'A call for contributions is open again, with a reason',
    'survey.reopened': 'A survey is open again, with a reason',
    'circle.reopened': 'A circle is open again, with a reason',
    'decision.reopened': 'A decision is taken up again, with a reason',
    'experiment-call.reopened': 'An experiment looks for a place again, with a reason',
  },
)
